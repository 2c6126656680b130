import { expect, it } from 'vitest';
import { articleFinder, sameArticleTeller } from '../../../src/link/reuse/article-finder.ts';
import { NearWords } from '../../../src/link/reuse/near-words.ts';
import { readWords } from '../../../src/link/reuse/read-words.ts';
import { WordWriter } from '../../../src/link/reuse/word-writer.ts';

const near = (texts: readonly string[], positions: readonly number[]): NearWords => {
  const writer = new WordWriter();
  for (const text of texts) readWords(writer, text, [[0, text.length]]);
  const words = new NearWords(writer.finish(), positions.length);
  positions.forEach((position, k) => {
    words.read(k, position);
  });
  return words;
};

it('counts the content words that stand around two grams', () => {
  const words = near(
    ['Harbour pilots met near the old quay on Friday.', 'Angry pilots met near the old quay in harbour fog.'],
    [2, 11],
  );
  // harbour, pilots, quay
  expect(words.share(0, 1, 3)).toBe(true);
  expect(words.share(0, 1, 4)).toBe(false);
});

it('counts no words of another article, none that are farther away, and not the gram', () => {
  const far = Array.from({ length: 16 }, (_, k) => `filler${k}`).join(' ');
  const other = Array.from({ length: 16 }, (_, k) => `padding${k}`).join(' ');
  const words = near([`Met near old quay ${far} harbour`, `met near old quay ${other} harbour`, 'harbour'], [0, 21]);
  expect(words.share(0, 1, 5)).toBe(false);
});

it('tells whether two words are of one article as looking both up does', () => {
  const borders = Int32Array.from([0, 3, 3, 10, 400, 401]);
  const [at, isSame] = [articleFinder(borders), sameArticleTeller(borders)];
  for (let x = 0; x < 401; x++) {
    for (let y = x; y < 401; y++) if (isSame(x, y) !== (at(x) === at(y))) expect([x, y]).toBe('told apart wrongly');
  }
  expect(isSame(10, 399)).toBe(true);
  expect(isSame(399, 400)).toBe(false);
});
