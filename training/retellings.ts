// usage: tsx training/retellings.ts OUT.ndjson: measures of pairs of sentences, a line a pair, for fit-retellings.py.
import { readFileSync, writeFileSync } from 'node:fs';
import { readCorpus } from '../eval/corpus.ts';
import { withSentences } from '../eval/retellings.ts';
import { SHARED } from '../eval/shared.ts';
import { SentenceVectors } from '../src/encoder/sentence-vectors.ts';
import { compareStretches, makeStretch, type Stretch } from '../src/link/retell/compare-texts.ts';
import { pickSentences } from '../src/link/retell/pick-sentences.ts';
import { findPassages } from '../src/link/reuse/find-passages.ts';
import { readArticle } from '../src/read/read-article.ts';
import { readArticles } from '../src/read/read-articles.ts';
import { overlapLength, type Passage, type Span } from '../src/record/index.ts';
import { groupBy } from '../src/util/order.ts';

interface Line {
  readonly event: string;
  readonly retold: boolean;
  readonly measures: readonly number[];
  readonly weight: number;
}

/** What a pair of real sentences counts beside an invented one: there are many, and copying says little of retelling. */
const COPIED_WEIGHT = 0.3;
const LOOK_ALIKE_WEIGHT = 0.02;
const STORIES = 160;
const LONGEST_ARTICLE = 5000;
const MOST_SENTENCES = 15;
/** Less alike sentences are never asked about; equal ones teach nothing. */
const LEAST_COSINE = 0.45;
const MOST_EQUAL = 0.93;
/** One of so many pairs of articles on two incidents. */
const EVERY = 40;

const network = await SentenceVectors.open();
const lines = [...(await inventedPairs()), ...(await realPairs())];
writeFileSync(process.argv[2] ?? 'measures.ndjson', lines.map(line => `${JSON.stringify(line)}\n`).join(''));

interface Pair {
  readonly id: number;
  readonly event: string;
  readonly a: string;
  readonly b: string;
  readonly retold: boolean;
}

/** The tuning half of test/gold/retellings. */
async function inventedPairs(): Promise<Line[]> {
  const gold = readFileSync(new URL('../test/gold/retellings/pairs.ndjson', import.meta.url), 'utf8');
  const pairs = gold
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Pair)
    .filter(({ id }) => id % 2 === 0);
  const found: Line[] = [];
  for (const { event, a, b, retold } of pairs) {
    found.push({ event, retold, measures: compareStretches(await stretchOf(a), await stretchOf(b)), weight: 1 });
  }
  return found;
}

async function stretchOf(text: string): Promise<Stretch> {
  const { sentences } = withSentences(readArticle({ text, language: 'en' }));
  return makeStretch(text, await network.embed(text, sentences));
}

interface Real {
  readonly id: string;
  readonly story: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly stretches: readonly Stretch[];
}

/** Of local articles on shootings: sentences that outlets copied with changes, against look-alikes from other incidents. */
async function realPairs(): Promise<Line[]> {
  const stories = [...groupBy(readCorpus(`${SHARED}data/gva/known.ndjson.gz`), ({ story }) => story).values()]
    .filter(story => story.length > 1 && story.every(({ text }) => text.length < LONGEST_ARTICLE))
    .filter((_, k) => k % 3 === 0)
    .slice(0, STORIES)
    .flat();
  const storyOf = new Map(stories.map(({ id, story }) => [id, story ?? '']));
  const { articles } = readArticles(stories);
  const copied = groupBy(findPassages(articles).passages, ({ a, b }) => `${a.article} ${b.article}`);
  const all: Real[] = [];
  for (const article of articles) {
    const spans = pickSentences(withSentences(article)).slice(0, MOST_SENTENCES);
    const vectors = await network.embed(article.text, spans);
    const stretches = vectors.map(part => makeStretch(article.text, [part]));
    all.push({ id: article.id, story: storyOf.get(article.id) ?? '', text: article.text, spans, stretches });
  }
  return all.flatMap((a, i) =>
    all.flatMap((b, j) => {
      if (a.story !== b.story) return i < j && (i * 31 + j) % EVERY === 0 ? compare(a, b, []) : [];
      return compare(a, b, copied.get(`${a.id} ${b.id}`) ?? []);
    }),
  );
}

/** Pairs of two articles; of one story only those that were copied, since what else tells the same is not known. */
function compare(a: Real, b: Real, copied: readonly Passage[]): Line[] {
  return a.stretches.flatMap((x, i) =>
    b.stretches.flatMap((y, j) => {
      const [vectorsX, vectorsY] = [x.parts[0], y.parts[0]];
      if (!vectorsX || !vectorsY || vectorsX.whole.cosine(0, vectorsY.whole, 0) < LEAST_COSINE) return [];
      const retold = copied.some(passage => isTwin(passage, a.spans[i] as Span, b.spans[j] as Span));
      if (a.story === b.story && !retold) return [];
      const measures = compareStretches(x, y);
      if (retold && (measures[7] as number) > MOST_EQUAL) return [];
      return [{ event: `gva ${a.story}`, retold, measures, weight: retold ? COPIED_WEIGHT : LOOK_ALIKE_WEIGHT }];
    }),
  );
}

/** True when both stand in the passage, at the same place of it. */
function isTwin({ a, b, shares }: Passage, x: Span, y: Span): boolean {
  const isIn = (outer: Span, span: Span) => overlapLength(outer, span) > 0.7 * (span[1] - span[0]);
  const place = (outer: Span, span: Span) => (span[0] - outer[0]) / (outer[1] - outer[0]);
  if (shares === 'quotation' || !isIn(a.span, x) || !isIn(b.span, y)) return false;
  return Math.abs(place(a.span, x) - place(b.span, y)) <= 0.15;
}
