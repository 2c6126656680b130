import { expect, it } from 'vitest';
import { findPassages } from '../../../src/link/reuse/find-passages.ts';
import { makeReuseArticle as article, makeWords } from './reuse-article.ts';

const sentence = (seed: number, words = 30) => `${makeWords(words, seed).join(' ')}.`;

it('puts all copies of one text in one strand, nearest the one that came first', () => {
  const text = sentence(1);
  const { passages, strands } = findPassages([
    article('c', `${sentence(2)}\n${text}`, { published: '2031-05-03' }),
    article('a', `${text}\n${sentence(3)}`, { published: '2031-05-02' }),
    article('b', text, { published: '2031-05-01' }),
  ]);
  expect(passages).toHaveLength(3);
  expect(strands).toHaveLength(1);
  const [strand] = strands;
  expect(strand?.members.map(m => m.article).sort()).toEqual(['a', 'b', 'c']);
  expect(strand?.members[strand.nearest]?.article).toBe('b');
  expect(new Set(passages.map(p => p.strand))).toEqual(new Set([strand?.id]));
});

it('never joins two families through an article that holds both texts', () => {
  const [one, other] = [sentence(4), sentence(5)];
  const { strands } = findPassages([
    article('a', `${one}\n${sentence(6)}`),
    article('b', `${one}\n${sentence(7, 60)}\n${other}`),
    article('c', `${sentence(8)}\n${other}`),
  ]);
  expect(
    strands.map(s =>
      s.members
        .map(m => m.article)
        .sort()
        .join(),
    ),
  ).toEqual(expect.arrayContaining(['a,b', 'b,c']));
  expect(strands).toHaveLength(2);
});

it('gives pairs to the nearest only past fifty members, and says so', () => {
  const text = sentence(9);
  const copies = (count: number) =>
    Array.from({ length: count }, (_, k) => article(`n${k}`, `${sentence(100 + k)}\n${text}`));
  expect(findPassages(copies(50)).passages).toHaveLength((50 * 49) / 2);
  const { passages, strands, notices } = findPassages(copies(60));
  expect(passages).toHaveLength(59);
  expect(strands.map(s => s.members.length)).toEqual([60]);
  expect(notices.map(n => n.rule)).toEqual(['link/reuse-many']);
});
