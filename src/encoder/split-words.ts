import type { Span } from '../record/index.ts';

/** One Han character, a run of letters, marks and digits, or one other character that is not white space. */
const WORD = /\p{Script=Han}\p{M}*|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words of a text as the encoder counts them; a sign is a word of its own. Half-open offsets. Cost: linear in the text. */
export function splitWords(text: string): Span[] {
  return Array.from(text.matchAll(WORD), match => [match.index, match.index + match[0].length] as const);
}
