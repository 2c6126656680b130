import { expect, it } from 'vitest';
import { divideArticles, halve } from '../../../src/link/reuse/article-ranges.ts';
import { matchAll } from '../../../src/link/reuse/match-all.ts';
import { readWords } from '../../../src/link/reuse/read-words.ts';
import type { WordTable } from '../../../src/link/reuse/word-table.ts';
import { WordWriter } from '../../../src/link/reuse/word-writer.ts';
import { makeWords } from './reuse-article.ts';

const sentence = (seed: number) => `${makeWords(20, seed).join(' ')}.`;

/** Articles of which each shares a sentence with the two before it. */
function readTable(articles: number): WordTable {
  const writer = new WordWriter();
  for (let n = 0; n < articles; n++) {
    const text = [sentence(n), sentence(n + 1), sentence(n + 2), sentence(90_000 + n)].join('\n\n');
    readWords(writer, text, [[0, text.length]]);
  }
  return writer.finish();
}

const tableOf = (...words: number[]): WordTable => {
  const borders = Int32Array.from([0, ...words.map((_, k) => words.slice(0, k + 1).reduce((x, y) => x + y))]);
  const none = new Uint8Array(0);
  const length = borders.at(-1) as number;
  return { length, ids: new Int32Array(0), flags: none, places: none, borders, placeBorders: new Float64Array(0) };
};

it('finds the same however few runs are held at a time', () => {
  const all = matchAll(readTable(60)).flatMap(({ drafts }) => drafts);
  expect(all.length).toBeGreaterThan(100);
  const few = matchAll(readTable(60), 12);
  expect(few.length).toBeGreaterThan(8);
  expect(few.flatMap(({ drafts }) => drafts)).toEqual(all);
  expect(few.flatMap(({ cut }) => cut)).toEqual([]);
});

it('says which articles share more than is held, and keeps the rest', () => {
  const found = matchAll(readTable(10), 1);
  expect(found.flatMap(({ cut }) => cut).length).toBeGreaterThan(5);
  expect(found.flatMap(({ drafts }) => drafts).length).toBeGreaterThan(5);
});

it('puts every article into one range, a long one into a window of its own', () => {
  const long = 1 << 26;
  expect(divideArticles(tableOf(300, 500, 200))).toEqual([[[0, 3]]]);
  expect(divideArticles(tableOf(long, 300_000, long, 7))).toEqual([[[0, 1]], [[1, 3]], [[3, 4]]]);
  expect(divideArticles(tableOf())).toEqual([]);
});

it('halves a window by its ranges, then a range by its articles, but no article', () => {
  const [first, second, third] = [[0, 2] as const, [2, 3] as const, [3, 9] as const];
  expect(halve([first, second, third])).toEqual([[first], [second, third]]);
  expect(halve([third])).toEqual([[[3, 6]], [[6, 9]]]);
  expect(halve([second])).toBeUndefined();
});
