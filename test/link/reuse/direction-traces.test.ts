import { expect, it } from 'vitest';
import { findPassages, type ReuseArticle } from '../../../src/link/reuse/find-passages.ts';
import { makeReuseArticle as article } from './reuse-article.ts';

const PASSAGE =
  'Warden Ilse Brandt closed the Tolmere reservoir on Friday after divers found cracks along the spillway, and she asked farmers below the dam to move cattle from the meadows.';
/** An article that the passage belongs to, and one that it does not. */
const ABOUT = [
  'The Tolmere reservoir supplies four valleys, and its spillway was last repaired when Ilse Brandt took over as warden.',
  'Divers have inspected the dam every spring. Brandt wants cracks below the water line to be mapped before winter.',
  'Farmers keep cattle on the meadows under the dam, where the warden measured a rise of eleven inches in one night.',
  'Nobody lives nearer to the reservoir than the divers, whose hut stands by the spillway on the Tolmere road.',
];
const OTHER = [
  'Concert halls in Ashby sold more tickets this season than in any since the orchestra was founded, its accountants said.',
  'A new organ with three thousand pipes drew listeners from abroad, and the choir sang to full rows on most evenings.',
  'Violinists complained of cold rehearsal rooms, so the orchestra will spend its surplus on heating and on velvet curtains.',
  'Programmes for the coming year include nine operas, a festival of brass bands and a night of film music in the park.',
];
const at = (paragraphs: readonly string[], passage: string) =>
  [...paragraphs.slice(0, 2), passage, ...paragraphs.slice(2)].join('\n\n');

function judge(...articles: ReuseArticle[]): { from: string; because: string } {
  const [passage] = findPassages(articles).passages;
  const { a, b, direction, because } = passage as NonNullable<typeof passage>;
  const from = direction === 'a-to-b' ? a.article : direction === 'b-to-a' ? b.article : direction;
  return { from, because: because.join('; ') };
}

/** The judgment, whichever of the two comes first. */
function judgeBoth(lender: string, other: string, outlets: readonly [string, string] = ['', '']): string[] {
  return [
    ['p', 'q'],
    ['q', 'p'],
  ].map(([x = '', y = '']) => {
    const { from } = judge(article(x, lender, { outlet: outlets[0] }), article(y, other, { outlet: outlets[1] }));
    return from === x ? 'lender' : from === y ? 'other' : from;
  });
}

it('leaves a paragraph unknown that nobody changed, and says where it belongs', () => {
  const { from, because } = judge(article('p', at(ABOUT, PASSAGE)), article('q', at(OTHER, PASSAGE)));
  expect(from).toBe('unknown');
  expect(because).toMatch(/direction\/belongs: \d+ of its words and names recur in the rest of a, 0 in that of b/);
});

it.each([
  ['words were changed', PASSAGE.replace('closed', 'shut').replace('asked', 'urged')],
  ['words were left out', PASSAGE.replace(' on Friday', '').replace(' below the dam', '')],
  ['a clause of local matter was put in', PASSAGE.replace('Brandt', 'Brandt, who grew up in Marlow,')],
])('says that the article has it to which it belongs, where %s', (_, changed) => {
  expect(judgeBoth(at(ABOUT, PASSAGE), at(OTHER, changed))).toEqual(['lender', 'lender']);
});

it('takes the name of the other outlet beside a passage for a credit, also against the dates', () => {
  const credited = PASSAGE.replace('on Friday', 'on Friday, the Norrland Courier reported,');
  const outlets = ['Norrland Courier', 'The Gull'] as const;
  expect(judgeBoth(PASSAGE, at(OTHER, credited), outlets)).toEqual(['lender', 'lender']);
  const { from, because } = judge(
    article('late', PASSAGE, { outlet: outlets[0], published: '2031-03-02' }),
    article('early', credited, { outlet: outlets[1], published: '2031-03-01' }),
  );
  expect(from).toBe('late');
  expect(because).toContain('text: it outweighs the times of publication');
});

it('takes the article for the original that goes on where the other ends, if it goes on about the same', () => {
  const whole = [PASSAGE, ...ABOUT].join('\n\n');
  expect(judgeBoth(whole, [PASSAGE, ABOUT[0]].join('\n\n'))).toEqual(['lender', 'lender']);
});

it('lets text that nobody changed make a date doubtful, and never turn it round', () => {
  const { from } = judge(
    article('early', at(OTHER, PASSAGE), { published: '2031-03-01' }),
    article('late', at(ABOUT, PASSAGE), { published: '2031-03-02' }),
  );
  expect(from).toBe('unknown');
});

it('says common of two that cut one text at hand, with no dates', () => {
  const third = [PASSAGE, ...ABOUT].join('\n\n');
  const [x, y] = [
    [PASSAGE, ...ABOUT.slice(1)].join('\n\n'),
    [PASSAGE, ...ABOUT.slice(0, 1), ...ABOUT.slice(2)].join('\n\n'),
  ];
  const found = findPassages([article('x', x), article('y', y), article('third', third)]).passages;
  const pair = found.filter(({ a, b }) => a.article !== 'third' && b.article !== 'third');
  expect(pair.map(({ direction }) => direction)).toContain('common');
});

it('leaves the same speech unknown, and decides by dates where long speech has the same words around it', () => {
  const speech =
    '“We walked the whole crest with lamps and counted every crack that we could see,” Brandt said. “Nobody will sleep below that wall until the last of them has been filled and measured again.”';
  const dated = (text: string) =>
    judge(
      article('a', at(ABOUT, text), { published: '2031-03-01' }),
      article('b', at(OTHER, text), { published: '2031-03-02' }),
    ).from;
  expect(dated(speech)).toBe('a');
  expect(dated(speech.replace(' Brandt said.', '').replace('” “', ' '))).toBe('unknown');
});

it('judges a pair alike whatever the order and whoever comes first', () => {
  const [x, y] = [at(ABOUT, PASSAGE), at(OTHER, PASSAGE.replace('found cracks', 'reported cracks'))];
  const one = judge(article('p', x), article('q', y));
  const two = judge(article('q', y), article('p', x));
  expect(two).toEqual(one);
});
