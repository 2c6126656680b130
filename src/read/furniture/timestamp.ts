import type { Furniture } from '../../record/index.ts';
import { isDateLine } from '../metadata/find-dates.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/timestamp';
/** "Updated at 4:45 p.m. ET: Officials said …": the report begins behind the colon. */
const UPDATED_AT =
  /^(?:UPDATED?|Updated?)(?: at)? \d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}))?(?: on \w+\.? \d{1,2})?: (?=["']?[A-Z])/;
const LABEL = /^(?:First |Last )?(?:Published|Posted|Updated|Created|Modified)(?: on| at)?:? /i;
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
  if (isDateLine(flat) || isDates(flat)) return [furnitureOf(piece, 'header', RULE)];
  const tail = BEHIND_HEADLINE.exec(flat);
  const from = tail ? tail.index + tail[0].length : 0;
  return tail && isDateLine(flat.slice(from)) ? [furnitureOf(piece, 'header', RULE, from)] : [];
}

/** "Published: Friday, 6/13/2031 - Updated: 3 months ago": dates between dashes or bars, each with what it is the date of. */
function isDates(flat: string): boolean {
  const parts = flat.split(/ [-–—|•·] /);
  return parts.length > 1 && parts.length < 5 && parts.every(part => isDay(part.replace(LABEL, '')));
}

/** A date, or a day in figures, which may be the day's or the month's first: `Friday, 6/13/2031`. */
function isDay(text: string): boolean {
  return (
    isDateLine(text) || /^(?:[A-Z][a-z]+day, )?\d{1,2}\/\d{1,2}\/\d{4}(?:,? \d{1,2}:\d{2}(?: ?[AP]M)?)?$/i.test(text)
  );
}
