import type { Furniture } from '../../record/index.ts';
import { isDateLine } from '../metadata/find-dates.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/timestamp';
/** "Updated at 4:45 p.m. ET: Officials said …": the report begins behind the colon. */
const UPDATED_AT =
  /^(?:UPDATED?|Updated?)(?: at)? \d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}))?(?: on \w+\.? \d{1,2})?: (?=["']?[A-Z])/;
const BEHIND_HEADLINE = /[^.] (?=(?:Posted|Published|Updated|Last updated):? )/;

/** Lines that are dates and nothing else ("Posted: …", an ISO time, three times the same), or that end in one. */
export const timestamp: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.flatMap(findIn),
};

function findIn(piece: Piece): Furniture[] {
  const { flat } = piece;
  const prefix = UPDATED_AT.exec(flat);
  if (prefix) return [furnitureOf(piece, 'header', RULE, 0, prefix[0].trimEnd().length)];
  if (piece.words > 60) return [];
  if (isDateLine(flat)) return [furnitureOf(piece, 'header', RULE)];
  const tail = BEHIND_HEADLINE.exec(flat);
  const from = tail ? tail.index + tail[0].length : 0;
  return tail && isDateLine(flat.slice(from)) ? [furnitureOf(piece, 'header', RULE, from)] : [];
}
