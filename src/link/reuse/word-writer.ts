import { NO_WORD, WordIds } from './word-ids.ts';
import { PLACE_BYTES, writePlace } from './word-places.ts';
import { CAPITAL, MOST_ARTICLE_WORDS, type WordTable } from './word-table.ts';

/** Words of articles as they are read, in arrays that grow by doubling. */
export class WordWriter {
  #ids = new Int32Array(1 << 12);
  #flags = new Uint8Array(1 << 12);
  #places = new Uint8Array(1 << 13);
  #length = 0;
  #placeLength = 0;
  #end = 0;
  #left = MOST_ARTICLE_WORDS;
  readonly #borders: number[] = [0];
  readonly #placeBorders: number[] = [0];
  readonly #words: WordIds;

  /** Writers one after another may share what they know of spellings. */
  constructor(words = new WordIds()) {
    this.#words = words;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds the word `text.slice(start, end)` with its flags and the marks around it (`writePlace`). */
  add(text: string, start: number, end: number, flags: number, lead: number, tail: number): void {
    this.#words.look(text, start, end);
    const { id, isCapital } = this.#words;
    if (id === NO_WORD || this.#left === 0) return;
    this.#left--;
    if (this.#length === this.#ids.length) {
      this.#ids = copyInto(new Int32Array(this.#length * 2), this.#ids);
      this.#flags = copyInto(new Uint8Array(this.#length * 2), this.#flags);
    }
    if (this.#placeLength + PLACE_BYTES > this.#places.length) {
      this.#places = copyInto(new Uint8Array(this.#places.length * 2), this.#places);
    }
    this.#placeLength = writePlace(this.#places, this.#placeLength, start - this.#end, end - start, lead, tail);
    this.#end = end;
    this.#ids[this.#length] = id;
    this.#flags[this.#length++] = isCapital ? flags | CAPITAL : flags;
  }

  /** Marks the last word of those after `from`. */
  mark(from: number, flag: number): void {
    if (this.#length > from) this.#flags[this.#length - 1] = (this.#flags[this.#length - 1] as number) | flag;
  }

  /** What comes next belongs to another article. False when some words of this one were left out. */
  endArticle(): boolean {
    const isWhole = this.#left > 0;
    this.#borders.push(this.#length);
    this.#placeBorders.push(this.#placeLength);
    this.#end = 0;
    this.#left = MOST_ARTICLE_WORDS;
    return isWhole;
  }

  /** All that was written, in arrays of its size. */
  finish(): WordTable {
    return {
      length: this.#length,
      ids: this.#ids.slice(0, this.#length),
      flags: this.#flags.slice(0, this.#length),
      places: this.#places.slice(0, this.#placeLength),
      borders: Int32Array.from(this.#borders),
      placeBorders: Float64Array.from(this.#placeBorders),
    };
  }
}

function copyInto<T extends Int32Array | Uint8Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
