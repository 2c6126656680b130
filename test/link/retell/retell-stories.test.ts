import { beforeAll, describe, expect, it } from 'vitest';
import { buildDoc } from '../../../src/analyze/segment/build-doc.ts';
import { SentenceVectors } from '../../../src/encoder/sentence-vectors.ts';
import { retellStories } from '../../../src/link/retell/retell-stories.ts';
import { findPassages } from '../../../src/link/reuse/find-passages.ts';
import { readArticle } from '../../../src/read/read-article.ts';
import type { Article, Passage } from '../../../src/record/index.ts';

let network: SentenceVectors;
beforeAll(async () => {
  network = await SentenceVectors.open();
});

const REPORT = `Harbour inspectors closed the wooden pier at Eastnock on Monday after divers found that worms had eaten through eleven of its forty oak piles.

The structure, built in 1887, carries a cafe, a row of shops and the ticket hall of the island ferry.

Harbour master Ida Brandt said that the rest of the piles would be examined before anybody was let back in.

Repairs could take until the autumn and are expected to cost about six million crowns, the council said.

Shopkeepers complained that they had learned of the closure from a sheet of paper taped to the gate.

The ferry will sail from the fish market in the meantime.`;

const RETOLD = `Eastnock's timber pier was shut by port inspectors this Monday: eleven of the forty oak pillars that hold it up have been hollowed out by worms, according to divers.

Dating from 1887, it is home to shops, a cafe and the hall where tickets for the island ferry are sold.

Nobody will be allowed back until all other pillars have been looked at, Ida Brandt, the harbour master, said.

The council reckons with work until autumn and a bill of some six million crowns.

Traders were angry that a note stuck on the gate was the first they heard of it.

Meanwhile the ferry leaves from the fish market.`;

const OWN = `Passengers at Eastnock found the gates of the pier locked on Monday morning.

Tomas Rehn, who sells ice cream there, had not been told and spent the day handing out melting stock to children.

"My whole summer hangs on that pier," he said, and pointed at a queue of tourists who did not know where to go.

A spokesman for the ferry company said that two sailings had been cancelled and that others were half empty.

The pier was last shut in 1954, when a storm tore off its western end, and old people in the town still speak of that winter.

Ida Brandt of the harbour office said that the piles had been eaten by worms, and promised to speak to traders this week.`;

const read = (id: string, text: string, published?: string): Article => {
  const article = readArticle({ id, text, language: 'en', ...(published !== undefined && { published }) });
  return { ...article, sentences: buildDoc(article).sentences.map(sentence => sentence.span) };
};

const story = (articles: readonly Article[]) => [
  { members: articles.map(({ id }) => ({ article: id, because: [], confidence: 1 })) },
];

const retell = (...articles: Article[]): Promise<Passage[]> =>
  retellStories(articles, story(articles), findPassages(articles).passages, network);

describe('a report told again in other words', () => {
  it('is found from its first sentence to its last, on both sides', async () => {
    const passages = await retell(read('a', REPORT), read('b', RETOLD));
    expect(passages.every(({ kind }) => kind === 'paraphrase')).toBe(true);
    const share = (side: 'a' | 'b', text: string) =>
      passages.reduce((sum, passage) => sum + passage[side].span[1] - passage[side].span[0], 0) / text.length;
    expect(share('a', REPORT)).toBeGreaterThan(0.7);
    expect(share('b', RETOLD)).toBeGreaterThan(0.7);
    expect(passages[0]?.because[0]).toMatch(/^retell\/chain: /);
  });

  it('went from the one that was published first', async () => {
    const passages = await retell(read('a', REPORT, '2031-05-06'), read('b', RETOLD, '2031-05-07'));
    expect(new Set(passages.map(({ direction }) => direction))).toEqual(new Set(['a-to-b']));
  });

  it('is the same whatever the order of the articles', async () => {
    const [a, b, c] = [read('a', REPORT), read('b', RETOLD), read('c', OWN)];
    expect(await retell(c, b, a)).toEqual(await retell(a, b, c));
  });

  it('begins and ends where sentences do', async () => {
    const [a, b] = [read('a', REPORT), read('b', RETOLD)];
    for (const passage of await retell(a, b)) {
      expect(a.sentences.map(([start]) => start)).toContain(passage.a.span[0]);
      expect(b.sentences.map(([, end]) => end)).toContain(passage.b.span[1]);
    }
  });
});

describe('is no retelling', () => {
  it('what another reporter has seen of the same event', async () => {
    expect(await retell(read('a', REPORT), read('c', OWN))).toEqual([]);
  });

  it('what is copied: that is found already', async () => {
    expect(await retell(read('a', REPORT), read('b', REPORT))).toEqual([]);
  });

  it('anything between articles of two stories', async () => {
    const articles = [read('a', REPORT), read('b', RETOLD)];
    const apart = articles.flatMap(article => story([article]));
    expect(await retellStories(articles, apart, [], network)).toEqual([]);
  });

  it.each([
    [
      'another number',
      'Repairs will cost nine million crowns, the council said on Monday after a meeting with divers.',
    ],
    ['a denial', 'Repairs will not cost six million crowns, the council said on Monday after a meeting with divers.'],
    ['another name', 'Repairs will cost six million crowns, Berit Holm said on Monday after a meeting with divers.'],
    ['another day', 'Repairs will cost six million crowns, the council said on Friday after a meeting with divers.'],
  ])('a single sentence with %s', async (_, sentence) => {
    const first = 'On Monday the council put the price of the repairs at six million crowns, having met the divers.';
    expect(await retell(read('a', first), read('b', sentence))).toEqual([]);
  });
});

it.each(['', 'Short.', 'pier '.repeat(3000), '“'.repeat(50)])('takes any text (%#)', async text => {
  expect(await retell(read('a', text), read('b', REPORT))).toEqual([]);
});
