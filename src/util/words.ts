/** A run of letters and digits with its place in the text; `'` and `-` between letters belong to it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORD = /[\p{L}\p{N}]+(?:[.,:](?=\p{N})[\p{N}]+)*(?:['’\-‐‑][\p{L}\p{N}]+)*/gu;
/** English mostly, and its marks: there `PLAIN_WORD` finds the same in half the time. */
const PLAIN_TEXT = /^[\s!-~‘’“”‐‑–—…]*$/;
const PLAIN_WORD = /[A-Za-z0-9]+(?:[.,:](?=[0-9])[0-9]+)*(?:['’\-‐‑][A-Za-z0-9]+)*/g;

/** The words of `text` between `from` and `to`, offsets into the whole text. Cost: linear in the stretch. */
export function wordsIn(text: string, from = 0, to = text.length): Word[] {
  const slice = text.slice(from, to);
  const pattern = PLAIN_TEXT.test(slice) ? PLAIN_WORD : WORD;
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(slice); match; match = pattern.exec(slice)) {
    const start = from + match.index;
    words.push({ start, end: start + match[0].length, text: match[0] });
  }
  return words;
}

const PLAIN = /^[A-Za-z0-9'.,:-]*$/;

/** Lower case, straight apostrophes and hyphens, no accents: the form in which words are compared. */
export function foldWord(word: string): string {
  // most words are plain, and normalization costs ten times as much as looking
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑]/g, '-')
    .toLowerCase();
}
