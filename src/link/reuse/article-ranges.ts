import type { WordTable } from './word-table.ts';

/** Articles `[from, to)`. */
export type Range = readonly [from: number, to: number];

/** Words of the articles that are matched together. */
const RANGE_WORDS = 1 << 22;
/** Ranges of a large table, for threads to share. */
const LEAST_RANGES = 8;
const LEAST_WORDS = 1 << 18;
/**
 * Words of the articles whose runs are held at a time: news have about one run for two words. All postings are gone through once for each
 * window, so there should be few.
 */
const WINDOW_WORDS = 1 << 26;

/** The articles of a table in windows of ranges of about equally many words. They do not depend on how many threads there are. */
export function divideArticles(table: WordTable): Range[][] {
  const { borders, length } = table;
  const words = Math.min(RANGE_WORDS, Math.max(LEAST_WORDS, Math.ceil(length / LEAST_RANGES)));
  const windows: Range[][] = [];
  let windowEnd = 0;
  for (let from = 0; from < borders.length - 1; ) {
    const start = borders[from] as number;
    let to = from + 1;
    while (to < borders.length - 1 && (borders[to] as number) - start < words) to++;
    if (start >= windowEnd) {
      windows.push([]);
      windowEnd = start + WINDOW_WORDS;
    }
    windows.at(-1)?.push([from, to]);
    from = to;
  }
  return windows;
}

/** A window in two; undefined when it is one article. */
export function halve(window: readonly Range[]): [Range[], Range[]] | undefined {
  const middle = window.length >> 1;
  if (middle > 0) return [window.slice(0, middle), window.slice(middle)];
  const [from, to] = window[0] as Range;
  const between = (from + to) >> 1;
  return between > from ? [[[from, between]], [[between, to]]] : undefined;
}
