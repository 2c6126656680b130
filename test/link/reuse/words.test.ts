import { expect, it } from 'vitest';
import { foldWord } from '../../../src/link/reuse/fold-word.ts';
import { readWords } from '../../../src/link/reuse/read-words.ts';
import { QUOTED, WordTable } from '../../../src/link/reuse/word-table.ts';

it.each([
  ['defence', 'defense'],
  ['Organisation', 'organization'],
  ['travelled', 'traveled'],
  ['programme', 'program'],
  ['colourful', 'colorful'],
  ['centre', 'center'],
  ['Erdélyi', 'erdelyi'],
  ['don’t', "don't"],
  ['U.S', 'US'],
  ['1,000', '1000'],
  ['fulfil', 'fulfill'],
])('takes %s and %s for one word', (x, y) => {
  expect(foldWord(x)).toBe(foldWord(y));
});

it.each([
  ['form', 'farm'],
  ['hour', 'hoar'],
  ['1950', '1951'],
])('keeps %s and %s apart', (x, y) => {
  expect(foldWord(x)).not.toBe(foldWord(y));
});

function readText(text: string) {
  const table = new WordTable();
  readWords(table, text, [[0, text.length]]);
  return Array.from({ length: table.length }, (_, k) => ({
    word: text.slice(table.starts[k], table.ends[k]),
    quoted: ((table.flags[k] ?? 0) & QUOTED) !== 0,
  }));
}

it.each([
  ['The U.S. and the E.U. paid 1,200.50 crowns.', ['The', 'U.S', 'and', 'the', 'E.U', 'paid', '1,200.50', 'crowns']],
  ['well-known; nuclear–free', ['well', 'known', 'nuclear', 'free']],
  ['See https://gull.example/a/b?c=d now', ['See', 'https://gull.example/a/b?c=d', 'now']],
  ['on Thursday.The march', ['on', 'Thursday', 'The', 'march']],
  ['a <b class="x y">bold</b> word < five', ['a', 'bold', 'word', 'five']],
])('cuts %s into words', (text, words) => {
  expect(readText(text).map(({ word }) => word)).toEqual(words);
});

it.each([
  ['“Go on,” he said. “Now.”', 'Go on Now'],
  ['"Go on," he said. "Now."', 'Go on Now'],
  ['‘It’s time,’ he said', 'It’s time'],
  ['He said: “We wait.\n“We hope.” And then', 'We wait We hope'],
  ['the dog’s bowl and the dogs’ bowl', ''],
  ['6" of snow\nfell there', 'of snow'],
])('knows what is quoted in %s', (text, quoted) => {
  expect(
    readText(text)
      .flatMap(({ word, quoted: is }) => (is ? [word] : []))
      .join(' '),
  ).toBe(quoted);
});
