import type { Furniture } from '../../record/index.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/name-card';
/** Longest card, in characters, and most words of the full name in it. */
const LONGEST = 500;
const NAME_WORDS = 6;
const NAME_PART = /^(?:[(“"]?\p{Lu}|(?:de|da|la|van|von|der|al|bin)$)/u;
/** Where a name runs into a headline: "Roe2031", "RoeCouncil"; "McRoe" has such a place inside. */
const SEAM = /(?<=[\p{Ll}.)])(?=[\p{Lu}\p{N}"'])/gu;

/**
 * The card behind a linked name, left in the sentence: "Mayor Ida Brandt Ida Marie BrandtCouncil closes bridge Storm nears MORE said".
 * It gives the name once more, in full, runs into headlines without a blank and ends in MORE. The link's own words stay.
 */
export const nameCard: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.flatMap(findIn),
};

function findIn(piece: Piece): Furniture[] {
  const found: Furniture[] = [];
  let from = 0;
  for (const { index } of piece.flat.matchAll(/ MORE\b/g)) {
    const end = index + ' MORE'.length;
    const start = startOfCard(piece.flat, Math.max(from, index - LONGEST), index);
    if (start !== undefined) found.push(furnitureOf(piece, 'related', RULE, start, end));
    from = end;
  }
  return found;
}

/** Where a card begins that ends at `end`: behind the link's last word, which the full name in the card has too. */
function startOfCard(flat: string, from: number, end: number): number | undefined {
  const words = Array.from(flat.slice(from, end).matchAll(/\S+/g), ({ 0: text, index }) => ({
    text,
    at: from + index,
  }));
  for (const [n, { text }] of words.entries()) {
    for (const { index } of text.matchAll(SEAM)) {
      const surname = text.slice(0, index);
      for (let k = n - 1; surname.length > 2 && k >= Math.max(0, n - NAME_WORDS - 1); k--) {
        const between = words.slice(k + 1, n);
        if (words[k]?.text.replace(/^["'(]/, '') === surname && between.length > 0) return between[0]?.at;
        if (!NAME_PART.test(words[k]?.text ?? '')) break;
      }
    }
  }
  return undefined;
}
