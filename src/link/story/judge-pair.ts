import { daysApart } from './publication.ts';
import { cosine, eachShared, holds } from './vector.ts';
import type { Traits } from './weigh-article.ts';

/**
 * What is measured of two articles, in order, and the log-odds of one event that each adds: logistic regression by `npx tsx eval/fit-stories.ts`, on what
 * docs/stories.md names, November 2026.
 */
export const ODDS: readonly (readonly [feature: string, odds: number])[] = [
  ['one', 0.07],
  ['lede', 4.1],
  ['headline', 1.82],
  ['told', 0.78],
  ['next day', -1.32],
  ['days', -0.94],
  ['rare phrases', 0.14],
  ['day off by one', -1.52],
  ['day off', -0.59],
  ['day agrees', 0.99],
  ['ages differ', -0.75],
  ['rare names', 2.16],
  ['shared names', -1.01],
  ['words × days to a week', -3.51],
  ['words × days past a week', 1.44],
  ['age × rare name', 2.17],
  ['date × rare name', 0.88],
  ['words × crowd', -1.62],
  ['day agrees × days to a week', 1.21],
  ['words × rare name', 4.29],
  ['undated', -3.76],
  ['words × undated', 3.51],
];

/** A phrase that tells less than this, as ln, is everybody's. */
const COMMON_PHRASE = 3;
/** The rarest names that both ledes may share count. */
const RAREST = 3;

/**
 * Log-odds that two articles tell of one event. `similarity` is the cosine of their terms, `crowd` how many others of those weeks are about as
 * similar: where a topic is crowded, words alone tell little. Cost: the terms of both.
 */
export function judgePair(x: Traits, y: Traits, similarity: number, crowd: number): number {
  const values = measurePair(x, y, similarity, crowd);
  return values.reduce((sum, value, k) => sum + value * (ODDS[k]?.[1] as number), 0);
}

/** The features of a pair; each is the same either way round. */
export function measurePair(x: Traits, y: Traits, similarity: number, crowd: number): number[] {
  const words = Math.sqrt(Math.max(0, similarity));
  const apart = x.published && y.published ? daysApart(x.published, y.published) : undefined;
  const doublings = apart === undefined ? 0 : Math.log2(1 + apart);
  const toWeek = Math.min(Math.max(doublings - 1, 0), 2);
  const pastWeek = Math.max(doublings - 3, 0);
  const { rarest, rare, shared } = compareNames(x, y);
  const day = compareDays(x, y);
  return [
    1,
    cosine(x.lede, y.lede),
    Math.sqrt(Math.max(0, cosine(x.headline, y.headline))),
    Math.max(toldBy(x, y), toldBy(y, x)),
    Math.min(doublings, 1),
    pastWeek,
    Math.log1p(sharedPhrases(x, y)),
    day.offByOne,
    day.off,
    day.agrees,
    agesDiffer(x, y) ? 1 : 0,
    rare / 15,
    Math.log1p(shared),
    words * toWeek,
    words * pastWeek,
    sharesAny(x.ages, y.ages) ? rarest / 5 : 0,
    day.exact ? rarest / 5 : 0,
    words * Math.log2(1 + crowd),
    day.agrees * toWeek,
    (words * rarest) / 5,
    apart === undefined ? 1 : 0,
    apart === undefined ? words : 0,
  ];
}

/** Weight of one's lede that the other tells anywhere. */
function toldBy({ lede }: Traits, { held }: Traits): number {
  let told = 0;
  lede.terms.forEach((term, k) => {
    if (holds(held, term)) told += (lede.weights[k] as number) ** 2;
  });
  return told;
}

/** Names of either lede that both tell: how rare the rarest is, and the rarest few together; and how many names are shared at all. */
function compareNames(
  x: Traits,
  y: Traits,
): { readonly rarest: number; readonly rare: number; readonly shared: number } {
  const rarities: number[] = [];
  const seen = new Set<number>();
  for (const [one, other] of [
    [x, y],
    [y, x],
  ] as const) {
    one.lede.terms.forEach((term, k) => {
      if (seen.has(term) || !(holds(one.names.terms, term) || holds(other.names.terms, term))) return;
      if (!holds(other.held, term)) return;
      seen.add(term);
      rarities.push(one.ledeRarity[k] as number);
    });
  }
  rarities.sort((p, q) => q - p);
  let shared = 0;
  eachShared(x.names.terms, y.names.terms, () => shared++);
  return { rarest: rarities[0] ?? 0, rare: rarities.slice(0, RAREST).reduce((sum, value) => sum + value, 0), shared };
}

function sharedPhrases(x: Traits, y: Traits): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.phrases.length && j < y.phrases.length; ) {
    const apart = (x.phrases[i] as number) - (y.phrases[j] as number);
    if (apart === 0)
      sum += Math.max(0, Math.min(x.phraseRarity[i] as number, y.phraseRarity[j] as number) - COMMON_PHRASE);
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return sum;
}

interface DayAgreement {
  /** 1 where each names the other's first day, a half where one does. */
  readonly agrees: number;
  readonly offByOne: number;
  readonly off: number;
  /** A day that one names by month and date stands in the other's lede, or so in both. */
  readonly exact: boolean;
}

function compareDays(x: Traits, y: Traits): DayAgreement {
  const [own, other] = [x.ledeDay, y.ledeDay];
  const apart = own === undefined || other === undefined ? 0 : Math.abs(own - other);
  const names = (traits: Traits, day: number | undefined) => day !== undefined && traits.days?.all.has(day);
  const exactly = (one: Traits, day: number | undefined) => day !== undefined && one.days?.exact.has(day);
  return {
    agrees: (names(y, own) ? 0.5 : 0) + (names(x, other) ? 0.5 : 0),
    offByOne: apart === 1 ? 1 : 0,
    off: apart > 1 ? 1 : 0,
    exact:
      Boolean(exactly(x, other) || exactly(y, own)) ||
      (x.days && y.days ? sharesAny(x.days.exact, y.days.exact) : false),
  };
}

/** Both ledes give ages, and neither's stand in the other article. */
function agesDiffer(x: Traits, y: Traits): boolean {
  if (x.ledeAges.size === 0 || y.ledeAges.size === 0) return false;
  return !sharesAny(x.ledeAges, y.ages) && !sharesAny(y.ledeAges, x.ages);
}

function sharesAny<T>(x: ReadonlySet<T>, y: ReadonlySet<T>): boolean {
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  for (const value of small) if (large.has(value)) return true;
  return false;
}
