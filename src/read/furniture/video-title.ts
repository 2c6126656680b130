import { furnitureOf, type Recognizer } from './page.ts';
import { isHeadlineShaped } from './shape.ts';

const RULE = 'furniture/video-title';
/** The day of a video or picture, as its caption ends: `(Published Monday, June 9, 2031)`. */
const DATED = /\((?:Published|Posted)(?: on)?:? [^()]{6,60}\)$/;

/** The title over a caption that ends in its own date. The first line of an article stays: it may be its headline. */
export const videoTitle: Recognizer = {
  rule: RULE,
  find: ({ pieces }) =>
    pieces
      .filter(
        ({ index, flat, words }) =>
          index > 0 && isHeadlineShaped(flat, words) && DATED.test((pieces[index + 1]?.flat ?? '').slice(-80)),
      )
      .map(piece => furnitureOf(piece, 'related', RULE)),
};
