import type { Furniture } from '../../record/index.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/player';
/** What players and galleries leave in front of, or between, the words of a caption. */
const BUTTONS =
  /(?:\d{1,3} of \d{1,3} )?CLOSE Skip in Skip x Embed x Share\b|(?:EMBED )?<\/> ?More (?:News )?Videos\b|\d{1,2}:\d{2} autoplay autoplay Copy this code to your website or blog\b|View as list View as gallery Open Gallery\b|\[ ?\] Hide Caption \[ ?\] Show Caption\b/g;
const EMBEDDED = /^Embed .{2,160}\d{1,2}:\d{2} autoplay autoplay Copy this code to your website or blog$/;
/** What a gallery's script left: `open_thumbs|gallery-12|0`. */
const KEY = /^[a-z]+(?:_[a-z]+)+\|\S+$/;
const MOST_KEYS = 8;
/** "Image 3 of 11 The pier on Friday. Photo: Jane Roe": a picture of a gallery, often followed by the next in the same line. */
const GALLERY = /^(?:Photo: .{0,80})?(?:Video )?Image \d{1,3} of (?:\/ )?\d{1,3}\b/;
const GALLERY_END = /(?:Photo: [^.!?]{0,80}|Back to Gallery|Caption Close|Buy this photo)$/;
const CAPTION_WORDS = 120;

/** Buttons of video players and the pictures of galleries, with their captions. */
export const player: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.flatMap(findIn),
};

function findIn(piece: Piece): Furniture[] {
  const { flat, words } = piece;
  if (EMBEDDED.test(flat) || isKeys(piece)) return [furnitureOf(piece, 'other', RULE)];
  if (GALLERY.test(flat.slice(0, 140)) && (words <= CAPTION_WORDS || GALLERY_END.test(flat.slice(-100))))
    return [furnitureOf(piece, 'caption', RULE)];
  return Array.from(flat.matchAll(BUTTONS), match =>
    furnitureOf(piece, 'other', RULE, match.index, match.index + match[0].length),
  );
}

function isKeys({ flat, words }: Piece): boolean {
  return words <= MOST_KEYS && flat.split(/ +/).every(word => KEY.test(word));
}
