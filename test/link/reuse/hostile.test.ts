import { expect, it } from 'vitest';
import { findPassages } from '../../../src/link/reuse/find-passages.ts';
import { makeReuseArticle as article, makeWords } from './reuse-article.ts';

const many = (count: number, text: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => article(`n${k}`, text(k)));
const words = (count: number, seed: number, vocabulary?: number) => makeWords(count, seed, vocabulary).join(' ');

it('pairs 5,000 identical articles with one of them', () => {
  const text = words(300, 1);
  const { passages, strands, notices } = findPassages(many(5000, () => text));
  expect(passages).toHaveLength(4999);
  expect(strands).toHaveLength(1);
  expect(notices).toHaveLength(1);
});

it('keeps boilerplate in every article to one strand of its own', () => {
  const boilerplate = words(50, 2);
  const { passages, strands } = findPassages(many(2000, k => `${words(150, 1000 + k)}.\n\n${boilerplate}`));
  expect(passages).toHaveLength(1999);
  expect(strands).toHaveLength(1);
});

it.each([
  ['one word, 100,000 times', 'war '.repeat(100_000)],
  ['two words at random', words(100_000, 3, 2)],
  ['2 MB of words', words(300_000, 4, 100_000)],
  ['2 MB without a space', 'x'.repeat(2_000_000)],
  ['a million emoji', '😀'.repeat(1_000_000)],
  ['quotation marks alone', '"“‘'.repeat(300_000)],
  ['tags that never end', '<a '.repeat(300_000)],
  ['apostrophes and points', "o'.".repeat(300_000)],
])('takes two texts of %s in bounded time', (_, text) => {
  const start = performance.now();
  expect(findPassages([article('a', text), article('b', text)]).passages.length).toBeLessThanOrEqual(1);
  // seconds on a slow machine; what is quadratic would take hours
  expect(performance.now() - start).toBeLessThan(20_000);
});

it('takes 60 texts that repeat three words in bounded time', () => {
  const { strands } = findPassages(many(60, k => words(1500, 5000 + k, 3)));
  expect(strands.length).toBeLessThan(200);
});
