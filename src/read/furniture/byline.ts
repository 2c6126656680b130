import { isAgencyName } from '../metadata/agencies.ts';
import { lineRule } from './line-rule.ts';
import { isNameLike } from './shape.ts';

const BYLINE = /^(?:By|BY|by:?|Written by|Story by|Words by|Report by|Text by)[: ] ?(.+)$/;
const NOT_A_NAME =
  /^(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May \d|June \d|July|August|September|October|November|December|The End|All|Any|Now|Then|Late|Early|Mid)/;

/** The name in a byline: "By Jane Roe and John Doe" gives "Jane Roe and John Doe". */
export function bylineName(flat: string): string | undefined {
  const name = BYLINE.exec(flat)?.[1]?.trim();
  if (!name || name.length > 160 || NOT_A_NAME.test(name) || /[.!?]$/.test(name.replace(/\b(?:Jr|Sr|[A-Z])\.$/, '')))
    return undefined;
  const parts = name.split(/ *[,|•·;] *| +[-–—] +/).filter(Boolean);
  // "By Reuters", "By AFP and staff writers": the agency is the writer
  if (parts.length === 1 && isAgencyName(name.replace(/ (?:and )?staff(?: writers?)?$/i, ''))) return name;
  return parts[0] && isNameLike(parts[0], 8) && /^\p{Lu}[\p{L}'.-]+ \p{Lu}/u.test(parts[0]) && parts.every(isBylinePart)
    ? name
    : undefined;
}

function isBylinePart(part: string): boolean {
  return isNameLike(part, 8) || /@|\d{4}|^(?:staff|special|political|senior|chief|for|in)\b/i.test(part);
}

/** "By Jane Roe", near the beginning or at the end. */
export const byline = lineRule({
  rule: 'furniture/byline',
  kind: 'credit',
  maxWords: 20,
  patterns: [BYLINE],
  where: (piece, page) =>
    (piece.index < 8 || piece.index >= page.pieces.length - 3) && bylineName(piece.flat) !== undefined,
});
