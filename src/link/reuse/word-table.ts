import { readWordSet } from '../../util/lists.ts';
import { foldWord } from './fold-word.ts';

/** Set on words that begin with a capital; names are what texts on one subject share without copying. */
export const CAPITAL = 1;
/** A sentence, a paragraph, a stretch of the body ends after this word. */
export const SENTENCE_END = 2;
export const PARAGRAPH_END = 4;
/** What follows is furniture or another article: no passage crosses it. */
export const WALL = 8;
export const QUOTED = 16;

/** How much a shared word says about copying. Tuned on corpora made from PolNeAR train, November 2026. */
const LIGHT_WEIGHT = 0.4;
const NAME_WEIGHT = 0.6;
/** One character of a script without spaces is about a third of a word. */
const UNSPACED_WEIGHT = 0.35;

/**
 * Words of many articles in flat arrays, one after another: `ids[k]` is what word k is once folded, `[starts[k], ends[k])` its
 * place in its article's text. Grows by doubling; 13 bytes a word.
 */
export class WordTable {
  ids = new Int32Array(1 << 12);
  starts = new Int32Array(1 << 12);
  ends = new Int32Array(1 << 12);
  flags = new Uint8Array(1 << 12);
  length = 0;

  readonly #byWord = new Map<string, number>();
  readonly #byKey = new Map<string, number>();
  readonly #weights: number[] = [];
  readonly #light = readWordSet('en', 'light-words');

  add(word: string, start: number, end: number, flags: number): void {
    const id = this.#idOf(word);
    if (id < 0) return;
    if (this.length === this.ids.length) this.#grow();
    const k = this.length++;
    this.ids[k] = id;
    this.starts[k] = start;
    this.ends[k] = end;
    this.flags[k] = flags;
  }

  /** Marks the last word of those after `from`. */
  mark(from: number, flag: number): void {
    if (this.length > from) this.flags[this.length - 1] = (this.flags[this.length - 1] as number) | flag;
  }

  /** Evidence that a shared word k gives for copying, 0..1. */
  weight(k: number): number {
    const weight = this.#weights[this.ids[k] as number] as number;
    return weight === 1 && (this.flags[k] as number) & CAPITAL ? NAME_WEIGHT : weight;
  }

  #idOf(word: string): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const key = foldWord(word);
    let id = key === '' ? -1 : this.#byKey.get(key);
    if (id === undefined) {
      id = this.#weights.length;
      this.#byKey.set(key, id);
      this.#weights.push(this.#light.has(key) ? LIGHT_WEIGHT : isUnspaced(key) ? UNSPACED_WEIGHT : 1);
    }
    this.#byWord.set(word, id);
    return id;
  }

  #grow(): void {
    const size = this.ids.length * 2;
    this.ids = copyInto(new Int32Array(size), this.ids);
    this.starts = copyInto(new Int32Array(size), this.starts);
    this.ends = copyInto(new Int32Array(size), this.ends);
    this.flags = copyInto(new Uint8Array(size), this.flags);
  }
}

function isUnspaced(key: string): boolean {
  return key.length === 1 && key > '\u0e00';
}

function copyInto<T extends Int32Array | Uint8Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
