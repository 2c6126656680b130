import { sameArticleTeller } from './article-finder.ts';
import { sharedCopy } from './shared-array.ts';
import { SPREAD_SHIFT, WALL, type WordTable } from './word-table.ts';

/** Words in a gram. Measured: see docs/reuse.md. */
export const GRAM_WORDS = 4;
/** A gram is kept this often for one article: the rest of a text that repeats itself is reached by extension. */
export const OCCURRENCES = 4;
/** Up to this many articles that hold a gram, every pair of them is looked at; past it, only pairs with the first two. */
export const ALL_PAIRS = 50;
export const HEADS = 2;
/** A gram that more articles than this hold is a phrase when the run that it begins is short. */
const RARE = 12;

/** How many articles hold a gram, as the flags of its first word say; 0 where it was not kept. */
export const SPREAD = { rare: 1, some: 2, common: 3, commonHead: 4 } as const;

/** Words that one slice of the grams is made for: a thread needs 16 bytes for each, and every slice is a pass over all words. */
const SLICE_WORDS = 1 << 25;
/** Slices of a table that is worth dividing: threads can share them. */
const LEAST_SLICES = 4;
const WORTH_DIVIDING = 1 << 20;

/**
 * Occurrences of the grams of one slice that stand in more than one article: word numbers, gram after gram, each in reading order.
 * The first of a gram is written as its complement, so that it is negative.
 */
export type Postings = Int32Array;

/** Slices that the grams of a table are indexed in, each on its own. */
export function countSlices({ length }: WordTable): number {
  return length < WORTH_DIVIDING ? 1 : Math.max(LEAST_SLICES, Math.ceil(length / SLICE_WORDS));
}

/** Indexes slices of the grams of one table; keeps its arrays from one slice to the next. */
export class GramIndexer {
  readonly #table: WordTable;
  readonly #isSameArticle: (x: number, y: number) => boolean;
  #keys = new Int32Array(0);
  #positions = new Int32Array(0);
  #otherKeys = new Int32Array(0);
  #otherPositions = new Int32Array(0);
  #count = 0;
  #kept = 0;

  constructor(table: WordTable) {
    this.#table = table;
    this.#isSameArticle = sameArticleTeller(table.borders);
  }

  /**
   * Postings of one slice; writes into the table's flags how many articles hold each of its grams. Grams are told apart by their
   * words. Cost: a pass over all words, and a sort of the slice's own (radix, three passes).
   */
  index(slice: number, slices: number): Postings {
    this.#collect(slice, slices);
    this.#sort();
    const keys = this.#keys;
    const count = this.#count;
    this.#kept = 0;
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && keys[to] === keys[from]) to++;
      while (to - from > 1) {
        const same = this.#splitOff(from, to);
        if (same - from > 1) this.#keep(from, same);
        from = same;
      }
      from = to;
    }
    // what was kept stands in the array of the sort that is free
    return sharedCopy(this.#otherPositions.subarray(0, this.#kept));
  }

  /** Hash and position of every gram of the slice, in reading order. Grams do not cross walls. */
  #collect(slice: number, slices: number): void {
    const { ids, flags, length } = this.#table;
    this.#makeRoom(Math.ceil((length / slices) * 1.05) + 1024);
    let keys = this.#keys;
    let positions = this.#positions;
    let count = 0;
    let sum = 0;
    let sinceWall = 0;
    for (let k = 0; k < length; k++) {
      sum = (Math.imul(sum, BASE) + (ids[k] as number)) | 0;
      sinceWall++;
      if (sinceWall >= GRAM_WORDS) {
        if (sinceWall > GRAM_WORDS) sum = (sum - Math.imul(ids[k - GRAM_WORDS] as number, BASE_4)) | 0;
        let key = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
        if (((key >>> 16) * slices) >>> 16 === slice) {
          key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
          key ^= key >>> 16;
          if (count === keys.length) {
            this.#makeRoom(count * 2);
            keys = this.#keys;
            positions = this.#positions;
          }
          keys[count] = key;
          positions[count++] = k - GRAM_WORDS + 1;
        }
      }
      if ((flags[k] as number) & WALL) {
        sinceWall = 0;
        sum = 0;
      }
    }
    this.#count = count;
  }

  #makeRoom(size: number): void {
    if (size <= this.#keys.length) return;
    this.#keys = enlarge(this.#keys, size);
    this.#positions = enlarge(this.#positions, size);
    this.#otherKeys = new Int32Array(size);
    this.#otherPositions = new Int32Array(size);
  }

  /** Stable: equal hashes stay in reading order. */
  #sort(): void {
    for (const shift of [0, 11, 22]) {
      const [keys, positions, toKeys, toPositions] = [
        this.#keys,
        this.#positions,
        this.#otherKeys,
        this.#otherPositions,
      ];
      const slots = new Int32Array(2049);
      const count = this.#count;
      for (let k = 0; k < count; k++) {
        const digit = (((keys[k] as number) >>> shift) & 2047) + 1;
        slots[digit] = (slots[digit] as number) + 1;
      }
      for (let d = 0; d < 2048; d++) slots[d + 1] = (slots[d + 1] as number) + (slots[d] as number);
      for (let k = 0; k < count; k++) {
        const key = keys[k] as number;
        const digit = (key >>> shift) & 2047;
        const slot = slots[digit] as number;
        slots[digit] = slot + 1;
        toKeys[slot] = key;
        toPositions[slot] = positions[k] as number;
      }
      [this.#keys, this.#positions, this.#otherKeys, this.#otherPositions] = [toKeys, toPositions, keys, positions];
    }
  }

  /** Puts the grams that have the words of the first in front, in their order; gives where they end. */
  #splitOff(from: number, to: number): number {
    const positions = this.#positions;
    const first = positions[from] as number;
    let same = from + 1;
    while (same < to && this.#isSameGram(first, positions[same] as number)) same++;
    if (same === to) return to;
    const others: number[] = [];
    for (let k = same; k < to; k++) {
      const position = positions[k] as number;
      if (this.#isSameGram(first, position)) positions[same++] = position;
      else others.push(position);
    }
    positions.set(others, same);
    return same;
  }

  #isSameGram(x: number, y: number): boolean {
    const { ids } = this.#table;
    for (let k = 0; k < GRAM_WORDS; k++) if (ids[x + k] !== ids[y + k]) return false;
    return true;
  }

  /** Writes the postings of one gram, if more than one article holds it, and how many do. */
  #keep(from: number, to: number): void {
    const out = this.#otherPositions;
    const start = this.#kept;
    let end = start;
    let last = -1;
    let holders = 0;
    let times = 0;
    for (let k = from; k < to; k++) {
      const position = this.#positions[k] as number;
      if (last < 0 || !this.#isSameArticle(last, position)) {
        holders++;
        times = 0;
      }
      last = position;
      if (times++ < OCCURRENCES) out[end++] = position;
    }
    if (holders < 2) return;
    this.#setSpread(start, end, holders);
    out[start] = ~(out[start] as number);
    this.#kept = end;
  }

  #setSpread(from: number, to: number, holders: number): void {
    const { flags } = this.#table;
    const spread = holders > ALL_PAIRS ? SPREAD.common : holders > RARE ? SPREAD.some : SPREAD.rare;
    let heads = 0;
    let last = -1;
    for (let k = from; k < to; k++) {
      const position = this.#otherPositions[k] as number;
      if (spread === SPREAD.common && heads <= HEADS && (last < 0 || !this.#isSameArticle(last, position))) heads++;
      last = position;
      const value = spread === SPREAD.common && heads <= HEADS ? SPREAD.commonHead : spread;
      flags[position] = (flags[position] as number) | (value << SPREAD_SHIFT);
    }
  }
}

/** Of the hash: a polynomial over four ids, so that it rolls on from word to word. */
const BASE = 0x9e3779b1 | 0;
const BASE_4 = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE));

function enlarge(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
