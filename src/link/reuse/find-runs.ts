import { GRAM_WORDS, type GramIndex } from './gram-index.ts';
import { WALL, type WordTable } from './word-table.ts';

/** Up to this many articles that hold a gram, every pair of them is looked at; past it, only pairs with the first two. */
export const ALL_PAIRS = 50;
const HEADS = 2;
/** A run shorter than this whose first gram more articles than this hold is a phrase, no trace of copying by itself. */
const LONG_RUN = 6;
const RARE = 12;
/** Most runs kept for one article against all earlier ones: a bound for hostile input, never met by news. */
const MOST_RUNS = 1 << 20;

/** Runs of equal words between one article and earlier ones: `here` and `there` are word numbers, as many as `count` of each. */
export interface Runs {
  readonly articles: Int32Array;
  readonly here: Int32Array;
  readonly there: Int32Array;
  readonly lengths: Int32Array;
  count: number;
  /** True when the bound was met and the rest left out. */
  cut: boolean;
}

export function emptyRuns(): Runs {
  const size = MOST_RUNS;
  return {
    articles: new Int32Array(size),
    here: new Int32Array(size),
    there: new Int32Array(size),
    lengths: new Int32Array(size),
    count: 0,
    cut: false,
  };
}

/**
 * Fills `runs` with the maximal runs of four and more equal words between article n (words `[first, last)`) and those before it.
 * Cost: grams of the article times the articles that hold them, at most ALL_PAIRS.
 */
export function findRuns(
  table: WordTable,
  index: GramIndex,
  article: number,
  first: number,
  last: number,
  runs: Runs,
): void {
  runs.count = 0;
  runs.cut = false;
  const { groupAt, firsts, holders, positions, articles } = index;
  for (let here = first; here < last; here++) {
    const group = groupAt[here] as number;
    if (group < 0) continue;
    const from = firsts[group] as number;
    const to = firsts[group + 1] as number;
    const common = (holders[group] as number) > ALL_PAIRS;
    const before = here > first ? (groupAt[here - 1] as number) : -1;
    const isRare = (holders[group] as number) <= RARE;
    let heads = 0;
    let holder = -1;
    for (let k = from; k < to; k++) {
      const other = articles[k] as number;
      if (other >= article) break;
      if (other !== holder) {
        holder = other;
        if (common && ++heads > HEADS) break;
      }
      const there = positions[k] as number;
      if (before >= 0 && continues(table, index, here, there) && isFollowed(index, before, other)) continue;
      if (!sameGram(table.ids, here, there)) continue;
      if (runs.count === MOST_RUNS) {
        runs.cut = true;
        return;
      }
      const length = runLength(table, here, there);
      if (!isRare && length < LONG_RUN) continue;
      push(runs, other, here, there, length);
    }
  }
}

/** True when the run that contains both places began one word earlier and was found from there. */
function continues(table: WordTable, index: GramIndex, here: number, there: number): boolean {
  return (
    there > 0 &&
    table.ids[here - 1] === table.ids[there - 1] &&
    index.groupAt[there - 1] === index.groupAt[here - 1] &&
    !((table.flags[there - 1] as number) & WALL)
  );
}

/** True when the pairs of a group with this article are looked at: always, or for a common gram when it is a head. */
function isFollowed(index: GramIndex, group: number, article: number): boolean {
  if ((index.holders[group] as number) <= ALL_PAIRS) return true;
  let heads = 0;
  let holder = -1;
  for (let k = index.firsts[group] as number; k < (index.firsts[group + 1] as number); k++) {
    const other = index.articles[k] as number;
    if (other === article) return true;
    if (other === holder) continue;
    holder = other;
    if (++heads === HEADS) return false;
  }
  return false;
}

function sameGram(ids: Int32Array, here: number, there: number): boolean {
  for (let k = 0; k < GRAM_WORDS; k++) if (ids[here + k] !== ids[there + k]) return false;
  return true;
}

function runLength(table: WordTable, here: number, there: number): number {
  const { ids, flags } = table;
  let length = GRAM_WORDS;
  while (
    !(((flags[here + length - 1] as number) | (flags[there + length - 1] as number)) & WALL) &&
    ids[here + length] === ids[there + length]
  ) {
    length++;
  }
  return length;
}

function push(runs: Runs, article: number, here: number, there: number, length: number): void {
  const k = runs.count++;
  runs.articles[k] = article;
  runs.here[k] = here;
  runs.there[k] = there;
  runs.lengths[k] = length;
}
