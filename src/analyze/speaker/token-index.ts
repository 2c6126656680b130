import type { Doc } from '../doc.ts';

/** Tokens of a doc by offset. */
export class TokenIndex {
  readonly #starts: readonly number[];

  constructor(doc: Doc) {
    this.#starts = doc.tokens.map(token => token.start);
  }

  /** Index of the first token that begins at the offset or after it. Cost: log n. */
  first(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
