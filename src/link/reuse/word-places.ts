import type { WordTable } from './word-table.ts';

// A word's place is one byte, its length, where one character stands between it and the word before and it has no marks of its own:
// seven in eight. Else a byte with the high bit and its marks, then the gap and the length as varints.
const PLAIN = 0x80;
export const MOST_LEAD = 7;
const LEAD_SHIFT = 4;
const TAIL = 15;
/** Bytes that one place takes at most. */
export const PLACE_BYTES = 11;

/**
 * Writes the place of a word at `at`: `gap` characters from the end of the word before, `length` of its own; `lead` opening marks in
 * front and `tail` characters of punctuation behind belong to a passage that begins or ends with it. Gives where the next is written.
 */
export function writePlace(
  bytes: Uint8Array,
  at: number,
  gap: number,
  length: number,
  lead: number,
  tail: number,
): number {
  if (gap === 1 && lead === 0 && tail === 0 && length < PLAIN) {
    bytes[at] = length;
    return at + 1;
  }
  bytes[at] = PLAIN | (lead << LEAD_SHIFT) | tail;
  return writeVarint(bytes, writeVarint(bytes, at + 1, gap), length);
}

function writeVarint(bytes: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at++] = rest;
  return at;
}

/** Where the words of one article stand in its text; `words` is the number of its first word. */
export class ArticlePlaces {
  #article = -1;
  #first = 0;
  #starts = new Int32Array(1 << 10);
  #ends = new Int32Array(1 << 10);
  #marks = new Uint8Array(1 << 10);

  /** Reads the places of an article, unless they are those read last. Cost: its words. */
  read({ borders, placeBorders, places }: WordTable, article: number): void {
    if (article === this.#article) return;
    this.#article = article;
    this.#first = borders[article] as number;
    const words = (borders[article + 1] as number) - this.#first;
    if (words > this.#starts.length) this.#grow(words);
    let at = placeBorders[article] as number;
    let end = 0;
    const varint = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = places[at++] as number;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    };
    for (let k = 0; k < words; k++) {
      const byte = places[at++] as number;
      const isPlain = byte < PLAIN;
      const start = end + (isPlain ? 1 : varint());
      end = start + (isPlain ? byte : varint());
      this.#starts[k] = start;
      this.#ends[k] = end;
      this.#marks[k] = isPlain ? 0 : byte & 0x7f;
    }
  }

  /** Offset where a passage begins whose first word has this number. */
  startOf(word: number): number {
    const k = word - this.#first;
    return (this.#starts[k] as number) - ((this.#marks[k] as number) >> LEAD_SHIFT);
  }

  /** Offset where a passage ends whose last word has this number. */
  endOf(word: number): number {
    const k = word - this.#first;
    return (this.#ends[k] as number) + ((this.#marks[k] as number) & TAIL);
  }

  #grow(words: number): void {
    const size = 2 ** Math.ceil(Math.log2(words));
    this.#starts = new Int32Array(size);
    this.#ends = new Int32Array(size);
    this.#marks = new Uint8Array(size);
  }
}
