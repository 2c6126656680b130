import type { Block, Furniture, FurnitureKind } from '../../record/index.ts';
import type { DraftBlock } from '../blocks/find-blocks.ts';

/** A block as the recognisers see it. */
export interface Piece {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The block's text with every white-space character as one blank and curly marks straight: offsets stay the same. */
  readonly flat: string;
  /** Words, counted up to 300. */
  readonly words: number;
  /** A blank line, or the beginning of the text, stands in front of it. */
  readonly afterBlank: boolean;
  readonly kind: Block['kind'];
}

/** The text as the recognisers see it. */
export interface Page {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly headline?: string;
}

/** A small recogniser of one sort of furniture. It gives spans; it never sees what the others found. */
export interface Recognizer {
  readonly rule: string;
  find(page: Page): Furniture[];
}

const MAX_WORDS = 300;

export function makePage(text: string, blocks: readonly DraftBlock[], headline?: string): Page {
  const pieces = blocks.map((block, index): Piece => {
    const [start, end] = block.span;
    const flat = flatten(text.slice(start, end));
    return { index, start, end, flat, words: countWords(flat), afterBlank: block.afterBlank, kind: block.kind };
  });
  return headline === undefined ? { text, pieces } : { text, pieces, headline };
}

/** White space as blanks and curly marks straight; the length stays the same. */
export function flatten(text: string): string {
  return text.replace(/\s/g, ' ').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
}

function countWords(flat: string): number {
  let words = 0;
  for (let at = 0; words < MAX_WORDS && at < flat.length; words++) {
    const next = flat.indexOf(' ', at);
    if (next < 0) return words + 1;
    at = next + 1;
  }
  return words;
}

/** Furniture of a piece: the whole of it, or `[from, to)` within it. */
export function furnitureOf(
  piece: Piece,
  kind: FurnitureKind,
  rule: string,
  from = 0,
  to = piece.flat.length,
): Furniture {
  return { span: [piece.start + from, piece.start + to], kind, rule };
}
