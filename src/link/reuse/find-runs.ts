import { articleFinder, sameArticleTeller } from './article-finder.ts';
import type { Range } from './article-ranges.ts';
import { ALL_PAIRS, GRAM_WORDS, HEADS, OCCURRENCES, type Postings, SPREAD } from './gram-index.ts';
import { NearWords } from './near-words.ts';
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

/**
 * Content words near a run under six words that both sides share, or seem to, at least, where its gram stands in more than two places.
 * What is lost by it: docs/reuse.md.
 */
const NEAR_SHARED = 3;
/** What a run under six words needs of its surroundings where its gram stands in two places alone, and where a phrase begins. */
const NOTHING = 0;
const NOT_ENOUGH = Number.POSITIVE_INFINITY;

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
  readonly #isSameArticle: (x: number, y: number) => boolean;
  // of the postings of one gram
  readonly #positions = new Int32Array(MOST_POSTINGS + 1);
  readonly #before = new Int32Array(MOST_POSTINGS + 1);
  readonly #goesOn = new Uint8Array(MOST_POSTINGS + 1);
  readonly #next = new Int32Array(MOST_POSTINGS + 1);
  readonly #afterNext = new Int32Array(MOST_POSTINGS + 1);
  readonly #isOpen = new Uint8Array(MOST_POSTINGS + 1);
  readonly #isNearRead = new Uint8Array(MOST_POSTINGS + 1);
  readonly #near: NearWords;
  // of what was found: the first words of both sides
  #heres = new Int32Array(1 << 12);
  #theres = new Int32Array(1 << 12);
  #count = 0;
  #most = 0;
  #isCut = false;

  constructor(table: WordTable) {
    this.#table = table;
    this.#isSameArticle = sameArticleTeller(table.borders);
    this.#near = new NearWords(table, MOST_POSTINGS + 1);
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
    const near = spread !== SPREAD.rare ? NOT_ENOUGH : end - start === 2 ? NOTHING : NEAR_SHARED;
    let count = 0;
    for (let k = start; k < end; k++) {
      const position = k === start ? ~(list[k] as number) : (list[k] as number);
      if (position >= last) break;
      this.#look(count++, position);
    }
    for (let later = count - 1; later > 0 && (positions[later] as number) >= first; later--) {
      for (let earlier = 0; earlier < later; earlier++) this.#pair(later, earlier, near);
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
      if (k >= inside) for (let earlier = 0; earlier < heads; earlier++) this.#pair(heads, earlier, NOT_ENOUGH);
      if (isHead) heads++;
    }
  }

  #isHead(position: number): boolean {
    return (this.#table.flags[position] as number) >> SPREAD_SHIFT === SPREAD.commonHead;
  }

  #look(k: number, position: number): void {
    const { ids, flags } = this.#table;
    this.#positions[k] = position;
    this.#isNearRead[k] = 0;
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

  #pair(later: number, earlier: number, near: number): void {
    // found from one word earlier
    const before = this.#before[later];
    if (before === this.#before[earlier] && this.#goesOn[earlier] === GOES_ON && this.#goesOn[later] !== BEGINS) return;
    if (near !== NOTHING && !this.#isLong(later, earlier) && !this.#hasNear(later, earlier, near)) return;
    const here = this.#positions[later] as number;
    const there = this.#positions[earlier] as number;
    if (!this.#isSameArticle(there, here)) this.#push(here, there);
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

  /** True when words around a short run are the same too: alone it is no passage, and most are alone. */
  #hasNear(later: number, earlier: number, near: number): boolean {
    if (near === NOT_ENOUGH) return false;
    this.#readNear(later);
    this.#readNear(earlier);
    return this.#near.share(later, earlier, near);
  }

  #readNear(k: number): void {
    if (this.#isNearRead[k]) return;
    this.#near.read(k, this.#positions[k] as number);
    this.#isNearRead[k] = 1;
  }

  #push(here: number, there: number): void {
    if (this.#count === this.#most) {
      this.#isCut = true;
      return;
    }
    if (this.#count === this.#heres.length) {
      this.#heres = twice(this.#heres);
      this.#theres = twice(this.#theres);
    }
    this.#heres[this.#count] = here;
    this.#theres[this.#count++] = there;
  }

  /** Range after range, in arrays that threads can share. */
  #divide(window: readonly Range[]): WindowRuns {
    const rangeAt = articleFinder(this.#bordersOf(window));
    const slots = new Int32Array(window.length + 1);
    for (let k = 0; k < this.#count; k++) {
      const slot = rangeAt(this.#heres[k] as number);
      slots[slot] = (slots[slot] as number) + 1;
    }
    for (let n = 0; n < window.length; n++) slots[n + 1] = (slots[n + 1] as number) + (slots[n] as number);
    const firsts = slots.slice();
    const [heres, theres] = [sharedArray(this.#count), sharedArray(this.#count)];
    for (let k = 0; k < this.#count; k++) {
      const range = rangeAt(this.#heres[k] as number) - 1;
      const slot = slots[range] as number;
      slots[range] = slot + 1;
      heres[slot] = this.#heres[k] as number;
      theres[slot] = this.#theres[k] as number;
    }
    return { firsts, heres, theres, isCut: this.#isCut };
  }

  /** Words of the ranges, what stands before them as one more. */
  #bordersOf(window: readonly Range[]): Int32Array {
    const { borders } = this.#table;
    return Int32Array.from([
      0,
      ...window.map(([from]) => borders[from] as number),
      borders[(window.at(-1) as Range)[1]] as number,
    ]);
  }
}

function twice(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
