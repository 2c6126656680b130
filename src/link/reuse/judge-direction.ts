import { overlapLength, type Passage, type Span } from '../../record/index.ts';
import { creditsOutlet, sharedCredit } from './choose-nearest.ts';
import type { Draft } from './draft-passage.ts';
import { firstMoment, isBefore, type ReuseHead } from './reuse-article.ts';

/** A third text explains a pair when it has nearly all of what the two share. */
const HAS_ALL = 0.9;
/** Words that one side has more, when the other has cut them. */
const CUT_WORDS = 8;
/** Share of the shorter side's words that stand in the longer, when it is a cut. */
const CUT_SIMILARITY = 0.95;

/** The passages of a family's nearest member with each other one, by article. */
export type ThirdText = ReadonlyMap<number, Draft>;

interface Judgment {
  readonly direction: Passage['direction'];
  readonly because: readonly string[];
}

/**
 * Who had it from whom. Strongest reason first: a credit, a third and earlier text that has all of it, publication times. A cut
 * decides only where no time is known. Shared speech alone tells nothing. Every reason found is listed, also those that did not decide.
 */
export function judgeDirection(
  articles: readonly ReuseHead[],
  draft: Draft,
  nearest: number,
  third: ThirdText,
): Judgment {
  const a = articles[draft.a.article] as ReuseHead;
  const b = articles[draft.b.article] as ReuseHead;
  const because: string[] = [];
  const found: Passage['direction'][] = [];
  const note = (direction: Passage['direction'], reason: string) => {
    found.push(direction);
    because.push(reason);
  };
  if (creditsOutlet(b, a) && !creditsOutlet(a, b)) note('a-to-b', 'credit: b credits text to the outlet of a');
  if (creditsOutlet(a, b) && !creditsOutlet(b, a)) note('b-to-a', 'credit: a credits text to the outlet of b');
  const agency = sharedCredit(a, b);
  if (agency !== undefined && found.length === 0) note('common', `credit: both credit text to ${agency}`);
  const original = explainedBy(articles, draft, nearest, third);
  if (original !== undefined)
    note('common', `third text: ${original} has all that both share and was published before them`);
  if (isBefore(a, b)) note('a-to-b', `published: a ${momentOf(a)} before b ${momentOf(b)}`);
  const cut = findCut(draft);
  if (cut) note(cut.direction, cut.reason);
  if (draft.shares === 'quotation') {
    return {
      direction: 'unknown',
      because: ['quotation: the same speech can reach both from its speaker', ...because],
    };
  }
  return {
    direction: found[0] ?? 'unknown',
    because: found.length > 0 ? because : ['unknown: no time, credit or cut tells'],
  };
}

/** Id of the nearest member when it is neither side, was published before both, and has what they share. */
function explainedBy(
  articles: readonly ReuseHead[],
  draft: Draft,
  nearest: number,
  third: ThirdText,
): string | undefined {
  if (draft.a.article === nearest || draft.b.article === nearest) return undefined;
  const original = articles[nearest] as ReuseHead;
  const sides = [draft.a, draft.b];
  const has = sides.every(side => {
    const passage = third.get(side.article);
    if (!passage || !isBefore(original, articles[side.article] as ReuseHead)) return false;
    const own = passage.a.article === side.article ? passage.a : passage.b;
    return overlapLength(own.span, side.span) >= HAS_ALL * length(side.span);
  });
  return has ? original.id : undefined;
}

function findCut(draft: Draft): { direction: 'a-to-b' | 'b-to-a'; reason: string } | undefined {
  const more = draft.a.words - draft.b.words;
  if (Math.abs(more) < CUT_WORDS) return undefined;
  if (draft.equal < CUT_SIMILARITY * Math.min(draft.a.words, draft.b.words)) return undefined;
  return more > 0
    ? { direction: 'a-to-b', reason: `cut: the words of b stand in a, which has ${more} more between them` }
    : { direction: 'b-to-a', reason: `cut: the words of a stand in b, which has ${-more} more between them` };
}

function length(span: Span): number {
  return span[1] - span[0];
}

/** To the minute, as the record writes times. */
function momentOf(article: ReuseHead): string {
  return (firstMoment(article.published) ?? '').replace(/(T\d\d:\d\d):00\.000Z$/, '$1Z');
}
