import type { Furniture } from '../../record/index.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/copyright';
const START =
  /(?:^|[.!?"')] |\.(?=[©C]))(?=(?:TM and )?©|All content ©|\(c\) \d{4}|Copyright (?:©|\(c\)|\d{4}|by )|COPYRIGHT (?:©|\d{4})|All rights reserved\b|\((?:Copyright|©))/gi;
const LEGAL =
  /©|copyright|all rights reserved|may not be (?:published|reproduced|broadcast|copied|used)|redistribut|republication|used (?:under|with) (?:license|permission)|without (?:prior |the express )?(?:written )?(?:consent|permission)|trademarks?|licen[cs]ed|subsidiaries|contributed to this (?:report|story)|material from/i;

/** "Copyright Associated Press / NBC New York", without a year: names alone, one of which is plainly a newsroom's. */
const NAMES =
  /^Copyright (?=.*\b(?:Press|News|TV|CNN|Media|[KW][A-Z]{2,3})\b)(?:(?:[Tt]he|of|and|&|[A-Z\d/][\w.&'/-]*)(?: |$)){1,9}$/;

/** Copyright sentences: a line of them, or the end of a paragraph. What follows them without a legal word stays. */
export const copyright: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.flatMap(findIn),
};

function findIn(piece: Piece): Furniture[] {
  const { flat } = piece;
  if (piece.words <= 10 && NAMES.test(flat)) return [furnitureOf(piece, 'copyright', RULE)];
  // a notice stands at the beginning of a line, or within its last few hundred characters
  const window = Math.max(0, flat.length - 600);
  for (const [offset, part] of window > 0
    ? ([
        [0, flat.slice(0, 600)],
        [window, flat.slice(window)],
      ] as const)
    : ([[0, flat]] as const)) {
    for (const match of part.matchAll(START)) {
      const from = offset + match.index + match[0].length;
      if (offset > 0 && match.index === 0) continue;
      const to = legalEnd(flat, from);
      if (from === 0 || to === flat.length) return [furnitureOf(piece, 'copyright', RULE, from, to)];
    }
  }
  return [];
}

/** End of the run of sentences that begins at `from` and speaks of rights. */
function legalEnd(flat: string, from: number): number {
  const sentence = /[^.!?]*(?:[.!?](?=\S)[^.!?]*)*[.!?]*["')]*\s*/y;
  let end = from;
  for (let first = true; end < flat.length; first = false) {
    sentence.lastIndex = end;
    const text = sentence.exec(flat)?.[0] ?? '';
    // behind the first, a sentence needs a legal word; "Inc." and such end none
    if (text === '' || (!first && !LEGAL.test(text) && text.trim().split(' ').length > 4)) break;
    end += text.length;
  }
  return flat.slice(0, end).trimEnd().length;
}
