import { furnitureOf, type Recognizer } from './page.ts';
import { pageWords } from './page-words.ts';

const RULE = 'furniture/seam-words';
/** Behind the end of a sentence or at either end of the line: inside a sentence they are words like any other. */
const SEAM = new RegExp(
  `(?<=^|[.!?)\\]"'|] )(?:${[...pageWords('seam')].sort((a, b) => b.length - a.length).join('|')})(?=$| (?=[\\p{Lu}("'|]))`,
  'gu',
);

/** "… on Friday. Enlarge The pier …": labels and buttons where the parts of a page ran together in one line. */
export const seamWords: Recognizer = {
  rule: RULE,
  find: ({ pieces }) =>
    pieces.flatMap(piece =>
      Array.from(piece.flat.matchAll(SEAM), match =>
        furnitureOf(piece, 'other', RULE, match.index, match.index + match[0].length),
      ),
    ),
};
