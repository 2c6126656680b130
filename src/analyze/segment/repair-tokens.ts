import type { Token } from '../doc.ts';

type RawToken = Omit<Token, 'sentence'>;

const BEYOND_ASCII_LETTER = /[^\P{L}\p{ASCII}]|\p{M}/u;
const LAST_IS_LETTER = /[\p{L}\p{M}]$/u;
const FIRST_IS_LETTER = /^[\p{L}\p{M}]/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * Puts back together words that the library cuts at letters it does not know ("Ş" + "ahin"), and takes the full stop off words that it
 * takes for abbreviations ("no." before anything but a number). `moved` maps an old index to the new one. Cost: linear.
 */
export function repairTokens(tokens: readonly RawToken[]): { tokens: RawToken[]; moved: number[] } {
  const repaired: RawToken[] = [];
  const moved: number[] = [];
  tokens.forEach((token, i) => {
    const last = repaired.at(-1);
    if (last && isOneWord(last, token)) {
      moved.push(repaired.length - 1);
      repaired[repaired.length - 1] = joinTokens(last, token);
      return;
    }
    moved.push(repaired.length);
    if (token.lower === 'no.' && !/^\d/.test(tokens[i + 1]?.text ?? '') && token.text !== 'No.') {
      const cut = token.end - 1;
      repaired.push({ ...token, end: cut, text: token.text.slice(0, -1), lower: 'no', lemma: 'no', pos: 'INTJ' });
      repaired.push({ start: cut, end: token.end, text: '.', lower: '.', lemma: '.', pos: 'PUNCT' });
    } else repaired.push(token);
  });
  return { tokens: repaired, moved };
}

function isOneWord(left: RawToken, right: RawToken): boolean {
  return (
    left.end === right.start &&
    (BEYOND_ASCII_LETTER.test(left.text) || BEYOND_ASCII_LETTER.test(right.text)) &&
    LAST_IS_LETTER.test(left.text) &&
    FIRST_IS_LETTER.test(right.text)
  );
}

function joinTokens(left: RawToken, right: RawToken): RawToken {
  const text = left.text + right.text;
  const lower = text.toLowerCase();
  return { start: left.start, end: right.end, text, lower, lemma: lower, pos: CAPITAL.test(text) ? 'PROPN' : 'NOUN' };
}
