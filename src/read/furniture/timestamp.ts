import type { Furniture } from '../../record/index.ts';
import { isDateLine } from '../metadata/find-dates.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/timestamp';
/** "Updated at 4:45 p.m. ET: Officials said …": the report begins behind the colon. */
const UPDATED_AT =
  /^(?:UPDATED?|Updated?)(?: at)? \d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}))?(?: on \w+\.? \d{1,2})?: (?=["']?[A-Z])/;
const LABEL = /^(?:First |Last )?(?:Published|Posted|Updated|Created|Modified)(?: on| at)?:? /i;
const STAMP =
  /^\W{0,4}(?:Originally |First |Last )?(?:Created|Posted|Published|Updated|Modified)(?: on| at|:)*:? (?=.*\d)/i;
const TIME =
  /\b(?:\d{1,4}(?:st|nd|rd|th)?|[ap]\.?m\b\.?|noon|at|on|of|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}|[ECMP][SD]?T|[\w-]+\.(?:com|org|net|tv|example))\b/gi;
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
  if (isDateLine(flat) || isDates(flat) || isStamp(flat)) return [furnitureOf(piece, 'header', RULE)];
  const tail = BEHIND_HEADLINE.exec(flat);
  const from = tail ? tail.index + tail[0].length : 0;
  return tail && isDateLine(flat.slice(from)) ? [furnitureOf(piece, 'header', RULE, from)] : [];
}

/** "Published: Friday, 6/13/2031 - Updated: 3 months ago": dates between dashes or bars, each with what it is the date of. */
function isDates(flat: string): boolean {
  if (!LABEL.test(flat)) return false;
  const parts = flat.split(/ [-–—|•·] /);
  return parts.length > 1 && parts.length < 5 && parts.every(part => isDay(part.replace(LABEL, '')));
}

/** A date, or a day in figures, which may be the day's or the month's first: `Friday, 6/13/2031`. */
function isDay(text: string): boolean {
  return (
    isDateLine(text) || /^(?:[A-Z][a-z]+day, )?\d{1,2}\/\d{1,2}\/\d{4}(?:,? \d{1,2}:\d{2}(?: ?[AP]M)?)?$/i.test(text)
  );
}

/** "Created: 06/13/2031 3:54 PM quay7.example", "Originally posted at 12:26 a.m. June 13": a label, and times and days alone behind it. */
function isStamp(flat: string): boolean {
  const label = STAMP.exec(flat);
  return label !== null && flat.length < 120 && !/[\p{L}\p{N}]/u.test(flat.slice(label[0].length).replace(TIME, ' '));
}
