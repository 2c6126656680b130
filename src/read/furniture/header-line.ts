import { parseDate } from '../metadata/parse-date.ts';
import { furnitureOf, type Recognizer } from './page.ts';
import { isNameLike } from './shape.ts';

const RULE = 'furniture/header-line';
/** Lines from the top that may be the page's header. */
const TOP = 6;

/** "The Quay Courant | Friday 13 June 2031": names and at least one date, in parts. */
export const headerLine: Recognizer = {
  rule: RULE,
  find: ({ pieces }) =>
    pieces
      .slice(0, TOP)
      .filter(piece => piece.words <= 30 && headerParts(piece.flat) !== undefined)
      .map(piece => furnitureOf(piece, 'header', RULE)),
};

/** A part of a header line, with its place in the line. */
export interface HeaderPart {
  readonly text: string;
  readonly start: number;
  readonly isDate: boolean;
}

const BREAK = / *[|•·‧] *| +[-–—] +/g;

/** Parts of a header line, or undefined when the line is not one: every part is a date, a name or a byline, one is a date, one is not. */
export function headerParts(flat: string): HeaderPart[] | undefined {
  const parts = splitParts(flat) ?? splitDate(flat);
  if (!parts || parts.length < 2 || !parts.some(part => part.isDate) || parts.every(part => part.isDate))
    return undefined;
  return parts.every(part => part.isDate || isPlainPart(part.text)) || isMasthead(flat, parts) ? parts : undefined;
}

/** "The Quay Courant | Ships, cargo and weather | 13 June 2031": between bars, a paper's motto may stand in any words. */
function isMasthead(flat: string, parts: readonly HeaderPart[]): boolean {
  const [name] = parts;
  return (
    /[|•·‧]/.test(flat) &&
    name !== undefined &&
    isNameLike(name.text, 5) &&
    parts.every(part => part.isDate || (part.text.split(' ').length <= 10 && !/[.!?]["']?$/.test(part.text)))
  );
}

function isPlainPart(text: string): boolean {
  return (
    isNameLike(text, 8) ||
    /^(?:By |Page |p\. ?)/i.test(text) ||
    /^(?:Last )?(?:Published|Updated|Posted)\b/i.test(text) ||
    /^\d{1,2}[:.]\d{2}/.test(text)
  );
}

function splitParts(flat: string): HeaderPart[] | undefined {
  const parts: HeaderPart[] = [];
  let start = 0;
  for (const match of [...flat.matchAll(BREAK), undefined]) {
    const end = match?.index ?? flat.length;
    const text = flat.slice(start, end);
    if (text.trim() !== '') parts.push({ text, start, isDate: isDatePart(text) });
    start = end + (match?.[0].length ?? 0);
  }
  return parts.some(part => part.isDate) ? parts : undefined;
}

/** "The Quay Courant, 13 June 2031". */
function splitDate(flat: string): HeaderPart[] | undefined {
  const comma = flat.indexOf(', ');
  const name = flat.slice(0, comma);
  const date = flat.slice(comma + 2);
  if (comma < 0 || !isDatePart(date) || !isNameLike(name, 6) || name.split(' ').length < 2) return undefined;
  return [
    { text: name, start: 0, isDate: false },
    { text: date, start: comma + 2, isDate: true },
  ];
}

function isDatePart(text: string): boolean {
  return (
    /\d{4}/.test(text) &&
    parseDate(
      text
        .replace(/^(?:Last |First )?(?:Published|Updated|Posted|Date)(?: on| at)?:? /i, '')
        .replace(/,? (?:morning|midday|afternoon|evening|night|late|early)(?: edition)?$/i, '')
        .replace(/^(?:morning|evening|late|early|weekend|first|final) edition,? /i, ''),
    ) !== undefined
  );
}
