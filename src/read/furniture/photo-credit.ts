import type { Furniture } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { AGENCY_SOURCE } from '../metadata/agencies.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/photo-credit';
const THING =
  '(?:Photos?|Images?|Pictures?|Pics?|Graphics?|Illustrations?|File photo|File|AP Photo|Photograph|Screenshot|Screengrab|Artwork|Cover|Credit|Handout)';
/** A line that says whose picture it is: "Photo: …", "Image credit: …", "Picture by …", "Photograph: …". */
const LINE = [
  new RegExp(`^${THING}(?: ?(?:credit|by|courtesy|courtesy of|copyright|source|from|via))?s? ?[:©/] ?\\S`, 'i'),
  new RegExp(`^${THING} (?:credit|by|courtesy|copyright|provided by)s? [A-Z]`, 'i'),
  /^(?:Courtesy|Credit)(?: of|:) \S/,
  /^Photos? of [A-Z].{1,40} (?:via|courtesy(?: of)?|by) [A-Z].{1,40}$/,
  /^Image (?:copyright|caption|source)\b|^Media caption\b/,
  /^(?:Enlarge this image|toggle caption|Hide caption|Show caption|View (?:image|gallery|slideshow|photos?)|Slideshow \(|Buy Photo)\b/i,
  /^FILE ?(?:PHOTO)?[ :–—-]+(?:In this|[A-Z])/,
  /^\((?:[A-Z][\w.'& -]{1,40} )?[Pp]hoto(?:s|\/[^()]{2,60})?\)$/,
  /^\( ?(?:Photos?|Images?|Pictures?|Credit|AP Photo|File|Source|Getty|Reuters|AFP|Courtesy)\b[^()]{0,160}\)$/i,
  new RegExp(`^(?:[A-Z][\\w.'-]+ ){1,4}/ ?(?:${AGENCY_SOURCE})(?: (?:via|/) ?[A-Z].{0,40})?$`),
];
/** Names of outlets, as they sign pictures and videos; no groups. */
const OUTLET = readList('en', 'outlets')
  .flatMap(([, name = '']) => [name, name.toUpperCase()])
  .filter(name => name.includes(' ') || name.length > 7)
  .map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|');
/** Behind a video's caption, without a full stop: "… on Friday. Quay Courant, Jane Roe". */
const SIGNED_BY_OUTLET = new RegExp(`[.!?] (?:${OUTLET})(?:, ?[A-Z][\\w.'& -]{1,30}){1,4},?$`);
/** In a line of captions that ran together: "Jane Roe/for the Quay Courant The pier …"; at its end, without "for" too. */
const NAME_IN_FRONT = /(?:^|[.!?)"'] )((?!The )(?:[A-Z][\w.'-]+ ){1,3}[A-Z][\w.'-]+)$/;
const FOR_OUTLET = new RegExp(`^/(?:[Ff]or (?:[Tt]he )?(?:${OUTLET})(?= [A-Z('"]|$)|(?:[Tt]he )?(?:${OUTLET})$)`);
/** What an agency asks of those who print its picture, behind the credit: "NO SALES; MANDATORY CREDIT". */
const TERMS =
  /(?<=\) ?)(?:[A-Z][A-Z ]+ OUT|NO SALES|NO ARCHIVES?|MANDATORY CREDIT|MAGS OUT|TV OUT)(?:[;,.]|$)[^a-z]{0,160}(?:The Associated Press)?$/;
const PARENS = [
  /\((?:(?:AP )?Photos?|Images?|Pictures?|Pics?|Video|Credit|Source|File|Courtesy|Handout|Screenshot)(?: (?:credit|by|courtesy|of|via))*[:/ ][^()]{1,120}\)/i,
  new RegExp(`\\([^()]{0,60}?(?:/|via |by )(?:${AGENCY_SOURCE})(?: (?:Images?|Photo|via [A-Z][a-z ]{1,30}))?\\)`),
  /\((?:Published|Posted)(?: on)?:? [^()]{6,60}\)/,
  /\((?:[A-Z][\w.'& -]{1,40} )?[Pp]hoto(?:\/[^()]{2,60})?\)/,
  /\((?:Getty Images|Getty|Shutterstock|iStock|Alamy|AP Images?|Handout|File photo)\)/i,
];
/** One sentence and whose picture it is: "The pier on Friday. Photograph: Jane Roe/Quay Pictures". */
const SIGNED = /^[^.!?]{10,180}\. (?:Photo|Photograph|Picture|Image|Illustration)(?: credit| by)?: ?[A-Z][^.!?]{2,60}$/;
const SIGNED_WORDS = 30;
/** Longest caption that is taken whole with the credit at its end. */
const CAPTION_WORDS = 60;
const LINE_WORDS = 60;
const SIGNED_BY_AGENCY = new RegExp(`\\((?:${AGENCY_SOURCE})\\)$`);
/** Signs anywhere in a short line that make it a caption: of a page's buttons, a video's date, a station's mark behind a full stop. */
const SIGN =
  /\b(?:View Full Caption|Hide Caption|Show Caption|toggle caption)\b|\((?:Published|Posted)(?: on)?:? [^()]{6,60}\)$|[."] \([KW][A-Z]{2,3}(?:-TV)?\)$/;

/** Photo credits and the captions they stand on; in a long paragraph only the credit in its parenthesis. */
export const photoCredit: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.flatMap(findIn),
};

function findIn(piece: Piece): Furniture[] {
  const { flat, words } = piece;
  if (words <= LINE_WORDS && SIGN.test(flat) && !SIGNED_BY_AGENCY.test(flat.slice(-60)))
    return [furnitureOf(piece, 'caption', RULE)];
  if (words <= LINE_WORDS && LINE.some(pattern => pattern.test(flat)) && !/^"/.test(flat))
    return [furnitureOf(piece, 'caption', RULE)];
  if (words <= LINE_WORDS && /[^.!?"')]$/.test(flat) && SIGNED_BY_OUTLET.test(flat.slice(-160)))
    return [furnitureOf(piece, 'caption', RULE)];
  if (words <= SIGNED_WORDS && SIGNED.test(flat)) return [furnitureOf(piece, 'caption', RULE)];
  const found = creditsInLine(piece);
  const terms = TERMS.exec(flat.slice(-240));
  if (terms) found.push(furnitureOf(piece, 'caption', RULE, flat.length - terms[0].length));
  for (let at = flat.indexOf('('); at >= 0; at = flat.indexOf('(', at + 1)) {
    const close = flat.indexOf(')', at);
    if (close < 0) break;
    const parens = flat.slice(at, close + 1);
    if (parens.length > 180 || !PARENS.some(pattern => pattern.test(parens) && pattern.exec(parens)?.index === 0))
      continue;
    const atEnd = /^(?:Buy Photo|[ .|]*)$/.test(flat.slice(close + 1));
    if (atEnd && found.length === 0 && words <= CAPTION_WORDS) return [furnitureOf(piece, 'caption', RULE)];
    found.push(furnitureOf(piece, 'caption', RULE, at, close + 1));
  }
  return found;
}

function creditsInLine(piece: Piece): Furniture[] {
  const { flat } = piece;
  const found: Furniture[] = [];
  for (let at = flat.indexOf('/'); at >= 0; at = flat.indexOf('/', at + 1)) {
    const name = NAME_IN_FRONT.exec(flat.slice(Math.max(0, at - 100), at))?.[1];
    const outlet = name && FOR_OUTLET.exec(flat.slice(at, at + 80))?.[0];
    if (outlet) found.push(furnitureOf(piece, 'caption', RULE, at - name.length, at + outlet.length));
  }
  return found;
}
