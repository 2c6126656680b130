import type { Furniture } from '../../record/index.ts';
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
  /^Image (?:copyright|caption|source)\b|^Media caption\b/,
  /^(?:Enlarge this image|toggle caption|Hide caption|Show caption|View (?:image|gallery|slideshow|photos?)|Slideshow \(|Buy Photo)\b/i,
  /^FILE ?(?:PHOTO)?[ :–—-]+(?:In this|[A-Z])/,
  /^\( ?(?:Photos?|Images?|Pictures?|Credit|AP Photo|File|Source|Getty|Reuters|AFP|Courtesy)\b[^()]{0,160}\)$/i,
  new RegExp(`^(?:[A-Z][\\w.'-]+ ){1,4}/ ?(?:${AGENCY_SOURCE})(?: (?:via|/) ?[A-Z].{0,40})?$`),
];
const PARENS = [
  /\((?:(?:AP )?Photos?|Images?|Pictures?|Pics?|Video|Credit|Source|File|Courtesy|Handout|Screenshot)(?: (?:credit|by|courtesy|of|via))*[:/ ][^()]{1,120}\)/i,
  new RegExp(`\\([^()]{0,60}?(?:/|via |by )(?:${AGENCY_SOURCE})(?: (?:Images?|Photo|via [A-Z][a-z ]{1,30}))?\\)`),
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
  if (words <= SIGNED_WORDS && SIGNED.test(flat)) return [furnitureOf(piece, 'caption', RULE)];
  const found: Furniture[] = [];
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
