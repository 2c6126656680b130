import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/repeated-headline';
/** Headline, the section's name, the same headline: `Bridge to close for summer Local News Bridge to close for summer The harbor …`. */
const TWICE = /^(?=\p{Lu}|\d)(.{20,160}) (?:\p{Lu}[\p{L}&']* ){0,3}(?=\1(?: |$))/u;

/** The section and the second of two headlines in the first line; the first stays, and what follows. */
export const repeatedHeadline: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.slice(0, 2).flatMap(findIn),
};

function findIn(piece: Piece) {
  const match = TWICE.exec(piece.flat.slice(0, 400));
  if (!match?.[1]) return [];
  return [furnitureOf(piece, 'header', RULE, match[1].length + 1, match[0].length + match[1].length)];
}
