import { furnitureOf, type Page, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/menu';
const LEAST_PARTS = 3;
const PART_WORDS = 6;

/** "Report A Typo | Send Tip | Get Alerts": three or more short titles between bars. Two such lines together may be a table, which stays. */
export const menu: Recognizer = {
  rule: RULE,
  find: page =>
    page.pieces
      .filter(piece => isMenu(piece) && !isRow(page.pieces[piece.index - 1]) && !isRow(page.pieces[piece.index + 1]))
      .map(piece => furnitureOf(piece, 'other', RULE)),
};

function isMenu(piece: Piece): boolean {
  return isRow(piece) && piece.flat.split('|').every(part => isTitle(part.trim()));
}

function isRow(piece: Page['pieces'][number] | undefined): boolean {
  return piece !== undefined && piece.words <= 60 && piece.flat.split('|').length >= LEAST_PARTS;
}

function isTitle(part: string): boolean {
  return /^[#@]?\p{Lu}/u.test(part) && part.split(' ').length <= PART_WORDS && !/[.!?]$/.test(part);
}
