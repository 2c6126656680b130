import type { Mention } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { nameKey, plainWords } from '../../util/name-key.ts';
import type { Doc, Token } from '../doc.ts';
import { findKnown } from '../mention/gazetteer.ts';
import { isTitleModifier } from '../mention/word-lists.ts';
import type { TokenIndex } from './token-index.ts';

/** A name that says by itself whom it names. */
export interface FullName {
  readonly key: string;
  readonly rule: string;
  readonly name?: string;
  readonly country?: string;
  readonly role?: 'agency' | 'state-media';
}

/** One word of capitals, which a long form may explain. */
export function isShortBody(written: string): boolean {
  return !/\s/.test(written);
}

const GENERIC =
  /^(?:ministry|department|parliament|congress|senate|cabinet|court|council|commission|committee|assembly|army|navy|force|forces|police|guard|guards|bank|government|administration|party|bureau|office|agency|authority|board|service|services|supreme|representatives|treasury|national|state|central|high|house|federal|general|armed|people|of|for|and|the|prime|minister|president)$/;

/** True of "Defense Ministry", "Supreme Court": each country has its own. */
export function isGenericBody(name: string): boolean {
  return plainWords(name)
    .split(' ')
    .every(word => GENERIC.test(word) || isTitleModifier(word.charAt(0).toUpperCase() + word.slice(1)));
}

/** A body; a generic one belongs to the country that stands before it: "Russia's Defence Ministry", "Russian Defense Ministry". */
export function bodyOf(doc: Doc, index: TokenIndex, mention: Mention, written: string): FullName {
  const first = index.first(mention.span[0]);
  const [own, before] = [doc.tokens[first - 1], doc.tokens[first - 2]];
  const inside = countryInFront(written);
  if (inside)
    return {
      key: `organization:${nameKey(inside.country)}|${nameKey(inside.rest)}`,
      rule: 'entity/body-of-country',
      country: inside.country,
    };
  if (!isGenericBody(written)) return { key: `organization:${nameKey(written)}`, rule: 'entity/full-name' };
  const owner = own && /^[’']s?$/.test(own.text) && before ? ownerBefore(doc, first - 2) : undefined;
  if (owner) {
    const name = doc.article.text.slice(owner.start, mention.span[1]).replace(/\s+/g, ' ');
    return {
      key: `organization:${nameKey(owner.country)}|${nameKey(written)}`,
      rule: 'entity/body-of-country',
      country: owner.country,
      name,
    };
  }
  return { key: `organization:?|${nameKey(written)}`, rule: 'entity/generic-body' };
}

function countryInFront(written: string): { country: string; rest: string } | undefined {
  const words = written.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const known = findKnown(words.slice(0, count).join(' '));
    const rest = words.slice(count).join(' ');
    if (known?.country && known.rule !== 'capital' && isGenericBody(rest)) return { country: known.country, rest };
  }
  return undefined;
}

function ownerBefore(doc: Doc, last: number): { start: number; country: string } | undefined {
  for (let count = 4; count > 0; count--) {
    const [first, end] = [doc.tokens[last - count + 1], doc.tokens[last] as Token];
    if (!first || first.sentence !== end.sentence) continue;
    const country = findKnown(doc.article.text.slice(first.start, end.end).replace(/\s+/g, ' '))?.country;
    if (country) return { start: first.start, country };
  }
  return undefined;
}

interface Agency {
  readonly name: string;
  readonly kind: 'agency' | 'state-media';
  readonly country: string;
}

let agencies: ReadonlyMap<string, Agency> | undefined;

/** An agency or state outlet of the list, by its name or another name, as written there. */
export function findAgency(written: string): Agency | undefined {
  agencies ??= readAgencies();
  return agencies.get(written.replace(/^the /i, ''));
}

function readAgencies(): ReadonlyMap<string, Agency> {
  const map = new Map<string, Agency>();
  for (const [name = '', aliases = '', kind, , country = ''] of readList('en', 'agencies')) {
    const agency: Agency = { name, kind: kind === 'agency' ? 'agency' : 'state-media', country };
    for (const alias of [name, ...aliases.split('|')])
      if (alias !== '-' && alias !== '' && !map.has(alias)) map.set(alias, agency);
  }
  return map;
}
