import { articleFinder } from './article-finder.ts';
import { ALL_PAIRS, GRAM_WORDS, HEADS, OCCURRENCES, type Postings, SPREAD } from './gram-index.ts';
import { MOST_ARTICLE_WORDS, SPREAD_SHIFT, WALL, type WordTable } from './word-table.ts';

/** Most runs that are held at a time: a bound for hostile input. */
export const MOST_RUNS = 1 << 24;

/** Where runs of equal words begin in articles of a range, article after article. */
export interface Runs {
  /** Runs of article `from + n`: `keys[firsts[n]..firsts[n + 1])`, by their twin's place. */
  readonly firsts: Int32Array;
  readonly keys: Float64Array;
  /** True when there were more than MOST_RUNS, and the rest was left out. */
  readonly isCut: boolean;
}

/** The run's first word in the later article and in the earlier one. */
export function placesOf(key: number, border: number): [here: number, there: number] {
  const there = Math.floor(key / MOST_ARTICLE_WORDS);
  return [border + (key - there * MOST_ARTICLE_WORDS), there];
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
  // of what was found
  #laters = new Int32Array(1 << 12);
  #keys = new Float64Array(1 << 12);
  #count = 0;
  #isCut = false;
  #from = 0;

  constructor(table: WordTable) {
    this.#table = table;
    this.#articleAt = articleFinder(table.borders);
  }

  /** Runs of the articles `[from, to)`. Cost: a pass over the postings, and the pairs that end in the range. */
  find(postings: readonly Postings[], from: number, to: number): Runs {
    const { borders } = this.#table;
    const [first, last] = [borders[from] as number, borders[to] as number];
    this.#count = 0;
    this.#isCut = false;
    this.#from = from;
    for (const list of postings) {
      for (let start = 0; start < list.length; ) {
        let end = start + 1;
        while (end < list.length && (list[end] as number) >= 0) end++;
        if ((list[end - 1] as number) >= first && ~(list[start] as number) < last)
          this.#pairUp(list, start, end, first, last);
        start = end;
      }
    }
    return this.#sort(to - from);
  }

  #pairUp(list: Postings, start: number, end: number, first: number, last: number): void {
    const spread = (this.#table.flags[~(list[start] as number)] as number) >> SPREAD_SHIFT;
    if (spread === SPREAD.commonHead) {
      this.#pairWithHeads(list, start, end, first, last);
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

  #pairWithHeads(list: Postings, start: number, end: number, first: number, last: number): void {
    let heads = 0;
    for (let k = start; k < end; k++) {
      const position = k === start ? ~(list[k] as number) : (list[k] as number);
      const isHead = (this.#table.flags[position] as number) >> SPREAD_SHIFT === SPREAD.commonHead;
      if (position >= last) break;
      if (!isHead && position < first) continue;
      this.#look(heads, position);
      if (position >= first) for (let earlier = 0; earlier < heads; earlier++) this.#pair(heads, earlier, false);
      if (isHead && heads < HEADS * OCCURRENCES) heads++;
    }
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
    if (this.#count === MOST_RUNS) {
      this.#isCut = true;
      return;
    }
    if (this.#count === this.#keys.length) {
      const [laters, keys] = [this.#laters, this.#keys];
      this.#laters = new Int32Array(this.#count * 2);
      this.#laters.set(laters);
      this.#keys = new Float64Array(this.#count * 2);
      this.#keys.set(keys);
    }
    this.#laters[this.#count] = article - this.#from;
    this.#keys[this.#count++] = there * MOST_ARTICLE_WORDS + (here - (this.#table.borders[article] as number));
  }

  /** Article after article, and within each by the places of the earlier side. */
  #sort(articles: number): Runs {
    const slots = new Int32Array(articles + 1);
    for (let k = 0; k < this.#count; k++) {
      const later = (this.#laters[k] as number) + 1;
      slots[later] = (slots[later] as number) + 1;
    }
    for (let n = 0; n < articles; n++) slots[n + 1] = (slots[n + 1] as number) + (slots[n] as number);
    const firsts = slots.slice();
    const keys = new Float64Array(this.#count);
    for (let k = 0; k < this.#count; k++) {
      const later = this.#laters[k] as number;
      const slot = slots[later] as number;
      slots[later] = slot + 1;
      keys[slot] = this.#keys[k] as number;
    }
    for (let n = 0; n < articles; n++) keys.subarray(firsts[n], firsts[n + 1]).sort();
    return { firsts, keys, isCut: this.#isCut };
  }
}
