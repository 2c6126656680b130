import type { Furniture } from '../../record/index.ts';
import { furnitureOf, type Page, type Piece, type Recognizer } from './page.ts';
import { isHeadlineShaped } from './shape.ts';

const RULE = 'furniture/playlist';
const ITEM = /^\d{1,2}:\d{2} (?=\S)/;
/** Fewer in a row may be a chronology. */
const LEAST = 3;

/** Three or more titles in a row with their lengths in front: "2:13 Mayor opens bridge". Sentences make it a chronology, which stays. */
export const playlist: Recognizer = {
  rule: RULE,
  find: page => runs(page).flatMap(run => run.map((piece): Furniture => furnitureOf(piece, 'related', RULE))),
};

function runs(page: Page): Piece[][] {
  const found: Piece[][] = [];
  let run: Piece[] = [];
  for (const piece of [...page.pieces, undefined]) {
    if (piece && isEntry(piece)) {
      run.push(piece);
      continue;
    }
    if (run.length >= LEAST) found.push(run);
    run = [];
  }
  return found;
}

function isEntry(piece: Piece): boolean {
  const lead = piece.words <= 24 ? ITEM.exec(piece.flat) : null;
  return lead !== null && isHeadlineShaped(piece.flat.slice(lead[0].length), Math.max(2, piece.words - 1));
}
