import { furnitureOf, type Page, type Piece, type Recognizer } from './page.ts';
import { isNameLike } from './shape.ts';

const RULE = 'furniture/masthead';
const MOST_WORDS = 5;

/** The outlet's name alone on the first line, where the page's address or copyright line gives the same name. */
export const masthead: Recognizer = {
  rule: RULE,
  find(page) {
    const piece = page.pieces.find(other => other.flat.trim() !== '');
    if (!piece || piece.words > MOST_WORDS || !isNameLike(piece.flat, MOST_WORDS)) return [];
    return namedElsewhere(page, piece) ? [furnitureOf(piece, 'header', RULE)] : [];
  },
};

function namedElsewhere(page: Page, piece: Piece): boolean {
  const name = keyOf(piece.flat);
  if (name.length < 4) return false;
  return page.pieces.some(
    other =>
      other !== piece &&
      other.words <= 30 &&
      (/©|\(c\)|copyright/i.test(other.flat) || /^(?:https?:\/\/|www\.)/i.test(other.flat)) &&
      keyOf(other.flat).includes(name),
  );
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bthe\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
