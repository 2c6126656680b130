import type { Features } from '../statement/statement.ts';
import { LEAST_SHARED } from './score-pair.ts';

/** Statements by their stems, to find those that share enough with another one to be compared with it at all. */
export class StemIndex {
  readonly #postings = new Map<string, number[]>();
  #size = 0;

  /** The next statement; they are numbered from 0. */
  add(features: Features): void {
    for (const stem of features.stems.keys()) {
      const posting = this.#postings.get(stem);
      if (posting) posting.push(this.#size);
      else this.#postings.set(stem, [this.#size]);
    }
    this.#size++;
  }

  /** Numbers, ascending, of all statements that may share a weight of `LEAST_SHARED`. Cost: the postings of the stems, a sum each. */
  near(features: Features): number[] {
    const shared = new Uint16Array(this.#size);
    const found: number[] = [];
    for (const stem of features.stems.keys()) {
      for (const i of this.#postings.get(stem) ?? []) {
        shared[i] = (shared[i] ?? 0) + 1;
        // a stem weighs 1 at most
        if (shared[i] === LEAST_SHARED) found.push(i);
      }
    }
    return found.sort((a, b) => a - b);
  }
}
