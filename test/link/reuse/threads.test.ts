import { expect, it } from 'vitest';
import { findPassages } from '../../../src/link/reuse/find-passages.ts';
import { findPassagesInThreads, type Item } from '../../../src/link/reuse/threads/find-in-threads.ts';
import { readArticles } from '../../../src/read/read-articles.ts';
import type { ArticleInput, Notice, Passage } from '../../../src/record/index.ts';
import { makeWords } from './reuse-article.ts';

const sentence = (seed: number) => `${makeWords(25, seed).join(' ')}.`;

/** Articles of which each copies a sentence from the fifth before it. */
const INPUTS: ArticleInput[] = Array.from({ length: 200 }, (_, k) => ({
  id: `n${k}`,
  path: `more.ndjson#${k + 1}`,
  text: [sentence(5000 + k), sentence(1000 + k), k % 3 === 0 && k > 5 ? sentence(995 + k) : sentence(9000 + k)].join(
    '\n\n',
  ),
  published: k % 7 === 0 ? '' : `2031-0${1 + (k % 9)}-11`,
}));

async function run(items: readonly Item[]): Promise<{ passages: Passage[]; notices: Notice[] }> {
  const notices: Notice[] = [];
  async function* stream() {
    yield* items;
  }
  const passages: Passage[] = [];
  const note = (notice: Notice) => notices.push(notice);
  for await (const passage of findPassagesInThreads(stream(), { threads: 2, note })) passages.push(passage);
  return { passages, notices };
}

it('gives the passages of articles that are held in memory, read here or before, in any order', async () => {
  const { articles } = readArticles(INPUTS, { language: 'en' });
  const { passages } = findPassages(articles);
  expect(passages.length).toBeGreaterThan(50);
  expect((await run(INPUTS.map(article => ({ article })))).passages).toEqual(passages);
  expect((await run(articles.toReversed().map(article => ({ article })))).passages).toEqual(passages);
});

it('gives a second equal id a number and passes notices on in their order', async () => {
  const notice: Notice = { rule: 'read/empty', level: 'error', path: 'none.txt', message: 'the file is empty' };
  const twice = { id: 'a', text: `${sentence(1)} ${sentence(2)}` };
  const { passages, notices } = await run([
    { article: { ...twice, path: 'x' } },
    { notice },
    { article: { ...twice, path: 'y' } },
  ]);
  expect(passages.map(({ a, b }) => [a.article, b.article])).toEqual([['a', 'a-2']]);
  expect(notices.map(({ rule, path }) => [rule, path])).toEqual([
    ['read/empty', 'none.txt'],
    ['read/same-id', 'y'],
  ]);
});

it('finds nothing in nothing', async () => {
  expect(await run([])).toEqual({ passages: [], notices: [] });
});
