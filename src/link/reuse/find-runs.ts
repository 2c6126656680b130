import { articleFinder } from './article-finder.ts';
import type { Range } from './article-ranges.ts';
import { ALL_PAIRS, GRAM_WORDS, HEADS, OCCURRENCES, type Postings, SPREAD } from './gram-index.ts';
import { sharedArray } from './shared-array.ts';
import { SPREAD_SHIFT, WALL, type WordTable } from './word-table.ts';

/** Most runs of all slices that are held at a time, 8 bytes each: a bound for hostile input. */
export const MOST_RUNS = 1 << 26;

/** Where runs of equal words begin: `heres[k]` in the later article, `theres[k]` in the earlier one. */
export interface RunStarts {
  readonly heres: Int32Array;
  readonly theres: Int32Array;
  /** True when there were too many, and the rest was left out. */
  readonly isCut: boolean;
}

/** Those that end in the ranges of a window, range after range: of range n `[firsts[n], firsts[n + 1])`. */
export interface WindowRuns extends RunStarts {
  readonly firsts: Int32Array;
}

/** Those of one range. */
export function runsOf({ firsts, heres, theres, isCut }: WindowRuns, n: number): RunStarts {
  const [from, to] = [firsts[n], firsts[n + 1]];
  return { heres: heres.subarray(from, to), theres: theres.subarray(from, to), isCut };
}

/** Words that are the same on both sides from here on. */
export function runLength({ ids, flags }: WordTable, here: number, there: number): number {
  let length = GRAM_WORDS;
  while (
    !(((flags[here + length - 1] as number) | (flags[there + length - 1] as number)) & WALL) &&
    ids[here + length] === ids[there + length]
  ) {
    length++;
  }
  return length;
}

/** Postings of one gram in at most ALL_PAIRS articles, or those of its heads with another. */
const MOST_POSTINGS = ALL_PAIRS * OCCURRENCES;

/** How the run may have begun one word earlier: not at all; with every article; with the heads of its gram alone. */
const BEGINS = 0;
const GOES_ON = 1;
const GOES_ON_WITH_HEADS = 2;

/**
 * Finds the maximal runs of four and more equal words between the articles of a range and all before them. What surrounds the
 * occurrences of a gram is looked up once for each of them, not for each pair.
 */
export class RunFinder {
  readonly #table: WordTable;
  readonly #articleAt: (position: number) => number;
  // of the postings of one gram
  readonly #positions = new Int32Array(MOST_POSTINGS + 1);
  readonly #articles = new Int32Array(MOST_POSTINGS + 1);
  readonly #before = new Int32Array(MOST_POSTINGS + 1);
  readonly #goesOn = new Uint8Array(MOST_POSTINGS + 1);
  readonly #next = new Int32Array(MOST_POSTINGS + 1);
  readonly #afterNext = new Int32Array(MOST_POSTINGS + 1);
  readonly #isOpen = new Uint8Array(MOST_POSTINGS + 1);
  // of what was found: the later article, and the first words of both sides
  #laters = new Int32Array(1 << 12);
  #heres = new Int32Array(1 << 12);
  #theres = new Int32Array(1 << 12);
  #count = 0;
  #most = 0;
  #isCut = false;

  constructor(table: WordTable) {
    this.#table = table;
    this.#articleAt = articleFinder(table.borders);
  }

  /**
   * Runs of the grams of one slice between the articles of a window and all before them; `most` at most. Cost: a pass over the
   * postings, and the pairs that end in the window.
   */
  find(list: Postings, window: readonly Range[], most = MOST_RUNS): WindowRuns {
    const { borders } = this.#table;
    const [from, to] = [(window[0] as Range)[0], (window.at(-1) as Range)[1]];
    const [first, last] = [borders[from] as number, borders[to] as number];
    this.#count = 0;
    this.#most = most;
    this.#isCut = false;
    for (let start = 0; start < list.length; ) {
      let end = start + 1;
      while (end < list.length && (list[end] as number) >= 0 && (list[end] as number) < first) end++;
      // a gram that no article of the window has is not looked at: most have few occurrences, and there are many windows
      const inside = end;
      while (end < list.length && (list[end] as number) >= 0) end++;
      if (inside < end && (list[inside] as number) < last) this.#pairUp(list, start, inside, end, first, last);
      start = end;
    }
    return this.#divide(window);
  }

  #pairUp(list: Postings, start: number, inside: number, end: number, first: number, last: number): void {
    const spread = (this.#table.flags[~(list[start] as number)] as number) >> SPREAD_SHIFT;
    if (spread === SPREAD.commonHead) {
      this.#pairWithHeads(list, start, inside, end, last);
      return;
    }
    const positions = this.#positions;
    let count = 0;
    for (let k = start; k < end; k++) {
      const position = k === start ? ~(list[k] as number) : (list[k] as number);
      if (position >= last) break;
      this.#look(count++, position);
    }
    for (let later = count - 1; later > 0 && (positions[later] as number) >= first; later--) {
      for (let earlier = 0; earlier < later; earlier++) this.#pair(later, earlier, spread === SPREAD.rare);
    }
  }

  /** The heads stand in front. */
  #pairWithHeads(list: Postings, start: number, inside: number, end: number, last: number): void {
    let heads = 0;
    for (let k = start; k < end; k++) {
      const position = k === start ? ~(list[k] as number) : (list[k] as number);
      if (position >= last) break;
      const isHead = k - start < HEADS * OCCURRENCES && this.#isHead(position);
      if (!isHead && k < inside) {
        k = inside - 1;
        continue;
      }
      this.#look(heads, position);
      if (k >= inside) for (let earlier = 0; earlier < heads; earlier++) this.#pair(heads, earlier, false);
      if (isHead) heads++;
    }
  }

  #isHead(position: number): boolean {
    return (this.#table.flags[position] as number) >> SPREAD_SHIFT === SPREAD.commonHead;
  }

  #look(k: number, position: number): void {
    const { ids, flags } = this.#table;
    this.#positions[k] = position;
    this.#articles[k] = this.#articleAt(position);
    this.#goesOn[k] = BEGINS;
    if (position > 0 && !((flags[position - 1] as number) & WALL)) {
      const spread = (flags[position - 1] as number) >> SPREAD_SHIFT;
      if (spread === SPREAD.common) this.#goesOn[k] = GOES_ON_WITH_HEADS;
      else if (spread !== 0) this.#goesOn[k] = GOES_ON;
      this.#before[k] = ids[position - 1] as number;
    }
    const [gram, next] = [position + GRAM_WORDS - 1, position + GRAM_WORDS];
    this.#isOpen[k] = ((flags[gram] as number) | (flags[next] as number)) & WALL ? 0 : 1;
    this.#next[k] = ids[next] as number;
    this.#afterNext[k] = ids[next + 1] as number;
  }

  #pair(later: number, earlier: number, isRare: boolean): void {
    const article = this.#articles[later] as number;
    if (article === this.#articles[earlier]) return;
    // found from one word earlier
    const before = this.#before[later];
    if (before === this.#before[earlier] && this.#goesOn[earlier] === GOES_ON && this.#goesOn[later] !== BEGINS) return;
    if (!isRare && !this.#isLong(later, earlier)) return;
    const here = this.#positions[later] as number;
    const there = this.#positions[earlier] as number;
    this.#push(article, here, there);
  }

  /** True when the run has six words: a shorter one whose gram many articles hold is a phrase, no trace of copying by itself. */
  #isLong(later: number, earlier: number): boolean {
    return (
      this.#next[later] === this.#next[earlier] &&
      this.#afterNext[later] === this.#afterNext[earlier] &&
      this.#isOpen[later] === 1 &&
      this.#isOpen[earlier] === 1
    );
  }

  #push(article: number, here: number, there: number): void {
    if (this.#count === this.#most) {
      this.#isCut = true;
      return;
    }
    if (this.#count === this.#laters.length) {
      this.#laters = twice(this.#laters);
      this.#heres = twice(this.#heres);
      this.#theres = twice(this.#theres);
    }
    this.#laters[this.#count] = article;
    this.#heres[this.#count] = here;
    this.#theres[this.#count++] = there;
  }

  /** Range after range, in arrays that threads can share. */
  #divide(window: readonly Range[]): WindowRuns {
    const from = (window[0] as Range)[0];
    const rangeOf = window.flatMap(([first, last], n) => new Array<number>(last - first).fill(n));
    const slots = new Int32Array(window.length + 1);
    for (let k = 0; k < this.#count; k++) {
      const slot = (rangeOf[(this.#laters[k] as number) - from] as number) + 1;
      slots[slot] = (slots[slot] as number) + 1;
    }
    for (let n = 0; n < window.length; n++) slots[n + 1] = (slots[n + 1] as number) + (slots[n] as number);
    const firsts = slots.slice();
    const [heres, theres] = [sharedArray(this.#count), sharedArray(this.#count)];
    for (let k = 0; k < this.#count; k++) {
      const range = rangeOf[(this.#laters[k] as number) - from] as number;
      const slot = slots[range] as number;
      slots[range] = slot + 1;
      heres[slot] = this.#heres[k] as number;
      theres[slot] = this.#theres[k] as number;
    }
    return { firsts, heres, theres, isCut: this.#isCut };
  }
}

function twice(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
