import type { SpanVectors } from '../../encoder/sentence-vectors.ts';
import { foldWord } from '../../util/words.ts';
import { type Facts, isLight, readFacts, weightOf } from './read-facts.ts';
import { isSameNumber } from './read-numbers.ts';

/** A stretch of one to three sentences, as it is compared. */
export interface Stretch {
  readonly facts: Facts;
  readonly parts: readonly SpanVectors[];
  readonly words: readonly ContentWord[];
}

/** A word that carries content, by its row in a part. */
interface ContentWord {
  readonly part: number;
  readonly row: number;
  readonly weight: number;
  readonly folded: string;
}

/** Prepares sentences that follow one another. Cost: linear in their words. */
export function makeStretch(text: string, parts: readonly SpanVectors[]): Stretch {
  const [first, last] = [parts[0] as SpanVectors, parts.at(-1) as SpanVectors];
  const words = parts.flatMap(({ words }, part) =>
    words.flatMap((span, row) => {
      const folded = foldWord(text.slice(...span));
      if (!/[\p{L}\p{N}]/u.test(folded) || isLight(folded)) return [];
      return [{ part, row, weight: weightOf(folded), folded }];
    }),
  );
  return { facts: readFacts(text.slice(first.span[0], last.span[1])), parts, words };
}

/** Names of the measures that `compareStretches` gives, in order; the order is part of the weights. */
export const MEASURES = [
  'cosine',
  'covered, less',
  'covered, more',
  'worst, less',
  'worst, more',
  'poorly covered',
  'stems of shorter',
  'stems of both',
  'names shared',
  'names own, less',
  'names own, more',
  'numbers shared',
  'numbers own, less',
  'numbers own, more',
  'dates shared',
  'dates own, less',
  'dates own, more',
  'negation',
  'length',
  'names covered',
] as const;

/** Of `MEASURES`: facts that each has for itself, from which two texts cannot tell the same. */
const CONFLICTS = ['names own, less', 'numbers own, less', 'dates own, less', 'negation'].map(name =>
  MEASURES.indexOf(name as (typeof MEASURES)[number]),
);

/** True when each names somebody, a number or a date that the other does not, or one denies more than the other. */
export const haveConflict = (measures: readonly number[]): boolean =>
  CONFLICTS.some(measure => (measures[measure] as number) >= 1);

const WORST = 3;
const POOR = 0.45;

/** How alike two stretches are, by meaning, words and facts; the same whichever comes first. Cost: the product of their words. */
export function compareStretches(a: Stretch, b: Stretch): number[] {
  const [x, y] = coversOf(a, b);
  const [fa, fb] = [a.facts, b.facts];
  const names = own([...fa.names], [...fb.names], (p, q) => p === q);
  // a name that stands elsewhere in lower case, or begins the other's sentence, is no difference
  const unnamed = (name: string, other: Stretch) => !other.words.some(word => word.folded === name);
  const namesOwn = [
    [...fa.names].filter(name => unnamed(name, b)).length,
    [...fb.names].filter(name => unnamed(name, a)).length,
  ];
  const numbers = own(fa.numbers, fb.numbers, isSameNumber);
  const dates = own([...fa.dates], [...fb.dates], (p, q) => p === q);
  const stems = sharedWeight(fa, fb);
  return [
    cosineOf(a, b),
    Math.min(x.mean, y.mean),
    Math.max(x.mean, y.mean),
    Math.min(x.worst, y.worst),
    Math.max(x.worst, y.worst),
    Math.log1p(Math.min(x.poor, y.poor)),
    stems / Math.max(1, Math.min(sum(fa), sum(fb))),
    stems / Math.max(1, sum(fa) + sum(fb) - stems),
    Math.log1p(names.shared),
    Math.min(...(namesOwn as [number, number]), 3),
    Math.min(Math.max(...(namesOwn as [number, number])), 4),
    Math.log1p(numbers.shared),
    Math.min(numbers.less, 2),
    Math.min(numbers.more, 3),
    Math.log1p(dates.shared),
    Math.min(dates.less, 2),
    Math.min(dates.more, 3),
    Math.min(Math.abs(fa.negations - fb.negations), 2),
    Math.log(Math.max(fa.words, fb.words) / Math.max(1, Math.min(fa.words, fb.words))),
    Math.min(x.names, y.names),
  ];
}

/** Of wholes: the mean over the parts, each as heavy as its words. */
function cosineOf(a: Stretch, b: Stretch): number {
  let [best, total] = [0, 0];
  for (const p of a.parts) {
    for (const q of b.parts) {
      const weight = p.words.length * q.words.length;
      best += weight * p.whole.cosine(0, q.whole, 0);
      total += weight;
    }
  }
  return total === 0 ? 0 : best / total;
}

interface Cover {
  readonly mean: number;
  readonly worst: number;
  readonly poor: number;
  /** Of the name that is met worst. */
  readonly names: number;
}

/** How well the words of each stretch are met in the other: each by the word that is nearest to it (BERTScore, Zhang et al. 2020). */
function coversOf(a: Stretch, b: Stretch): [Cover, Cover] {
  const metA = new Float64Array(a.words.length).fill(-1);
  const metB = new Float64Array(b.words.length).fill(-1);
  a.words.forEach(({ part, row }, i) => {
    const rows = (a.parts[part] as SpanVectors).each;
    b.words.forEach((other, j) => {
      const cosine = rows.cosine(row, (b.parts[other.part] as SpanVectors).each, other.row);
      if (cosine > (metA[i] as number)) metA[i] = cosine;
      if (cosine > (metB[j] as number)) metB[j] = cosine;
    });
  });
  return [summarize(a, metA), summarize(b, metB)];
}

function summarize({ words, facts }: Stretch, met: Float64Array): Cover {
  let [sum, weights, poor, names] = [0, 0, 0, 1];
  words.forEach(({ weight, folded }, i) => {
    const best = met[i] as number;
    sum += weight * best;
    weights += weight;
    if (best < POOR) poor++;
    if (facts.names.has(folded)) names = Math.min(names, best);
  });
  const worst = met.slice().sort().subarray(0, WORST);
  return {
    mean: weights === 0 ? 0 : sum / weights,
    worst: worst.length === 0 ? 0 : worst.reduce((total, value) => total + value, 0) / worst.length,
    poor,
    names,
  };
}

const sum = ({ stems }: Facts): number => [...stems.values()].reduce((total, weight) => total + weight, 0);

function sharedWeight(a: Facts, b: Facts): number {
  let weight = 0;
  for (const [stem, value] of a.stems) if (b.stems.has(stem)) weight += value;
  return weight;
}

function own<T>(x: readonly T[], y: readonly T[], same: (p: T, q: T) => boolean) {
  const ownX = x.filter(p => !y.some(q => same(p, q))).length;
  const ownY = y.filter(q => !x.some(p => same(p, q))).length;
  return { shared: x.length - ownX, less: Math.min(ownX, ownY), more: Math.max(ownX, ownY) };
}
