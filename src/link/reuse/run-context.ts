import { GRAM_WORDS } from './gram-index.ts';
import { LIGHT, WALL, WORD_CLASS, type WordTable } from './word-table.ts';

/** Words on either side of a gram in which the rest of a passage must show: more than a chain bridges or a join. */
const CONTEXT_WORDS = 36;
/** What two places must share there, function words not counted: a word gives three points, a character of an unspaced script one. */
const LEAST_POINTS = 6;
const POINTS = Uint8Array.of(3, 0, 1, 0);
const SLOTS = 1 << 12;

/**
 * Tells which equal grams may be part of a passage. Four words in a row alone never are one (`LIMITS`), so more must be shared near them:
 * nine in ten pairs of places share nothing else. The later side's words are kept from one question to the next.
 */
export class RunContext {
  readonly #ids: Int32Array;
  readonly #flags: Uint8Array;
  readonly #stamps = new Int32Array(SLOTS);
  #stamp = 0;
  #here = -1;

  constructor({ ids, flags }: WordTable) {
    this.#ids = ids;
    this.#flags = flags;
  }

  isShared(here: number, there: number): boolean {
    if (here !== this.#here) this.#stampWords(here);
    const ids = this.#ids;
    const flags = this.#flags;
    const stamps = this.#stamps;
    const stamp = this.#stamp;
    let points = 0;
    const end = there + GRAM_WORDS + CONTEXT_WORDS;
    for (let k = there + GRAM_WORDS; k < end && !((flags[k - 1] as number) & WALL); k++) {
      const id = ids[k] as number;
      if (stamps[(id >>> 2) & (SLOTS - 1)] !== stamp) continue;
      points += POINTS[id & WORD_CLASS] as number;
      if (points >= LEAST_POINTS) return true;
    }
    const start = Math.max(0, there - CONTEXT_WORDS);
    for (let k = there - 1; k >= start && !((flags[k] as number) & WALL); k--) {
      const id = ids[k] as number;
      if (stamps[(id >>> 2) & (SLOTS - 1)] !== stamp) continue;
      points += POINTS[id & WORD_CLASS] as number;
      if (points >= LEAST_POINTS) return true;
    }
    return false;
  }

  #stampWords(here: number): void {
    this.#here = here;
    this.#stamp = (this.#stamp + 1) | 0;
    if (this.#stamp === 0) {
      this.#stamps.fill(0);
      this.#stamp = 1;
    }
    const [ids, flags, stamps, stamp] = [this.#ids, this.#flags, this.#stamps, this.#stamp];
    const end = here + GRAM_WORDS + CONTEXT_WORDS;
    for (let k = here + GRAM_WORDS; k < end && !((flags[k - 1] as number) & WALL); k++) {
      const id = ids[k] as number;
      if ((id & WORD_CLASS) !== LIGHT) stamps[(id >>> 2) & (SLOTS - 1)] = stamp;
    }
    const start = Math.max(0, here - CONTEXT_WORDS);
    for (let k = here - 1; k >= start && !((flags[k] as number) & WALL); k--) {
      const id = ids[k] as number;
      if ((id & WORD_CLASS) !== LIGHT) stamps[(id >>> 2) & (SLOTS - 1)] = stamp;
    }
  }
}
