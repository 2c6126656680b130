import { articleFinder } from './article-finder.ts';
import type { Range } from './article-ranges.ts';
import type { Run } from './chain-runs.ts';
import { type Draft, DraftMaker } from './draft-passage.ts';
import { type RunStarts, runLength } from './find-runs.ts';
import { GRAM_WORDS, SPREAD } from './gram-index.ts';
import { matchPair } from './match-pair.ts';
import { placesOf, type SortedRuns, sortRuns } from './sort-runs.ts';
import { SPREAD_SHIFT, type WordTable } from './word-table.ts';

/** What a range of articles shares with all before it. */
export interface Matched {
  /** By later article, then by earlier one, then by place. */
  readonly drafts: readonly Draft[];
  /** Articles that share so much that not all of it was looked at. */
  readonly cut: readonly number[];
}

/** Words of a text that many articles hold, and words of one's own within it. */
const COMMON_GRAMS = 16;
const OWN_GRAMS = 8;

/**
 * True when nearly all of a run stands in more than ALL_PAIRS articles and the earlier side is not one of the first: two pages that put
 * the same paragraphs in the same order share the words at the joint, but it is the paragraphs that each has from elsewhere.
 */
function isInCommonText({ flags }: WordTable, { here, there, length }: Run): boolean {
  if (length < COMMON_GRAMS) return false;
  let common = 0;
  let own = 0;
  for (let k = 0; k <= length - GRAM_WORDS; k++) {
    const spread = (flags[there + k] as number) >> SPREAD_SHIFT;
    if (spread === SPREAD.commonHead) return false;
    if ((flags[here + k] as number) >> SPREAD_SHIFT >= SPREAD.common) common++;
    else if (++own >= OWN_GRAMS) return false;
  }
  return common >= COMMON_GRAMS;
}

/** Finds the passages of ranges of articles with those before them. */
export class ArticleMatcher {
  readonly #table: WordTable;
  readonly #articleAt: (position: number) => number;
  readonly #drafts: DraftMaker;

  constructor(table: WordTable) {
    this.#table = table;
    this.#articleAt = articleFinder(table.borders);
    this.#drafts = new DraftMaker(table);
  }

  /** Of one range, from its runs. */
  match([from, to]: Range, parts: readonly RunStarts[]): Matched {
    const runs = sortRuns(this.#table, this.#articleAt, [from, to], parts);
    const drafts: Draft[] = [];
    for (let later = from; later < to; later++) this.#matchArticle(runs, later, later - from, drafts);
    // a window is halved until what was left out is one article's
    return { drafts, cut: parts.some(({ isCut }) => isCut) ? [from] : [] };
  }

  #matchArticle(runs: SortedRuns, later: number, slot: number, drafts: Draft[]): void {
    const border = this.#table.borders[later] as number;
    let list: Run[] = [];
    let [earlier, end] = [-1, 0];
    for (let k = runs.firsts[slot] as number; k < (runs.firsts[slot + 1] as number); k++) {
      const [here, there] = placesOf(runs.keys[k] as number, border);
      if (there >= end) {
        if (list.length > 0) this.#matchPair(earlier, later, list, drafts);
        list = [];
        earlier = this.#articleAt(there);
        end = this.#table.borders[earlier + 1] as number;
      }
      const run = { here, there, length: runLength(this.#table, here, there) };
      if (!isInCommonText(this.#table, run)) list.push(run);
    }
    if (list.length > 0) this.#matchPair(earlier, later, list, drafts);
  }

  #matchPair(earlier: number, later: number, runs: Run[], drafts: Draft[]): void {
    if (runs.length > 1) runs.sort((x, y) => x.here - y.here || x.there - y.there);
    const matches = matchPair(this.#table, runs);
    const found = matches.map(match => this.#drafts.make(earlier, later, match, matches));
    if (found.length > 1) found.sort((x, y) => x.a.span[0] - y.a.span[0] || x.b.span[0] - y.b.span[0]);
    drafts.push(...found);
  }
}
