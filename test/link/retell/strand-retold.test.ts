import { describe, expect, it } from 'vitest';
import { joinStrays } from '../../../src/link/retell/join-strays.ts';
import { strandRetold } from '../../../src/link/retell/strand-retold.ts';
import type { Passage, Span, Story, Strand } from '../../../src/record/index.ts';

const place = (article: string, span: Span = [0, 100]) => ({ article, span });

function retold(a: string, b: string, more: Partial<Passage> = {}): Passage {
  return {
    id: `${a}-${b}`,
    kind: 'paraphrase',
    shares: 'report',
    similarity: 0.8,
    a: place(a),
    b: place(b),
    direction: 'a-to-b',
    because: ['retell/chain: 3 sentences of a, 3 sentences of b, chance 0.9'],
    ...more,
  };
}

const copied: Strand = {
  id: 's1',
  members: [place('wire'), place('paper')],
  nearest: 0,
  because: ['published: first'],
};

describe('retold text', () => {
  it('joins the strand of copied text whose nearest member it tells again', () => {
    const { strands, passages } = strandRetold([copied], [retold('wire', 'blog')]);
    expect(passages[0]?.strand).toBe('s1');
    expect(strands[0]?.members.map(member => member.article)).toEqual(['wire', 'paper', 'blog']);
  });

  it('makes a strand of its own where it meets another member than the nearest', () => {
    const { strands, passages } = strandRetold([copied], [retold('paper', 'blog')]);
    expect(strands).toHaveLength(2);
    expect(passages[0]?.strand).not.toBe('s1');
  });

  it('makes no strand of one sentence alike or of speech in common', () => {
    const alone = retold('wire', 'blog', { because: ['retell/alone: a sentence of a, a sentence of b, chance 0.98'] });
    const speech = retold('paper', 'blog', { shares: 'quotation' });
    const { strands, passages } = strandRetold([], [alone, speech]);
    expect(strands).toEqual([]);
    expect(passages.map(({ strand }) => strand)).toEqual([undefined, undefined]);
  });

  it('gives the same strands in any order', () => {
    const list = [
      retold('a', 'b'),
      retold('a', 'c', { a: place('a', [0, 90]) }),
      retold('b', 'c', { b: place('c', [500, 600]) }),
    ];
    const one = strandRetold([copied], list);
    const other = strandRetold([copied], [...list].reverse());
    expect(other.strands).toEqual(one.strands);
    expect(other.passages).toEqual([...one.passages].reverse());
  });
});

describe('an undated article that stood alone', () => {
  const story = (id: string, ...articles: string[]): Story => ({
    id,
    title: id,
    members: articles.map(article => ({ article, because: [], confidence: 1 })),
    claims: [],
  });

  it('joins the story of which it tells most again, with the reason', () => {
    const stories = joinStrays(
      [story('one', 'a', 'b'), story('two', 'c', 'd'), story('stray', 'x')],
      [retold('a', 'x'), retold('c', 'x', { b: place('x', [0, 300]) })],
    );
    expect(stories.map(({ id, members }) => [id, members.map(member => member.article)])).toEqual([
      ['one', ['a', 'b']],
      ['two', ['c', 'd', 'x']],
    ]);
    expect(stories[1]?.members.at(-1)?.because).toEqual(['story/retold: undated, and tells again what c tells']);
  });

  it('stays alone where nothing is told again', () => {
    const stories = [story('one', 'a', 'b'), story('stray', 'x')];
    expect(joinStrays(stories, [retold('a', 'b')])).toEqual(stories);
  });
});
