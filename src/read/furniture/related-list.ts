import type { Furniture } from '../../record/index.ts';
import { furnitureOf, type Page, type Piece, type Recognizer } from './page.ts';
import { pageKey, pageWords } from './page-words.ts';
import { endsAsSentence, isHeadlineShaped, isNameLike } from './shape.ts';
import { endsInTag } from './tag.ts';

const RULE = 'furniture/related-list';
/** Headings of lists that lead to other articles; the whole line. */
const HEADING =
  /^(?:don't miss(?: (?:this|these|out))?|most (?:read|popular|viewed|shared|watched|commented)(?: (?:stories|articles|news|in .{2,30}))?|recommended(?: (?:for you|stories|articles|reading|videos?))?|trending(?: (?:now|stories|articles|news|topics))?|related(?: (?:articles?|stories|story|news|content|coverage|topics|links?|posts?|videos?))?|more on this(?: story)?|more (?:stories|news|headlines|coverage)|you (?:may|might) (?:also )?(?:like|be interested in)|you may have missed|read next|read more|read also|also read|see also|up next|what to read next|editor'?s'? (?:picks?|choice)|top stories|latest (?:news|stories|headlines)|popular(?: (?:now|stories))?|must[- ]reads?|in case you missed it|icymi|promoted stories|around the web|from around the web|sponsored (?:stories|links)|other stories|what others are clicking on|also on [A-Z]\w{2,20}|story highlights)(?: ?(?:\.{2,3}|[….:!>»]))?$/i;
const LISTED = new Set(pageWords('heading').map(pageKey));
/** "More from The Quay Courant", "MORE ON THE HARBOR". */
const MORE_FROM = /^more (?:from|on|in) ([\w' .&-]{2,40}?) ?[:…]?$/i;
/** Longest list: pages show fewer, and a wrong heading must not swallow a report. */
const MOST_ITEMS = 12;

/** "Don't miss…", "Most read", "Related articles" and the titles under it, to where the list plainly ends. */
export const relatedList: Recognizer = {
  rule: RULE,
  find: page => page.pieces.flatMap(piece => findFrom(page, piece)),
};

function findFrom(page: Page, heading: Piece): Furniture[] {
  if (heading.words > 9 || !isHeading(heading.flat)) return [];
  const items = itemsUnder(page, heading);
  // "Trending" alone in capitals or before a list; "Popular" as a crosshead stays when a paragraph follows it
  if (
    items.length === 0 &&
    heading.index < page.pieces.length - 1 &&
    /^(?:related|trending|popular|recommended|what others are clicking on|also on [A-Z]\w{2,20}|story highlights)\W*$/i.test(
      heading.flat,
    )
  )
    return [];
  return [heading, ...items].map(piece => furnitureOf(piece, 'related', RULE));
}

function isHeading(flat: string): boolean {
  const from = MORE_FROM.exec(flat)?.[1];
  return HEADING.test(flat) || LISTED.has(pageKey(flat)) || (from !== undefined && isNameLike(from, 6));
}

function itemsUnder(page: Page, heading: Piece): Piece[] {
  const next = page.pieces[heading.index + 1];
  if (!next) return [];
  return next.afterBlank ? spacedItems(page, heading.index + 1) : closeItems(page, heading.index + 1);
}

/** Items directly under the heading end at the first blank line. */
function closeItems(page: Page, from: number): Piece[] {
  const items: Piece[] = [];
  for (const piece of page.pieces.slice(from, from + MOST_ITEMS)) {
    if ((items.length > 0 && piece.afterBlank) || !isItem(piece)) break;
    items.push(piece);
  }
  // a text that never has blank lines: the titles end where sentences begin, and a crosshead would look like a title
  const after = page.pieces[from + items.length];
  return after && !after.afterBlank ? dropCrosshead(items) : items;
}

/** Items with blank lines between end at the first line that could be report. */
function spacedItems(page: Page, from: number): Piece[] {
  const items: Piece[] = [];
  for (const piece of page.pieces.slice(from, from + MOST_ITEMS)) {
    if (!isItem(piece)) break;
    items.push(piece);
  }
  return page.pieces[from + items.length] ? dropCrosshead(items) : items;
}

/** The last title before a paragraph may be a crosshead of the report: when it is short and untagged it stays. */
function dropCrosshead(items: Piece[]): Piece[] {
  const last = items.at(-1);
  return last && last.words <= 5 && !endsInTag(last.flat) && last.kind !== 'list' ? items.slice(0, -1) : items;
}

function isItem(piece: Piece): boolean {
  if (endsInTag(piece.flat)) return piece.words <= 40;
  const flat = piece.flat.replace(/^(?:[•*▪◦-]|\d{1,2}[.)]) ?/, '');
  return (
    piece.words <= 24 && !endsAsSentence(flat.replace(/[?!]$/, '')) && isHeadlineShaped(flat, Math.max(2, piece.words))
  );
}
