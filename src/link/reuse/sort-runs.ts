import type { Range } from './article-ranges.ts';
import type { RunStarts } from './find-runs.ts';
import { MOST_ARTICLE_WORDS, type WordTable } from './word-table.ts';

/** Where runs of equal words begin in the articles of a range, article after article. */
export interface SortedRuns {
  /** Runs of article `from + n`: `keys[firsts[n]..firsts[n + 1])`, by the place of their earlier side, then of the later. */
  readonly firsts: Int32Array;
  readonly keys: Float64Array;
}

/** The runs of a range, whatever slices of the grams they come from. */
export function sortRuns(
  { borders }: WordTable,
  articleAt: (position: number) => number,
  [from, to]: Range,
  parts: readonly RunStarts[],
): SortedRuns {
  const slots = new Int32Array(to - from + 1);
  for (const { heres } of parts) {
    for (let k = 0; k < heres.length; k++) {
      const slot = articleAt(heres[k] as number) - from + 1;
      slots[slot] = (slots[slot] as number) + 1;
    }
  }
  for (let n = 0; n < to - from; n++) slots[n + 1] = (slots[n + 1] as number) + (slots[n] as number);
  const firsts = slots.slice();
  const keys = new Float64Array(firsts[to - from] as number);
  for (const { heres, theres } of parts) {
    for (let k = 0; k < heres.length; k++) {
      const article = articleAt(heres[k] as number);
      const slot = slots[article - from] as number;
      slots[article - from] = slot + 1;
      keys[slot] = (theres[k] as number) * MOST_ARTICLE_WORDS + (heres[k] as number) - (borders[article] as number);
    }
  }
  for (let n = 0; n < to - from; n++) keys.subarray(firsts[n], firsts[n + 1]).sort();
  return { firsts, keys };
}

/** The run's first word in the later article and in the earlier one. */
export function placesOf(key: number, border: number): [here: number, there: number] {
  const there = Math.floor(key / MOST_ARTICLE_WORDS);
  return [border + (key - there * MOST_ARTICLE_WORDS), there];
}
