import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/analyze/mention/find-mentions.ts';
import { buildDoc } from '../../src/analyze/segment/build-doc.ts';
import { resolveSpeakers } from '../../src/analyze/speaker/resolve-speakers.ts';
import { joinEntities } from '../../src/link/identity/join-entities.ts';
import type { AnalyzedArticle } from '../../src/record/index.ts';
import { articleOf } from '../analyze/article-of.ts';

function analyzed(texts: readonly string[]): AnalyzedArticle[] {
  return texts.map((text, i) => {
    const article = articleOf(text, '2024-05-17', [], `a-${i}`);
    const doc = buildDoc(article);
    return { ...article, times: [], ...resolveSpeakers(doc, findMentions(doc), []) };
  });
}

/** Entities of a kind, each as its names in order. */
function joined(texts: readonly string[], kind: string): string[] {
  const { entities } = joinEntities(analyzed(texts));
  return entities
    .filter(entity => entity.kind === kind)
    .map(entity => [entity.name, ...entity.aliases].sort().join(' = '))
    .sort();
}

describe('one entity', () => {
  it.each([
    ['hyphens', ['Kang Mun Ho left.', 'They met Kang Mun-ho.'], 'person', ['Kang Mun Ho = Kang Mun-ho']],
    ['diacritics', ['They met José Núñez.', 'They met Jose Nunez.'], 'person', ['Jose Nunez = José Núñez']],
    [
      'a listed acronym',
      ['They told the Associated Press.', 'They told the AP.'],
      'organization',
      ['AP = Associated Press'],
    ],
    [
      'an acronym explained anywhere',
      ['The Valemont Press Alliance (VPA) met.', 'They told VPA.'],
      'organization',
      ['VPA = Valemont Press Alliance'],
    ],
    [
      'British spelling',
      ['The Kenyan Defence Ministry met.', 'The Kenyan Defense Ministry met.'],
      'organization',
      ['Kenyan Defence Ministry = Kenyan Defense Ministry'],
    ],
    ['names of one country', ['They left the UK.', 'They left Britain.'], 'place', ['Britain = UK']],
    [
      'a short name in articles of one event',
      [
        'Olga Lund met Kang Mun-ho of the Valemont Press Alliance.',
        'Lund said she met Kang Mun-ho of the Valemont Press Alliance.',
      ],
      'person',
      ['Kang Mun-ho', 'Lund = Olga Lund'],
    ],
  ])('by %s', (_name, texts, kind, expected) => {
    expect(joined(texts, kind)).toEqual(expected);
  });
});

describe('two entities', () => {
  it.each([
    ['given names differ', ['Kang Mun Ho left.', 'Kang Yu Jin left.'], 'person', ['Kang Mun Ho', 'Kang Yu Jin']],
    ['only the surname is shared', ['Olga Lund left.', 'Lund said so.'], 'person', ['Lund', 'Olga Lund']],
    [
      'two bear the surname',
      [
        'Olga Lund met Kang Mun-ho of the Valemont Press Alliance.',
        'Lund said he met Kang Mun-ho of the Valemont Press Alliance.',
        'Nils Lund left.',
      ],
      'person',
      ['Kang Mun-ho', 'Lund', 'Nils Lund', 'Olga Lund'],
    ],
    [
      'the sexes differ',
      ['They met Mr. Robin Lund.', 'They met Mrs. Robin Lund.'],
      'person',
      ['Robin Lund', 'Robin Lund'],
    ],
    [
      'a namesake has another trade and other company',
      [
        'Olga Lund, a professor at Marlow University, met Jan Aker.',
        'Olga Lund, a goalkeeper for Corravane Rovers, met Ida Moe.',
      ],
      'person',
      ['Ida Moe', 'Jan Aker', 'Olga Lund', 'Olga Lund'],
    ],
    [
      'countries differ',
      ['Kenya’s Foreign Ministry met.', 'Peru’s Foreign Ministry met.'],
      'organization',
      ['Foreign Ministry = Kenya’s Foreign Ministry', 'Foreign Ministry = Peru’s Foreign Ministry'],
    ],
    [
      'the body is one that every country has',
      ['The Supreme Court met.', 'The Supreme Court met.'],
      'organization',
      ['Supreme Court', 'Supreme Court'],
    ],
    [
      'an acronym has two long forms',
      ['The Valemont Press Alliance (VPA) met.', 'The Vale Pilots Alliance (VPA) met.', 'They told VPA.'],
      'organization',
      ['VPA', 'VPA = Vale Pilots Alliance', 'VPA = Valemont Press Alliance'],
    ],
  ])('when %s', (_name, texts, kind, expected) => {
    expect(joined(texts, kind)).toEqual(expected);
  });

  it('when a name is of two kinds', () => {
    const { entities } = joinEntities(analyzed(['They met in Jordan.', 'Olga Jordan left. Jordan said so.']));
    expect(entities.map(e => `${e.name}|${e.kind}`).sort()).toEqual(['Jordan|place', 'Olga Jordan|person']);
  });
});

const TEXTS = [
  'Olga Lund met Kang Mun-ho of the Valemont Press Alliance (VPA) in Kenya.',
  'Lund told VPA that Kang Mun Ho had left Kenya’s Defence Ministry.',
  'The Kenyan Defense Ministry told the AP that Nils Aker, a professor, left.',
  'Mrs. Nils Aker left Peru. Officials of the Associated Press met Ida Moe.',
];

it('is the same for any order of the articles', () => {
  const articles = analyzed(TEXTS);
  const expected = joinEntities(articles);
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), order => {
      const result = joinEntities(order);
      expect(result.entities).toEqual(expected.entities);
      expect(result.articles.map(a => a.id)).toEqual(order.map(a => a.id));
    }),
  );
});

it('makes an entity of an agency that is named in credits only, one for all articles', () => {
  const credit = (entity: string) => ({ entity, role: 'text', span: [0, 4], rule: 'credit/dateline' }) as const;
  const texts = ['Rain fell on the coast.', 'Snow fell on the hills.'];
  const articles = analyzed(texts).map(article => ({ ...article, credits: [credit('Quillwire')] }));
  const { articles: linked, entities } = joinEntities(articles);
  const made = entities.filter(entity => entity.name === 'Quillwire');
  expect(made.map(({ kind, roles, mentions }) => [kind, roles, mentions.length])).toEqual([
    ['organization', ['agency'], 2],
  ]);
  expect(linked.flatMap(article => article.credits.map(c => c.entity))).toEqual([made[0]?.id, made[0]?.id]);
});

it('leaves no id that no entity has, and no id twice', () => {
  const { articles, entities } = joinEntities(analyzed(TEXTS));
  const ids = new Set(entities.map(entity => entity.id));
  expect(ids.size).toBe(entities.length);
  for (const article of articles) {
    for (const mention of article.mentions) if (mention.entity) expect(ids.has(mention.entity)).toBe(true);
    for (const entity of article.entities) expect(ids.has(entity.id)).toBe(true);
  }
});
