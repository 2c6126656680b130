import { furnitureOf, type Recognizer } from './page.ts';

const RULE = 'furniture/cut-mark';
const MARK = /(?: ?(?:…|\.{3}))? ?\[\+\d{1,7} chars?\]$/;

/** The mark that a feed leaves where it cut the text: `… [+1234 chars]`. */
export const cutMark: Recognizer = {
  rule: RULE,
  find: ({ pieces }) =>
    pieces.flatMap(piece => {
      const match = MARK.exec(piece.flat.slice(-40));
      return match ? [furnitureOf(piece, 'other', RULE, piece.flat.length - match[0].trimStart().length)] : [];
    }),
};
