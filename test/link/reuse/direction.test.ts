import { expect, it } from 'vitest';
import { findPassages } from '../../../src/link/reuse/find-passages.ts';
import { makeReuseArticle as article } from './reuse-article.ts';

const TEXT =
  'Engineers drained the upper reservoir overnight after sensors recorded a slow landslide on the eastern bank near Tolmere.';
const MORE =
  'Families in three hamlets slept in the school hall, where volunteers served soup and handed out blankets.';

const judge = (...articles: ReturnType<typeof article>[]) =>
  findPassages(articles).passages.map(({ a, b, direction, because }) => ({
    pair: `${a.article}-${b.article}`,
    direction,
    because: because.slice(1).join('; '),
  }));

it.each([
  ['unknown', 'nothing tells', {}, {}],
  ['a-to-b', 'one was published the day before', { published: '2031-03-01' }, { published: '2031-03-02' }],
  ['unknown', 'both were published on one day', { published: '2031-03-01' }, { published: '2031-03-01' }],
  ['unknown', 'only one says when', { published: '2031-03-01' }, {}],
  ['a-to-b', 'one credits the other', { outlet: 'Norrland Wire' }, { outlet: 'The Gull', wire: 'Norrland Wire' }],
  [
    'b-to-a',
    'the first credits the second',
    { outlet: 'The Gull', wire: 'Norrland Wire' },
    { outlet: 'Norrland Wire' },
  ],
  ['common', 'both credit one agency', { wire: 'Norrland Wire' }, { wire: 'Norrland Wire' }],
] as const)('says %s where %s', (direction, _, a, b) => {
  const [judgment] = judge(article('a', TEXT, a), article('b', TEXT, b));
  expect(judgment?.direction).toBe(direction);
});

it('gives the sides in the order of publication, undated last', () => {
  const found = judge(
    article('a', TEXT),
    article('b', TEXT, { published: '2031-03-02' }),
    article('c', TEXT, { published: '2031-03-01' }),
  );
  expect(found.map(({ pair }) => pair)).toEqual(['c-b', 'c-a', 'b-a']);
});

it('names a third text that has all of what two share and came before them', () => {
  const found = judge(
    article('wire', `${TEXT} ${MORE}`, { published: '2031-03-01' }),
    article('x', TEXT, { published: '2031-03-02' }),
    article('y', TEXT, { published: '2031-03-03' }),
  );
  const pair = found.find(p => p.pair === 'x-y');
  expect(pair?.direction).toBe('common');
  expect(pair?.because).toContain('third text: wire');
});

it('takes a cut for a direction only where no time is known', () => {
  const long = `${TEXT.slice(0, -1)}, officials of the water board and the regional forestry service confirmed. ${MORE}`;
  const cut = `${TEXT} ${MORE}`;
  expect(judge(article('a', long), article('b', cut))[0]).toMatchObject({ direction: 'a-to-b' });
  const dated = judge(
    article('b', cut, { published: '2031-03-01' }),
    article('a', long, { published: '2031-03-02' }),
  )[0];
  expect(dated).toMatchObject({ pair: 'b-a', direction: 'a-to-b' });
  expect(dated?.because).toContain('cut');
});
