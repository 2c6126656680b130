import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../src/link/reuse/find-passages.ts';
import { makeReuseArticle as article, makeWords } from './reuse-article.ts';

const CALL = 'Whoever saw the ferry that evening is asked to call the harbor watch of Portwick without delay.';
const SENTENCE = 'Divers found a crack as long as two barges beneath the northern lock gate of the old canal.';

/** Articles that share one sentence and nothing else, each so many days after the one before. */
function pile(count: number, sentence: string, days: number, quoted = false) {
  return Array.from({ length: count }, (_, n) => {
    const published = new Date(Date.UTC(2031, 0, 1 + n * days)).toISOString().slice(0, 10);
    const shared = quoted ? `“${sentence}”` : sentence;
    return article(`a${n}`, `${makeWords(60, n + 1).join(' ')}.\n${shared}`, days === 0 ? {} : { published });
  });
}

describe('a short sentence that many articles have', () => {
  it('is left out between articles weeks apart, with a notice that says how often', () => {
    const { passages, notices } = findPassages(pile(20, CALL, 20));
    expect(passages).toEqual([]);
    expect(notices).toEqual([
      expect.objectContaining({ rule: 'link/reuse-phrases', message: expect.stringMatching(/^190 /) }),
    ]);
  });

  it.each([
    ['within days of one another', pile(20, CALL, 1).slice(0, 13), 78],
    ['in articles of unknown date', pile(20, CALL, 0), 190],
    ['as a quotation', pile(20, CALL, 20, true), 190],
    ['in twelve articles or fewer', pile(12, CALL, 20), 66],
  ])('stays %s', (_, articles, count) => {
    const { passages, notices } = findPassages(articles);
    expect(passages).toHaveLength(count);
    expect(notices).toEqual([]);
  });

  it('stays where it is part of more that few have', () => {
    const articles = pile(20, CALL, 20);
    const copies = ['x', 'y'].map((id, n) =>
      article(id, `${makeWords(60, 90 + n).join(' ')}.\n${SENTENCE} ${CALL}`, { published: `2040-0${n * 6 + 1}-01` }),
    );
    const { passages } = findPassages([...articles, ...copies]);
    expect(passages.map(({ a, b }) => [a.article, b.article])).toEqual([['x', 'y']]);
  });
});
