import { beforeAll, describe, expect, it } from 'vitest';
import { SentenceVectors } from '../../src/encoder/sentence-vectors.ts';
import { buildLedgerByMeaning } from '../../src/ledger/build-ledger.ts';
import type { AnalyzedArticle, Ledger } from '../../src/record/index.ts';
import { makeArticle } from './make-article.ts';

const generator = { name: 'hearsay', version: '0', models: [], options: {} } as const;
const PHRASES = [
  'the harbor bridge will stay closed until the girders have been replaced next spring',
  'the bridge over the harbor will remain closed until spring, when its girders are to be replaced',
];
const said = (id: string, content: string): AnalyzedArticle =>
  makeArticle({
    id,
    outlet: id,
    published: '2031-03-04',
    text: `The spokesman said ${content}.`,
    told: [{ source: 'The spokesman', cue: 'said', contents: [content], speaker: 'office' }],
  });

describe('claims by meaning', () => {
  let network: SentenceVectors;
  beforeAll(async () => {
    network = await SentenceVectors.open();
  });

  async function ledgerOf(articles: readonly AnalyzedArticle[]): Promise<Ledger> {
    const members = articles
      .map(({ id }) => ({ article: id, because: [], confidence: 1 }))
      .sort((a, b) => (a.article < b.article ? -1 : 1));
    const stories = [{ id: 'story', title: 'story', members, claims: [] }];
    return buildLedgerByMeaning({ articles, entities: [], passages: [], strands: [], stories }, [], generator, network);
  }

  it('gathers what two outlets say in other words', async () => {
    const { claims } = await ledgerOf(PHRASES.map((content, i) => said(`a${i}`, content)));
    expect(claims.map(claim => claim.carriers.map(c => c.article))).toEqual([['a0', 'a1']]);
  });

  it.each([
    [
      'another number',
      'police counted 14 boats that sank in the harbor',
      'police counted 19 boats that sank in the harbor',
    ],
    ['a negation', 'the harbor master was questioned by police', 'the harbor master was not questioned by police'],
    ['another matter', PHRASES[0] as string, 'ferries to the islands will be free of charge until the end of April'],
  ])('keeps apart what differs by %s', async (_what, a, b) => {
    const { claims } = await ledgerOf([said('a', a), said('b', b)]);
    expect(claims).toHaveLength(2);
  });

  it('does not mind in which order the articles come', async () => {
    const articles = [...PHRASES, 'the harbor master was not questioned by police'].map((c, i) => said(`a${i}`, c));
    const one = await ledgerOf(articles);
    const other = await ledgerOf([...articles].reverse());
    expect(other.claims).toEqual(one.claims);
  });
});
