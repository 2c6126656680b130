import type { Span } from '../record/index.ts';
import { LABELS } from './hints.ts';

/** A name as one place of the text has it: how likely each label is there, as sums of log-probabilities that words have little of. */
export interface NameScores {
  readonly span: Span;
  readonly scores: readonly number[];
}

/** Of the label's score: how much the same name elsewhere counts beside the place itself. On worldwide dev 0.5 to 1 gave the most, 2 less than none. */
const ELSEWHERE = 1;
/** One place that is very sure does not decide for all. */
const LEAST = -6;
const PERSON = LABELS.indexOf('Person');

/**
 * The label (index into `LABELS`) of each name: what its own place says and, on average, what the others say where the same words stand; a
 * last name hears the full names that end with it. One name in an article is one thing, mostly (Finkel et al. 2005). Cost: linear.
 */
export function settleNames(text: string, names: readonly NameScores[]): number[] {
  const heard = new Map<string, { sum: number[]; places: number }>();
  const keys = names.map(({ span }) => text.slice(...span).toLowerCase());
  const hear = (key: string, scores: readonly number[]) => {
    const known = heard.get(key) ?? { sum: LABELS.map(() => 0), places: 0 };
    heard.set(key, { sum: known.sum.map((x, k) => x + Math.max(LEAST, scores[k] ?? 0)), places: known.places + 1 });
  };
  names.forEach(({ scores }, i) => {
    hear(keys[i] as string, scores);
  });
  const alone = new Set(keys);
  names.forEach(({ scores }, i) => {
    const last = (keys[i] as string).split(/\s+/).slice(1).at(-1);
    if (last !== undefined && alone.has(last) && bestOf(scores) === PERSON) hear(last, scores);
  });
  return names.map(({ scores }, i) => {
    const { sum, places } = heard.get(keys[i] as string) as { sum: number[]; places: number };
    if (places < 2) return bestOf(scores);
    return bestOf(
      scores.map((own, k) => own + (ELSEWHERE * ((sum[k] as number) - Math.max(LEAST, own))) / (places - 1)),
    );
  });
}

const bestOf = (scores: readonly number[]): number =>
  scores.reduce((best, score, k) => (score > (scores[best] as number) ? k : best), 0);
