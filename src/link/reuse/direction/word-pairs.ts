import { WALL, type WordTable } from '../word-table.ts';

/** Words of a collection that are looked at: more would tell hardly more about which words follow one another. */
const MOST_WORDS = 1 << 22;

/**
 * How often one word follows another in a collection, told by counts in hashed slots, four a word, that stop at 255. Of a large
 * collection every n-th article is counted. Cost: one pass, 16 MB at most.
 */
export class WordPairs {
  readonly #counts: Uint8Array;
  readonly #table: WordTable;
  readonly #step: number;

  constructor(table: WordTable) {
    this.#table = table;
    this.#step = Math.ceil(table.length / MOST_WORDS) || 1;
    const words = Math.min(table.length, MOST_WORDS);
    this.#counts = new Uint8Array(1 << Math.max(10, 34 - Math.clz32(words)));
    const articles = table.borders.length - 1;
    for (let n = 0; n < articles; n += this.#step) {
      for (let k = table.borders[n] as number; k + 1 < (table.borders[n + 1] as number); k++) {
        if ((table.flags[k] as number) & WALL) continue;
        const slot = this.#slotOf(k);
        const count = this.#counts[slot] as number;
        if (count < 255) this.#counts[slot] = count + 1;
      }
    }
  }

  /** How often the words at `k` and `k + 1` of article n follow one another elsewhere. */
  countElsewhere(k: number, n: number): number {
    const count = this.#counts[this.#slotOf(k)] as number;
    return n % this.#step === 0 ? count - 1 : count;
  }

  #slotOf(k: number): number {
    const { ids } = this.#table;
    const hash = Math.imul(ids[k] as number, 0x85ebca6b) ^ Math.imul(ids[k + 1] as number, 0xc2b2ae35);
    return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - (31 - Math.clz32(this.#counts.length)));
  }
}
