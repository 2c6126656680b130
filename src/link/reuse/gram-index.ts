import { WALL, type WordTable } from './word-table.ts';

/** Words in a gram. Measured: see docs/reuse.md. */
export const GRAM_WORDS = 4;
/** A gram is kept this often for one article: the rest of a text that repeats itself is reached by extension. */
const OCCURRENCES = 4;

/**
 * Where each run of four words that stands in more than one article occurs. Positions are word numbers of the table; articles are
 * numbered in reading order, so every list is in article order.
 */
export interface GramIndex {
  /** Group of the gram that begins at word k; -1 where it stands in one article only. */
  readonly groupAt: Int32Array;
  /** `positions[firsts[g]..firsts[g + 1])` are the occurrences of group g, `articles` theirs. */
  readonly firsts: Int32Array;
  readonly positions: Int32Array;
  readonly articles: Int32Array;
  /** How many articles hold group g. */
  readonly holders: Int32Array;
}

/**
 * Builds the index. `borders[n]` is the first word of article n, with one more at the end. Grams are told apart by 32-bit hashes;
 * whoever follows a posting compares the words. Cost: linear (radix sort); 8 bytes a word, 16 more a gram seen twice.
 */
export function indexGrams(table: WordTable, borders: Int32Array): GramIndex {
  const hashes = new Int32Array(table.length);
  const repeated = findRepeated(table, hashes);
  const sorted = sortByHash(repeated, hashes);
  const groupAt = new Int32Array(table.length).fill(-1);
  const positions = new Int32Array(sorted.length);
  const articles = new Int32Array(sorted.length);
  const firsts: number[] = [0];
  const holders: number[] = [];
  const articleAt = articleFinder(borders);
  let kept = 0;
  for (let from = 0; from < sorted.length; ) {
    const hash = hashes[sorted[from] as number];
    let to = from;
    const start = kept;
    let article = -1;
    let held = 0;
    let times = 0;
    for (; to < sorted.length && hashes[sorted[to] as number] === hash; to++) {
      const position = sorted[to] as number;
      const holder = articleAt(position);
      if (holder !== article) {
        article = holder;
        held++;
        times = 0;
      }
      if (times++ >= OCCURRENCES) continue;
      positions[kept] = position;
      articles[kept++] = holder;
    }
    from = to;
    if (held < 2) {
      kept = start;
      continue;
    }
    for (let k = start; k < kept; k++) groupAt[positions[k] as number] = holders.length;
    holders.push(held);
    firsts.push(kept);
  }
  return {
    groupAt,
    firsts: Int32Array.from(firsts),
    positions: positions.slice(0, kept),
    articles: articles.slice(0, kept),
    holders: Int32Array.from(holders),
  };
}

/** Fills in the hash of every gram and gives the words where one begins whose hash occurs again. Grams do not cross walls. */
function findRepeated(table: WordTable, hashes: Int32Array): Int32Array {
  const bits = Math.min(27, Math.max(10, Math.ceil(Math.log2(table.length + 1)) + 2));
  const seen = new Uint8Array(2 ** bits);
  const shift = 32 - bits;
  const valid = new Uint8Array(table.length);
  let count = 0;
  let sinceWall = 0;
  for (let k = 0; k < table.length; k++) {
    sinceWall++;
    const first = k - GRAM_WORDS + 1;
    if (sinceWall >= GRAM_WORDS) {
      const hash = hashGram(table.ids, first);
      hashes[first] = hash;
      valid[first] = 1;
      const slot = hash >>> shift;
      const times = seen[slot] as number;
      if (times < 2) seen[slot] = times + 1;
    }
    if ((table.flags[k] as number) & WALL) sinceWall = 0;
  }
  for (let k = 0; k < table.length; k++) {
    if (valid[k] === 1 && seen[(hashes[k] as number) >>> shift] === 2) count++;
    else valid[k] = 0;
  }
  const repeated = new Int32Array(count);
  for (let k = 0, n = 0; k < table.length; k++) if (valid[k] === 1) repeated[n++] = k;
  return repeated;
}

function hashGram(ids: Int32Array, first: number): number {
  let hash = 0x9e3779b9;
  for (let k = first; k < first + GRAM_WORDS; k++) {
    hash = Math.imul(hash ^ (ids[k] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Stable radix sort of positions by their hash: equal hashes stay in reading order. */
function sortByHash(positions: Int32Array, hashes: Int32Array): Int32Array {
  let from: Int32Array = positions;
  let to: Int32Array = new Int32Array(positions.length);
  for (const shift of [0, 11, 22]) {
    const counts = new Int32Array(2049);
    for (const position of from) {
      const digit = ((hashes[position] as number) >>> shift) & 2047;
      counts[digit + 1] = (counts[digit + 1] as number) + 1;
    }
    for (let d = 0; d < 2048; d++) counts[d + 1] = (counts[d + 1] as number) + (counts[d] as number);
    for (const position of from) {
      const digit = ((hashes[position] as number) >>> shift) & 2047;
      const slot = counts[digit] as number;
      counts[digit] = slot + 1;
      to[slot] = position;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Article of a word number; fast when asked in rising order. */
function articleFinder(borders: Int32Array): (position: number) => number {
  let article = 0;
  return position => {
    if (position < (borders[article] as number)) article = 0;
    if (position < (borders[article + 1] as number)) return article;
    let low = article + 1;
    let high = borders.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((borders[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    article = low;
    return low;
  };
}
