import type { Side } from './draft-passage.ts';
import { foldWord } from './fold-word.ts';
import { isBefore, type ReuseHead } from './reuse-article.ts';

/** Members past which pairs are given to the nearest only. */
export const MANY_MEMBERS = 50;

/** The member of a family that stands nearest its origin, and the rule that says so. `members[0]` is the core. */
export function chooseNearest(
  articles: readonly ReuseHead[],
  members: readonly Side[],
): { nearest: number; because: string[] } {
  const of = (k: number) => articles[(members[k] as Side).article] as ReuseHead;
  if (members.length > MANY_MEMBERS) {
    const reason = `core: of ${members.length} places the one that most share text with; pairs are given to it alone`;
    return { nearest: 0, because: [reason] };
  }
  const numbers = members.map((_, k) => k);
  const wire = numbers.filter(k => numbers.some(other => other !== k && creditsOutlet(of(other), of(k))));
  const [only] = wire;
  if (wire.length === 1 && only !== undefined) {
    return { nearest: only, because: ['credit: other members credit this outlet'] };
  }
  const first = numbers.find(k => numbers.every(other => other === k || isBefore(of(k), of(other))));
  if (first !== undefined) return { nearest: first, because: ['published: before every other member'] };
  let longest = 0;
  for (const k of numbers) {
    if ((members[k] as Side).words > (members[longest] as Side).words) longest = k;
  }
  return { nearest: longest, because: ['longest: no time or credit tells; it has the most words of the text'] };
}

/** True when `article` credits text to the outlet of `other`. */
export function creditsOutlet(article: ReuseHead, other: ReuseHead): boolean {
  const name = other.outlet.name;
  if (name === undefined) return false;
  return article.credits.some(credit => isTextCredit(credit.role) && sameName(credit.entity, name));
}

/** Agencies that both credit for text. */
export function sharedCredit(a: ReuseHead, b: ReuseHead): string | undefined {
  const credits = a.credits.filter(credit => isTextCredit(credit.role));
  return credits.find(x => b.credits.some(y => isTextCredit(y.role) && sameName(x.entity, y.entity)))?.entity;
}

function isTextCredit(role: string): boolean {
  return role === 'text' || role === 'contribution';
}

function sameName(x: string, y: string): boolean {
  return x.split(/\s+/).map(foldWord).join(' ') === y.split(/\s+/).map(foldWord).join(' ');
}
