import { readWordSet } from '../../util/lists.ts';
import { foldWord } from './fold-word.ts';
import { LIGHT, UNSPACED_CHAR, WORD_CLASS } from './word-table.ts';

/** The id of what is no word once folded. */
export const NO_WORD = WORD_CLASS;
/** Spellings that are kept; past it the memory is emptied and fills again. */
const MOST_SPELLINGS = 1 << 21;

/**
 * Ids of words: 30 bits of a hash of the folded word, and its class. Nothing but the word goes into it, so threads that read different
 * articles agree without a common dictionary. Two different words are one with a chance of 1 in 10^9.
 * A spelling is folded once and found again by 64 bits of a hash, without cutting it out of the text.
 */
export class WordIds {
  /** What the last word that was looked up is, and whether it begins with a capital. */
  id = NO_WORD;
  isCapital = false;

  #low = new Int32Array(1 << 14);
  #high = new Int32Array(1 << 14);
  #ids = new Int32Array(1 << 14);
  /** 0 empty, 1 small, 2 capital. */
  #states = new Uint8Array(1 << 14);
  #count = 0;
  readonly #light = readWordSet('en', 'light-words');

  /** Looks up `text.slice(start, end)`. */
  look(text: string, start: number, end: number): void {
    let low = 0x811c9dc5;
    let high = 0x3c6ef372;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x5bd1e995);
      high ^= high >>> 15;
    }
    low ^= low >>> 16;
    const slot = this.#slotOf(low, high);
    if (this.#states[slot] === 0) this.#learn(slot, low, high, text.slice(start, end));
    else {
      this.id = this.#ids[slot] as number;
      this.isCapital = this.#states[slot] === 2;
    }
  }

  #slotOf(low: number, high: number): number {
    const mask = this.#low.length - 1;
    let slot = low & mask;
    while (this.#states[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  }

  #learn(slot: number, low: number, high: number, word: string): void {
    const first = word.charAt(0);
    this.id = this.#idOf(foldWord(word));
    this.isCapital = first !== first.toLowerCase();
    this.#put(slot, low, high, this.id, this.isCapital ? 2 : 1);
    if (++this.#count * 2 > this.#low.length) this.#resize(this.#count < MOST_SPELLINGS);
  }

  #put(slot: number, low: number, high: number, id: number, state: number): void {
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#ids[slot] = id;
    this.#states[slot] = state;
  }

  /** Twice the room with all that is known, or the same room, empty. */
  #resize(keep: boolean): void {
    const [low, high, ids, states] = [this.#low, this.#high, this.#ids, this.#states];
    const size = keep ? low.length * 2 : low.length;
    this.#low = new Int32Array(size);
    this.#high = new Int32Array(size);
    this.#ids = new Int32Array(size);
    this.#states = new Uint8Array(size);
    if (!keep) this.#count = 0;
    else {
      states.forEach((state, k) => {
        const [l, h] = [low[k] as number, high[k] as number];
        if (state !== 0) this.#put(this.#slotOf(l, h), l, h, ids[k] as number, state);
      });
    }
  }

  #idOf(key: string): number {
    if (key === '') return NO_WORD;
    let hash = 0x9e3779b9;
    for (let at = 0; at < key.length; at++) {
      hash = Math.imul(hash ^ key.charCodeAt(at), 0x85ebca6b);
      hash ^= hash >>> 13;
    }
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
    const kind = this.#light.has(key) ? LIGHT : key.length === 1 && key > '\u0e00' ? UNSPACED_CHAR : 0;
    return (hash & ~WORD_CLASS) | kind;
  }
}
