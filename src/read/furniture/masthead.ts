import { furnitureOf, type Page, type Piece, type Recognizer } from './page.ts';
import { isNameLike } from './shape.ts';

const RULE = 'furniture/masthead';
const MOST_WORDS = 5;

/** Last words of the names of agencies and papers: in front of a short line, such a name alone is no headline. */
const PAPER =
  /\b(?:agency|newswire|wire service|gazette|courier|herald|tribune|chronicle|observer|register|beacon|ledger|telegraph|bulletin|argus|journal|times|dispatch)$/i;

/** The outlet's name alone on the first line: the page's address or copyright line has it too, or it is plainly a paper's or an agency's. */
export const masthead: Recognizer = {
  rule: RULE,
  find(page) {
    const piece = page.pieces.find(other => other.flat.trim() !== '');
    if (!piece || piece.words > MOST_WORDS || !isNameLike(piece.flat, MOST_WORDS)) return [];
    return namedElsewhere(page, piece) || isPaper(page, piece) ? [furnitureOf(piece, 'header', RULE)] : [];
  },
};

/** "The Quay Courier" above a headline or a date; above a paragraph it may be a headline itself. */
function isPaper(page: Page, piece: Piece): boolean {
  const next = page.pieces.find(other => other.index > piece.index && other.flat.trim() !== '');
  return (
    PAPER.test(piece.flat.trim()) &&
    piece.words >= 2 &&
    next !== undefined &&
    next.words <= 20 &&
    !/[.!?]["']?$/.test(next.flat)
  );
}

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
