import type { Line } from './split-lines.ts';

const SENTENCE_END = /[.!?…。！？؟۔।]["”’'»)\]]*(?:\s|$)/;
/** Shortest sentence that counts, and length from which a line counts without a full stop; in UTF-16 units. */
const SENTENCE = 45;
const LONG = 160;
/** Scripts that write without blanks or say more with a character. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** What a site says of itself below its articles. */
const OF_SITE =
  /©|\(c\) \d{4}|all rights reserved|\bcookies\b|privacy (?:policy|notice|statement)|terms (?:of (?:use|service)|and conditions|& conditions)|\b(?:java ?script|your browser)\b/i;
const OF_SITE_LENGTH = 400;

/** Share of sentences that stand twice from which the page shows its report twice. */
const ALL_TWICE = 0.8;

/** How much of each line is sentences. What stands twice on a page, word for word, is the site's, unless most of the page does. */
export function weigher(lines: readonly Line[]): (line: Line) => number {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  const isRepeated = ({ text }: Line) => (times.get(text) ?? 0) > 1;
  const sum = (some: readonly Line[]) => some.reduce((whole, line) => whole + sentenceLength(line), 0);
  if (sum(lines.filter(isRepeated)) > sum(lines) * ALL_TWICE) return sentenceLength;
  return line => (isRepeated(line) ? 0 : sentenceLength(line));
}

/** Characters of a line that is made of sentences, less those in links; 0 for one that is not. */
function sentenceLength({ text, linked }: Line): number {
  const scale = DENSE.test(text.slice(0, 40)) ? 0.4 : 1;
  if (text.length < SENTENCE * scale || linked > text.length * 0.5) return 0;
  // some scripts have no full stop
  if (text.length < LONG * scale && !SENTENCE_END.test(text)) return 0;
  if (text.length < OF_SITE_LENGTH && OF_SITE.test(text)) return 0;
  return text.length - linked;
}
