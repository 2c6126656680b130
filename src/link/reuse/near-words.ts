import { GRAM_WORDS } from './gram-index.ts';
import { LIGHT, WALL, WORD_CLASS, type WordTable } from './word-table.ts';

/** Words on either side of a gram that count as near. */
const NEAR_WORDS = 16;
/** Numbers of 32 bits that the near words of one place are marked in: two places share less than one bit by chance. */
const NUMBERS = 16;

/** The content words around the places of a gram, as bits that a hash of each sets: compared without going back to the table. */
export class NearWords {
  readonly #table: WordTable;
  readonly #bits: Int32Array;

  constructor(table: WordTable, places: number) {
    this.#table = table;
    this.#bits = new Int32Array(places * NUMBERS);
  }

  /** Marks the words around the gram at `position` as those of place `k`. Cost: NEAR_WORDS on either side. */
  read(k: number, position: number): void {
    const { ids, flags, length } = this.#table;
    this.#bits.fill(0, k * NUMBERS, (k + 1) * NUMBERS);
    const first = Math.max(0, position - NEAR_WORDS);
    for (let at = position - 1; at >= first && !((flags[at] as number) & WALL); at--) this.#mark(k, ids[at] as number);
    const last = Math.min(length, position + GRAM_WORDS + NEAR_WORDS);
    for (let at = position + GRAM_WORDS; at < last && !((flags[at - 1] as number) & WALL); at++) {
      this.#mark(k, ids[at] as number);
    }
  }

  #mark(k: number, id: number): void {
    if ((id & WORD_CLASS) === LIGHT) return;
    // five bits of the hash choose a bit, four others the number
    const slot = k * NUMBERS + ((id >>> 24) & (NUMBERS - 1));
    this.#bits[slot] = (this.#bits[slot] as number) | (1 << (id >>> 16));
  }

  /** True when two places share this many words, or seem to. */
  share(x: number, y: number, least: number): boolean {
    let count = 0;
    for (let n = 0; n < NUMBERS; n++) {
      let both = (this.#bits[x * NUMBERS + n] as number) & (this.#bits[y * NUMBERS + n] as number);
      for (; both !== 0; both &= both - 1) if (++count === least) return true;
    }
    return false;
  }
}
