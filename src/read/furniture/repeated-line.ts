import type { Furniture } from '../../record/index.ts';
import { datelineOf } from './dateline.ts';
import { furnitureOf, type Page, type Piece, type Recognizer } from './page.ts';
import { isHeadlineShaped } from './shape.ts';

const RULE = 'furniture/repeated-line';
/** Shorter lines may be repeated on purpose; longer ones are no teasers. */
const LEAST_WORDS = 6;
const MOST_WORDS = 120;
/** Lines from the top in which a pair may be the summary of the article itself. */
const TOP = 3;
/** A line of the article shares more of its long words with the rest. */
const SHARED = 0.2;
/** Different long words that the rest must have, for a line that shares none of them to be of another story. */
const PAGE_WORDS = 15;

/**
 * A line that stands twice in a row: the second time it is furniture. Where several further down have a title over them, these are teasers of
 * other stories, and go whole; without titles they are the captions of a gallery. A pair in front of a dateline is another story's caption
 * where the rest of the text has few of its words.
 */
export const repeatedLine: Recognizer = {
  rule: RULE,
  find: page => {
    const pairs = page.pieces.filter(piece => isAgain(page, piece));
    const titled = new Set(pairs.filter(({ index }) => index > TOP && titleOver(page, index) !== undefined));
    const counts = pairs.length === 0 ? new Map<string, number>() : countLongWords(page);
    return pairs.flatMap(piece => {
      if (titled.size > 1 && titled.has(piece)) return takeWith(page, piece, titleOver(page, piece.index));
      return isForeign(page, piece, counts) ? takeWith(page, piece) : [furnitureOf(piece, 'other', RULE)];
    });
  },
};

function isAgain({ pieces }: Page, { index, words, flat }: Piece): boolean {
  return words >= LEAST_WORDS && words <= MOST_WORDS && pieces[index - 1]?.flat === flat;
}

/** The title over a pair whose second line has that index; the first line of an article is its own headline. */
function titleOver({ pieces }: Page, index: number): Piece | undefined {
  const over = pieces[index - 2];
  return over && over.index > 0 && isHeadlineShaped(over.flat, over.words) ? over : undefined;
}

/** Both lines of a pair, and the title over them. */
function takeWith({ pieces }: Page, piece: Piece, title?: Piece): Furniture[] {
  const first = pieces[piece.index - 1];
  return [title, first, piece].flatMap(each => (each ? [furnitureOf(each, 'related', RULE)] : []));
}

/** True where a dateline follows and the rest of the text has few of the pair's long words. */
function isForeign({ pieces }: Page, { index, flat }: Piece, counts: ReadonlyMap<string, number>): boolean {
  if (datelineOf(pieces[index + 1]?.flat ?? '') === undefined) return false;
  const words = longWords(flat);
  if (words.length === 0 || counts.size - new Set(words).size < PAGE_WORDS) return false;
  const shared = words.filter(word => (counts.get(word) ?? 0) > 2 * words.filter(other => other === word).length);
  return shared.length < SHARED * words.length;
}

function countLongWords({ pieces }: Page): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { flat } of pieces) for (const word of longWords(flat)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function longWords(flat: string): string[] {
  return flat.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}
