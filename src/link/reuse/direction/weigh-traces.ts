import { round3 } from '../../../util/round.ts';
import { CUT_WORDS, type SideTraces, type Traces } from './read-traces.ts';

/** Signs by which a text tells who had it from whom. */
export type Rule = 'belongs' | 'fits' | 'changed' | 'cut' | 'part' | 'tail';

/** One sign: above 0 where it speaks for `a` as the lender, in log-odds; what was counted on either side. */
export interface Sign {
  readonly rule: Rule;
  readonly odds: number;
  readonly a: number;
  readonly b: number;
}

/** What the words of a passage and those around it tell, small enough to be kept for each passage. */
export interface Evidence {
  /** By rule, in the order of FEATURES; only those that weigh LEAST_ODDS. */
  readonly signs: readonly Sign[];
  /** True when the two differ inside of the passage, or one goes on where the other ends. */
  readonly isTraced: boolean;
  /** True when either side lacks stretches that the other has. */
  readonly isMutual: boolean;
  /** True when the passage is the lesser part of both articles. */
  readonly isInset: boolean;
  /** Words that both have outside of quotation marks. */
  readonly reported: number;
  /** Capitalized words beside "reported" and the like on either side, where there are any. */
  readonly credited?: { readonly a: readonly number[]; readonly b: readonly number[] };
}

/** Signs below this are not kept. */
const LEAST_ODDS = 0.2;
/** Words outside of the passage under which an article has no rest to compare with. */
const LEAST_REST = 60;
/** Words that one article goes on for when the other has ended. */
const TAIL_WORDS = 20;
const MOST = 4;
/** The same for lengths, which tell little: what is cut from one may have been added to the other. */
const MOST_LENGTH = 1;

/** A feature of two sides, above 0 where it speaks for x; f(x, y) = -f(y, x), so that the order of the sides tells nothing. */
interface Feature {
  readonly name: string;
  readonly rule: Rule;
  readonly weight: number;
  readonly of: (x: SideTraces, y: SideTraces, traces: Traces) => number;
}

/** Weights by `npx tsx eval/fit-direction.ts`, docs/direction.md. */
export const FEATURES: readonly Feature[] = [
  {
    name: 'words',
    rule: 'belongs',
    weight: 1.03,
    of: (x, y, { words }) => ifBoth(x, y, s => recurring(s.words, words, s)),
  },
  {
    name: 'names',
    rule: 'belongs',
    weight: 0.53,
    of: (x, y, { names }) => ifBoth(x, y, s => recurring(s.names, names, s)),
  },
  { name: 'earlier', rule: 'belongs', weight: 0.25, of: (x, y) => ifBoth(x, y, s => Math.log(s.earlier + 0.5)) },
  { name: 'kin', rule: 'belongs', weight: 1.47, of: (x, y) => ifBoth(x, y, kinship) },
  { name: 'usual', rule: 'fits', weight: 0.95, of: usualMore },
  { name: 'odd', rule: 'changed', weight: 0.99, of: (x, y) => excess(y.own - y.home, x.own - x.home, x.own + y.own) },
  {
    name: 'cut',
    rule: 'cut',
    weight: 0.71,
    of: (x, y) => ifCut(x, y, () => Math.sign(x.more - y.more)),
  },
  {
    name: 'cutHome',
    rule: 'cut',
    weight: 0.7,
    of: (x, y) => ifCut(x, y, () => clamp(excess(x.moreHome, y.moreHome, x.moreOwn + y.moreOwn), MOST_LENGTH)),
  },
  {
    name: 'cutOdd',
    rule: 'cut',
    weight: 0.69,
    of: (x, y) =>
      ifCut(x, y, () =>
        clamp(excess(x.moreOwn - x.moreHome, y.moreOwn - y.moreHome, x.moreOwn + y.moreOwn), MOST_LENGTH),
      ),
  },
  { name: 'part', rule: 'part', weight: 0.42, of: partOf },
  { name: 'oneKin', rule: 'tail', weight: 1.56, of: (x, y) => ifOne(x, y, s => clamp(kinship(s), MOST_LENGTH)) },
  { name: 'tail', rule: 'tail', weight: -0.49, of: (x, y) => ifTail(x, y, () => 1) },
  { name: 'tailKin', rule: 'tail', weight: 0.72, of: (x, y) => ifTail(x, y, s => clamp(kinship(s), MOST_LENGTH)) },
]; // prettier-ignore

/** Signs of who had it from whom, from what was counted. */
export function weighTraces(traces: Traces): Evidence {
  const { a, b } = traces;
  const odds = new Map<Rule, number>();
  for (const { rule, weight, of } of FEATURES) odds.set(rule, (odds.get(rule) ?? 0) + weight * of(a, b, traces));
  const signs: Sign[] = [];
  for (const [rule, sum] of odds) {
    if (Math.abs(sum) >= LEAST_ODDS) signs.push({ rule, odds: round3(sum), a: COUNTED[rule](a), b: COUNTED[rule](b) });
  }
  const isCited = a.credited.length + b.credited.length > 0;
  return {
    signs,
    isTraced:
      a.pairs + b.pairs > 0 ||
      isLonger(a.between, b.between) !== 0 ||
      partOf(a, b) !== 0 ||
      ifTail(a, b, () => 1) !== 0,
    isMutual: Math.min(a.more, b.more) >= CUT_WORDS,
    isInset: a.rest > a.size && b.rest > b.size,
    reported: Math.min(a.reported, b.reported),
    ...(isCited && { credited: { a: a.credited, b: b.credited } }),
  };
}

/** What a reason gives as its figures. */
const COUNTED: Readonly<Record<Rule, (side: SideTraces) => number>> = {
  belongs: ({ words, names }) => words + names,
  fits: ({ usual }) => usual,
  changed: ({ own, home }) => own - home,
  cut: ({ more }) => more,
  part: ({ lead, trail }) => lead + trail,
  tail: ({ rest }) => rest,
};

/** Recurring words and names of a passage against what a rest of that length would have. */
function recurring(hits: number, sought: number, { rest }: SideTraces): number {
  return Math.log((hits + 0.5) / (0.5 * sought * (1 - Math.exp(-rest / 600)) + 0.5));
}

/** How much of the rest speaks of what the passage speaks of: 0 where one content word in ten does. */
function kinship({ kin, restWords }: SideTraces): number {
  return Math.log((kin + 1) / (0.1 * restWords + 1));
}

function ifBoth(x: SideTraces, y: SideTraces, of: (side: SideTraces) => number): number {
  return Math.min(x.rest, y.rest) < LEAST_REST ? 0 : of(x) - of(y);
}

/** Only one article has more than the passage: the longer is the lender where its rest is of one piece with it. */
function ifOne(x: SideTraces, y: SideTraces, of: (longer: SideTraces) => number): number {
  if (Math.min(x.rest, y.rest) >= LEAST_REST || Math.abs(x.rest - y.rest) < TAIL_WORDS) return 0;
  return x.rest > y.rest ? of(x) : -of(y);
}

/** Both begin with the passage, one ends with it and the other goes on. */
function ifTail(x: SideTraces, y: SideTraces, of: (longer: SideTraces) => number): number {
  if (Math.max(x.before, y.before) >= CUT_WORDS || Math.min(x.after, y.after) >= CUT_WORDS) return 0;
  if (Math.abs(x.after - y.after) < TAIL_WORDS) return 0;
  return x.after > y.after ? of(x) : -of(y);
}

/** By how many standard errors the share of usual neighbours differs, either side's share drawn towards that of both. */
function usualMore(x: SideTraces, y: SideTraces): number {
  const mean = (x.usual + y.usual) / (x.pairs + y.pairs);
  if (!(mean > 0 && mean < 1)) return 0;
  const [n, m] = [x.pairs + 2, y.pairs + 2];
  const more = (x.usual + 2 * mean) / n - (y.usual + 2 * mean) / m;
  return clamp(more / Math.sqrt(mean * (1 - mean) * (1 / n + 1 / m)));
}

/** Stretches that one side lacks. Where either lacks some, neither has all that the other was made from. */
function ifCut(x: SideTraces, y: SideTraces, of: () => number): number {
  return Math.min(x.more, y.more) >= CUT_WORDS || x.more === y.more ? 0 : of();
}

/** A paragraph that goes on beyond the passage on one side, and ends with it on the other. */
function partOf(x: SideTraces, y: SideTraces): number {
  return isLonger(x.lead, y.lead) + isLonger(x.trail, y.trail);
}

function isLonger(x: number, y: number): number {
  return Math.min(x, y) > 2 || Math.max(x, y) < CUT_WORDS ? 0 : Math.sign(x - y);
}

function excess(more: number, less: number, all: number): number {
  return clamp((more - less) / Math.sqrt(all + 1));
}

function clamp(value: number, most = MOST): number {
  return Math.max(-most, Math.min(most, value));
}
