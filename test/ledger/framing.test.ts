import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/ledger/framing/compare-descriptions.ts';
import { findFraming } from '../../src/ledger/framing/find-framing.ts';
import type { AnalyzedArticle, Claim, Entity, Framing, Links } from '../../src/record/index.ts';
import { makeArticle } from './make-article.ts';

const article = (id: string, text: string, people: Record<string, string> = {}): AnalyzedArticle =>
  makeArticle({ id, outlet: id, text, people });

const entity = (id: string, kind: Entity['kind'], more: Partial<Entity> = {}): Entity => ({
  id,
  name: id,
  kind,
  aliases: [],
  descriptions: [],
  mentions: [],
  because: [],
  ...more,
});

/** Where words stand in articles. */
const places = (articles: readonly AnalyzedArticle[], words: Readonly<Record<string, string>>) =>
  articles.flatMap(({ id, text }) => {
    const word = words[id];
    const start = word === undefined ? -1 : text.indexOf(word);
    return word === undefined || start < 0
      ? []
      : [{ article: id, text: word, rule: 'entity/name', span: [start, start + word.length] as const }];
  });

function framingOf(articles: readonly AnalyzedArticle[], entities: readonly Entity[], claims: readonly Claim[] = []) {
  const members = articles.map(({ id }) => ({ article: id, because: [], confidence: 1 }));
  const stories = [{ id: 'story', title: 'story', members, claims: [] }];
  const links: Links = { articles, entities, passages: [], strands: [], stories };
  return findFraming(links, [claims]);
}

const words = (framing: readonly Framing[]) =>
  framing.map(f => [
    f.kind,
    f.words.map(word => `${word.text}: ${[...new Set(word.uses.map(use => use.article))].join()}`),
  ]);

describe('words for the same', () => {
  const told = (id: string, title: string) =>
    article(id, `On Friday ${title} Mara Quill spoke.`, { 'Mara Quill': 'quill' });
  const quill = (articles: readonly AnalyzedArticle[], titles: Readonly<Record<string, string>>) =>
    entity('quill', 'person', { descriptions: places(articles, titles) });

  it('are descriptions of one person that come down to two nouns', () => {
    const titles = { a: 'strongman', b: 'the Orsan leader' };
    const articles = [told('a', titles.a), told('b', titles.b)];
    expect(words(framingOf(articles, [quill(articles, titles)]))).toEqual([
      ['description', ['the Orsan leader: b', 'strongman: a']],
    ]);
  });

  it.each([
    ['one noun', 'Defence Minister', 'the defense minister'],
    ['a title of courtesy', 'Mrs', 'minister'],
    ['one noun with more about it', 'a minister who resigned', 'minister'],
  ])('are none where descriptions have %s', (_what, a, b) => {
    const titles = { a, b };
    const articles = [told('a', a), told('b', b)];
    expect(framingOf(articles, [quill(articles, titles)])).toEqual([]);
  });

  it('are names of one place that have nothing in common', () => {
    const articles = [
      article('a', 'Trains to Velm stopped.', { Velm: 'velm' }),
      article('b', 'Trains to Orsagrad stopped.', { Orsagrad: 'velm' }),
    ];
    const place = entity('velm', 'place', { mentions: places(articles, { a: 'Velm', b: 'Orsagrad' }) });
    expect(words(framingOf(articles, [place]))).toEqual([['name', ['Orsagrad: b', 'Velm: a']]]);
  });

  it.each([
    ['a part of it', 'Sea Rescue Service', 'Sea Rescue'],
    ['its letters', 'Sea Rescue Service', 'SRS'],
    ['its letters in part', 'United Harbors Council', 'UH Council'],
  ])('are none where a name stands beside %s', (_what, a, b) => {
    const articles = [
      article('a', `Boats of the ${a} came.`, { [a]: 'srs' }),
      article('b', `Boats of the ${b} came.`, { [b]: 'srs' }),
    ];
    const body = entity('srs', 'organization', { mentions: places(articles, { a, b }) });
    expect(framingOf(articles, [body])).toEqual([]);
  });

  it('are a name that one gives to an occasion and the noun of the others', () => {
    const articles = [
      article('a', 'Crowds filled Orsa for the anniversary of the truce, which is marked as Victory Day in the north.'),
      article('b', 'Crowds filled Orsa for the anniversary.'),
    ];
    expect(words(framingOf(articles, []))).toEqual([['occasion', ['anniversary: a,b', 'Victory Day: a', 'truce: a']]]);
  });

  it('are none where a name is given to something else than an occasion', () => {
    const articles = [
      article('a', 'The march ended at rocks known as the Widow Stones.'),
      article('b', 'The march ended late.'),
    ];
    expect(framingOf(articles, [])).toEqual([]);
  });

  const claimOf = (articles: readonly AnalyzedArticle[]): Claim => ({
    id: 'claim',
    stories: ['story'],
    text: articles[0]?.text ?? '',
    evidence: { article: 'a', spans: [[0, articles[0]?.text.length ?? 0]] },
    carriers: articles.map(({ id, text }) => ({
      article: id,
      spans: [[0, text.length] as const],
      mode: 'own',
      stance: 'states',
      because: [],
      confidence: 1,
    })),
    speakers: [],
    outlets: { known: 2, unknown: 0 },
    origins: { least: 1, most: 1, groups: [], may: [] },
    first: { article: 'a' },
    absent: [],
    disputes: [],
  });

  it('are those of one place in a claim', () => {
    const articles = [
      article('a', 'Hundreds of rioters gathered at the old harbor.'),
      article('b', 'Hundreds of protesters gathered at the old harbor.'),
    ];
    expect(words(framingOf(articles, [], [claimOf(articles)]))).toEqual([
      ['wording', ['rioters: a', 'protesters: b'].sort()],
    ]);
  });

  it.each([
    [
      'two spellings',
      'Hundreds of its neighbors gathered at the harbor.',
      'Hundreds of its neighbours gathered at the harbor.',
    ],
    ['two numbers', 'The boat carried 14 people to the harbor.', 'The boat carried 19 people to the harbor.'],
  ])('are none of %s', (_what, a, b) => {
    const articles = [article('a', a), article('b', b)];
    expect(framingOf(articles, [], [claimOf(articles)])).toEqual([]);
  });
});

describe('the noun of a description', () => {
  it.each([
    ['a cook who sat near her in the lounge', 'cook'],
    ['leader of the union', 'leader'],
    ['Mr', undefined],
    ['Rep.', undefined],
  ])('of "%s" is %s', (description, head) => {
    expect(headOf(description)).toBe(head);
  });
});
