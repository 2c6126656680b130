import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../src/link/reuse/find-passages.ts';
import { groupStories } from '../../../src/link/story/group-stories.ts';
import type { AnalyzedArticle } from '../../../src/record/index.ts';
import { makeWords } from '../reuse/reuse-article.ts';
import { makeStoryArticle as article } from './story-article.ts';

const DAM = [
  'Engineers at the Orrin dam found a crack in the spillway on Monday and lowered the reservoir by two meters.\nThe mayor of Tolmere, Hale Brisk, said families below the dam should be ready to leave.\nThe dam was built in 1931.',
  'Families below the Orrin dam packed their bags after a crack was found in its spillway.\nMayor Hale Brisk of Tolmere opened a shelter at the school.\nThe reservoir has been lowered by two meters, engineers said.',
  'A crack in the spillway of the Orrin dam has put the town of Tolmere on alert.\nEngineers lowered the reservoir. Hale Brisk, the mayor, told residents to keep calm.',
];
const CHESS = [
  'Grandmaster Ilse Korvan won the Pellworth chess open on Sunday after a draw with Tam Odell in the last round.\nKorvan, 19, is the youngest winner of the tournament.',
  'At 19, Ilse Korvan is the youngest player to win the Pellworth open.\nA draw against Tam Odell was enough for the grandmaster in the last round of the chess tournament.',
];

const group = (articles: readonly AnalyzedArticle[]) => groupStories(articles, findPassages(articles).passages);
const idsOf = (articles: readonly AnalyzedArticle[]) =>
  group(articles).map(story =>
    story.members
      .map(member => member.article)
      .sort()
      .join(),
  );

it('puts articles about one event together and leaves another event apart', () => {
  const articles = [
    ...DAM.map((text, k) => article(`dam${k}`, text)),
    ...CHESS.map((text, k) => article(`chess${k}`, text)),
  ];
  expect(idsOf(articles).sort()).toEqual(['chess0,chess1', 'dam0,dam1,dam2']);
});

it('makes no story of a folder whose articles share nothing', () => {
  const apart = [
    DAM[0] ?? '',
    CHESS[0] ?? '',
    'Flour prices rose for the fourth month, bakers in Quarrel Street complained to the council.',
  ];
  const stories = group(apart.map((text, k) => article(`n${k}`, text)));
  expect(stories.map(story => story.members.length)).toEqual([1, 1, 1]);
  for (const story of stories) expect(story.members[0]?.because[0]).toMatch(/^story\/alone/);
});

it('gives every member a reason in words of the article and a confidence', () => {
  const [story] = group(DAM.map((text, k) => article(`dam${k}`, text, { published: `2031-04-0${k + 1}` })));
  expect(story).toMatchObject({ from: '2031-04-01', to: '2031-04-03' });
  for (const member of story?.members ?? []) {
    expect(member.because[0]).toMatch(/^story\/words: shares .*Orrin/);
    expect(member.confidence).toBeGreaterThan(0.5);
    expect(member.confidence).toBeLessThan(1);
  }
});

it('keeps look-alike events of different months apart', () => {
  const fire = (street: string, name: string) =>
    `Firefighters put out a blaze in an apartment building on ${street} Street early on Friday.\nA resident, ${name}, was taken to hospital. The cause is under investigation, the fire department said.`;
  const articles = [
    article('may', fire('Mallow', 'Ute Granger'), { published: '2031-05-02' }),
    article('nov', fire('Saffron', 'Bo Lindqvist'), { published: '2031-11-21' }),
  ];
  expect(idsOf(articles)).toEqual(['may', 'nov']);
});

describe('title', () => {
  it('is a headline where any member has one, in whichever place it stands', () => {
    for (const headed of DAM.keys()) {
      const [story] = group(
        DAM.map((text, k) => article(`d${k}`, text, k === headed ? { headline: 'Dam cracks' } : {})),
      );
      expect(story?.title).toBe('Dam cracks');
    }
  });

  it('is a headline, verbatim', () => {
    const [story] = group(DAM.map((text, k) => article(`dam${k}`, text, { headline: `Crack in Orrin dam (${k})` })));
    expect(story?.title).toMatch(/^Crack in Orrin dam \(\d\)$/);
  });

  it('is the first sentence where no article has a headline', () => {
    const [story] = group([article('dam', `\n\n${DAM[0]}`)]);
    expect(story?.title).toBe(DAM[0]?.split('\n')[0]);
  });
});

it('keeps its id when a later article joins', () => {
  const articles = DAM.map((text, k) => article(`dam${k}`, text, { published: `2031-04-0${k + 1}` }));
  expect(group(articles)[0]?.id).toBe(group(articles.slice(0, 2))[0]?.id);
});

it('joins an article in another language by names and numbers, and says so', () => {
  const german =
    'Am Damm Orrin wurde ein Riss entdeckt.\nDer Ort Tolmere wartet auf Hilfe, erklärte Hale Brisk. Der Damm stammt von 1931.';
  const stories = group([...DAM.map((text, k) => article(`dam${k}`, text)), article('de', german, { language: 'de' })]);
  expect(stories).toHaveLength(1);
  const because = stories[0]?.members.find(member => member.article === 'de')?.because.join();
  expect(because).toMatch(/story\/names: in another language; shares .*Orrin/);
});

it('leaves an article in another language alone where names do not tell', () => {
  const french = 'Le marché de la place a rouvert samedi avec des fleurs et du pain.';
  const stories = group([...DAM.map((text, k) => article(`dam${k}`, text)), article('fr', french, { language: 'fr' })]);
  expect(stories.map(story => story.members.length).sort()).toEqual([1, 3]);
  expect(JSON.stringify(stories)).toContain('language fr');
});

it('has each article in one story, for any order of the input the same', () => {
  const text = fc.constantFrom(...DAM, ...CHESS, '', '😀 12', 'no\n\nwords', '漢字漢字').chain(t => fc.constant(t));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), texts => {
      const articles = texts.map((t, k) => article(`n${k}`, t, k % 2 ? { published: `2031-04-0${k}` } : {}));
      const stories = group(articles);
      expect(stories.flatMap(story => story.members.map(member => member.article)).sort()).toEqual(
        articles.map(a => a.id).sort(),
      );
      expect(group([...articles].reverse())).toEqual(stories);
    }),
    { numRuns: 50 },
  );
});

it('takes 3,000 copies of one article, and 2,000 articles of nothing in common, in bounded time', () => {
  const start = performance.now();
  const same = Array.from({ length: 3000 }, (_, k) => article(`n${k}`, DAM[0] ?? ''));
  expect(group(same)).toHaveLength(1);
  const apart = Array.from({ length: 2000 }, (_, k) => article(`m${k}`, makeWords(120, k + 1, 60_000).join(' ')));
  expect(group(apart).length).toBeGreaterThan(1900);
  expect(performance.now() - start).toBeLessThan(60_000);
});
