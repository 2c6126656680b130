/** What a UTF-16 code unit is to the scanner of words. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Combining marks and signs without width: inside a word they belong to it, outside they are nothing. */
export const MARK = 3;
export const APOSTROPHE = 4;
/** A character of a script that is written without spaces: each is a word of its own. */
export const UNSPACED = 5;
export const HIGH_SURROGATE = 6;

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let table: Uint8Array | undefined;

/** Class by code unit, built once (about 20 ms). Unicode's own properties, so the same on every machine of one Node version. */
export function charClasses(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = classOf(code);
  return table;
}

function classOf(code: number): number {
  if (code >= 0xd800 && code < 0xdc00) return HIGH_SURROGATE;
  const char = String.fromCharCode(code);
  if (char === "'" || char === '’' || char === 'ʼ') return APOSTROPHE;
  if (/\p{N}/u.test(char)) return DIGIT;
  if (/\p{L}/u.test(char)) return UNSPACED_SCRIPT.test(char) ? UNSPACED : LETTER;
  return /[\p{M}\p{Cf}]/u.test(char) ? MARK : OTHER;
}
