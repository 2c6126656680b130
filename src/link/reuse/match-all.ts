import { divideArticles, halve, type Range } from './article-ranges.ts';
import { MOST_RUNS, RunFinder, runsOf } from './find-runs.ts';
import { countSlices, GramIndexer } from './gram-index.ts';
import { ArticleMatcher, type Matched } from './match-articles.ts';
import type { WordTable } from './word-table.ts';

/**
 * What the articles of a table share, in this thread: the same that `threads/` spreads over several. Where a window has more runs than
 * are held at a time, its halves are matched on their own.
 */
export function matchAll(table: WordTable, mostRuns = MOST_RUNS): Matched[] {
  const slices = countSlices(table);
  const indexer = new GramIndexer(table);
  const postings = Array.from({ length: slices }, (_, slice) => indexer.index(slice, slices));
  const finder = new RunFinder(table);
  const matcher = new ArticleMatcher(table);
  const matchWindow = (window: readonly Range[]): Matched[] => {
    const found = postings.map(list => finder.find(list, window, mostRuns / slices));
    const halves = found.some(({ isCut }) => isCut) ? halve(window) : undefined;
    if (halves) return halves.flatMap(matchWindow);
    return window.map((range, n) =>
      matcher.match(
        range,
        found.map(runs => runsOf(runs, n)),
      ),
    );
  };
  return divideArticles(table).flatMap(matchWindow);
}
