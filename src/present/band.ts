import type { Claim, Ledger, OriginGroup } from '../record/index.ts';
import { compareText } from '../util/order.ts';
import { makeSets } from '../util/sets.ts';
import { countByOrigins, type OriginCounts, sharedWords } from './origin-counts.ts';

/** A count that the evidence does not settle: both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** One origin at `most`: what the band draws on its right side. */
export interface BandOrigin {
  readonly kind: OriginGroup['kind'];
  /** Speakers, documents or wires; empty for text that is traced to no named origin. */
  readonly entities: readonly string[];
  /** Articles that carry something of it, in the ledger's order. */
  readonly articles: readonly string[];
  readonly claims: readonly string[];
  readonly because: readonly string[];
}

/** "5 articles · 3–5 outlets · 8 of 13 shared claims from one origin": the first thing that a reader asks. */
export interface Band {
  readonly articles: number;
  /** `least`: outlets that are named; `most`: every article without one counted as an outlet of its own. */
  readonly outlets: Range & { readonly unnamed: number };
  /** Over all claims together: what the drawing shows, and nothing to go by: more claims have more origins. */
  readonly origins: Range;
  /** Claims by what is known of their origins. */
  readonly counts: OriginCounts;
  /** `shared`: origins of the claims that two or more articles carry; `all`: of every claim, since none is shared. */
  readonly basis: 'shared' | 'all';
  readonly claims: number;
  readonly sharedClaims: number;
  readonly parts: readonly BandOrigin[];
}

/**
 * How many articles, outlets and independent origins there are, over a ledger or one of its stories.
 *
 * Origins are counted over the claims that two or more articles carry, since only these can be taken for corroboration (over all
 * claims where none is shared). Two groups of different claims are one origin when they have one entity; text without a
 * named origin is one origin when its families share an article. `least` joins what the claims' `may` joins, and an article's
 * own words with the family of text that it stands in. 1 <= least <= most where there is a claim. Cost: linear in the groups.
 */
export function bandOf(ledger: Ledger, story?: string): Band {
  const members = story === undefined ? undefined : membersOf(ledger, story);
  const articles = members ? ledger.articles.filter(article => members.has(article.id)) : ledger.articles;
  const claims = story === undefined ? ledger.claims : ledger.claims.filter(claim => claim.stories.includes(story));
  const shared = claims.filter(isShared);
  const counted = shared.length > 0 ? shared : claims;
  const names = new Set(articles.map(article => article.outlet.name).filter(name => name !== undefined));
  const unnamed = articles.filter(article => article.outlet.name === undefined).length;
  const order = new Map(ledger.articles.map((article, i) => [article.id, i]));
  return {
    articles: articles.length,
    outlets: { least: Math.max(names.size, Math.min(1, articles.length)), most: names.size + unnamed, unnamed },
    ...countOrigins(counted, order),
    counts: countByOrigins(claims),
    basis: shared.length > 0 ? 'shared' : 'all',
    claims: claims.length,
    sharedClaims: shared.length,
  };
}

/** True when two or more articles carry it. */
export function isShared(claim: Claim): boolean {
  return new Set(claim.carriers.map(carrier => carrier.article)).size > 1;
}

function membersOf(ledger: Ledger, story: string): ReadonlySet<string> {
  const found = ledger.stories.find(({ id }) => id === story);
  if (!found) throw new RangeError(`unknown story: ${story}`);
  return new Set(found.members.map(member => member.article));
}

function countOrigins(claims: readonly Claim[], order: ReadonlyMap<string, number>): Pick<Band, 'origins' | 'parts'> {
  const most = makeSets();
  const least = makeSets();
  for (const claim of claims) {
    const keys = claim.origins.groups.map(group => keysOf(group, claim));
    for (const group of keys) {
      most.join(group);
      least.join(group);
      for (const key of group) if (key.startsWith('text:')) least.join([key, `own:${key.slice('text:'.length)}`]);
    }
    for (const { groups } of claim.origins.may) least.join(groups.flatMap(i => keys[i] ?? []));
  }
  const parts = new Map<string, PartDraft>();
  for (const claim of claims) for (const group of claim.origins.groups) addTo(parts, most.find, group, claim);
  const sorted = [...parts.values()].sort((a, b) => b.articles.size - a.articles.size || compareText(a.key, b.key));
  return {
    origins: { least: countSets(least.find, parts.keys()), most: parts.size },
    parts: sorted.map(part => finish(part, order)),
  };
}

interface PartDraft {
  readonly key: string;
  readonly kind: OriginGroup['kind'];
  readonly entities: Set<string>;
  readonly articles: Set<string>;
  readonly claims: Set<string>;
  readonly because: Set<string>;
}

/** What an origin group is over many claims: its entity, or else the articles that it holds. */
function keysOf(group: OriginGroup, claim: Claim): string[] {
  if (group.entity !== undefined) return [`entity:${group.entity}`];
  const kind = group.kind === 'text' ? 'text' : 'own';
  return articlesOf(group, claim).map(article => `${kind}:${article}`);
}

function articlesOf(group: OriginGroup, claim: Claim): string[] {
  return group.carriers.flatMap(i => claim.carriers[i]?.article ?? []);
}

function addTo(parts: Map<string, PartDraft>, find: (key: string) => string, group: OriginGroup, claim: Claim): void {
  const first = keysOf(group, claim)[0];
  if (first === undefined) return;
  const key = find(first);
  const part = parts.get(key) ?? {
    key,
    kind: group.kind,
    entities: new Set(),
    articles: new Set(),
    claims: new Set(),
    because: new Set(),
  };
  if (group.entity !== undefined) part.entities.add(group.entity);
  for (const article of articlesOf(group, claim)) part.articles.add(article);
  part.claims.add(claim.id);
  for (const reason of group.because) part.because.add(reason);
  parts.set(key, part);
}

function countSets(find: (key: string) => string, keys: Iterable<string>): number {
  return new Set([...keys].map(find)).size;
}

function finish(part: PartDraft, order: ReadonlyMap<string, number>): BandOrigin {
  const articles = [...part.articles].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || compareText(a, b));
  return {
    kind: part.kind,
    entities: [...part.entities].sort(compareText),
    articles,
    claims: [...part.claims],
    because: [...part.because],
  };
}

/** `2–3`, or `2` where the ends are one. */
export function rangeWords(range: Range): string {
  return range.least === range.most ? String(range.most) : `${range.least}–${range.most}`;
}

/** The band in words: `5 articles · 3–5 outlets · 8 of 13 shared claims from one origin`. */
export function bandWords(band: Band): string {
  const articles = `${band.articles} ${band.articles === 1 ? 'article' : 'articles'}`;
  const parts = [articles, countWords(band.outlets, 'outlet'), sharedWords(band.counts)];
  return parts.join(' · ');
}

function countWords(range: Range, noun: string): string {
  return `${rangeWords(range)} ${noun}${range.most === 1 ? '' : 's'}`;
}
