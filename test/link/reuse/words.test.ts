import { expect, it } from 'vitest';
import { foldWord } from '../../../src/link/reuse/fold-word.ts';
import { readWords } from '../../../src/link/reuse/read-words.ts';
import { ArticlePlaces } from '../../../src/link/reuse/word-places.ts';
import { QUOTED } from '../../../src/link/reuse/word-table.ts';
import { WordWriter } from '../../../src/link/reuse/word-writer.ts';

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
  const writer = new WordWriter();
  readWords(writer, text, [[0, text.length]]);
  const table = writer.finish();
  const places = new ArticlePlaces();
  places.read(table, 0);
  return Array.from({ length: table.length }, (_, k) => ({
    word: text.slice(places.startOf(k), places.endOf(k)).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
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
