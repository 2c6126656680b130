import stringWidth from 'string-width';

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Control characters, which could steer a terminal, and marks that turn the writing direction around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Text of an article made fit for a terminal: one line, no control characters. */
export function plain(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
}

/** Columns that a text takes on a terminal; a CJK character takes two. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** A text cut to a number of columns, with `…` in place of what is cut; never through a character. Cost: linear in `columns`. */
export function fit(text: string, columns: number): string {
  // a grapheme is seldom more than eight code units: enough of the text to fill the line
  const head = text.length > columns * 8 ? text.slice(0, columns * 8) : text;
  if (head === text && columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(head)) {
    const width = columnsOf(segment);
    if (used + width > columns - 1) break;
    kept += segment;
    used += width;
  }
  return columns > 0 ? `${kept.trimEnd()}…` : '';
}

/** A text filled up with spaces to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** An article's words in quotation marks; words that begin with a mark of their own get no second one. */
export function quoted(text: string): string {
  const words = plain(text);
  return /^["“”„«]/.test(words) ? words : `“${words}”`;
}
