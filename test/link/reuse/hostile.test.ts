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
  ['after', 'whole'],
  ['before', 'a-whole'],
])('takes an article that contains a thousand others, read %s them, and keeps these apart', (_, id) => {
  const own = Array.from({ length: 1000 }, (_, k) => `${words(100, 20_000 + 17 * k)}.`);
  const { passages, strands } = findPassages([...many(1000, k => own[k] ?? ''), article(id, own.join('\n\n'))]);
  expect(passages.length).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...strands.map(strand => strand.members.length))).toBeLessThan(5);
});

it('pairs 3,000 articles of ten of the same forty paragraphs paragraph by paragraph, and says what it left out', () => {
  const paragraphs = Array.from({ length: 40 }, (_, k) => `${words(60, 77_000 + k)}.`);
  const tenOf = (k: number) => {
    const order = makeWords(40, k * 7919 + 13).map((word, p) => ({ word, p }));
    order.sort((x, y) => (x.word < y.word ? -1 : 1));
    return order.slice(0, 10).map(({ p }) => paragraphs[p]);
  };
  const { passages, strands, notices } = findPassages(many(3000, k => tenOf(k).join('\n\n')));
  // 30,000 paragraphs with one place each, and some that stand in the same order
  expect(passages.length).toBeLessThan(40_000);
  expect(Math.max(...strands.map(strand => strand.members.length))).toBeLessThan(1000);
  expect(new Set(notices.map(({ rule }) => rule))).toEqual(new Set(['link/reuse-many']));
  expect(notices.length).toBeGreaterThanOrEqual(40);
});

it('reads four million words of an article and says that there were more', () => {
  const copied = `${words(40, 6)}.`;
  const found = findPassages([
    article('a', `${copied} ${'war '.repeat(4_200_000)} ${words(40, 7)}`),
    article('b', copied),
    article('c', words(40, 7)),
  ]);
  expect(found.passages.map(({ a, b }) => [a.article, b.article])).toEqual([['a', 'b']]);
  expect(found.notices).toMatchObject([{ rule: 'link/reuse-cut', article: 'a' }]);
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
