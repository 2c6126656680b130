// npx tsx eval/retellings.ts: retold passages, as docs/retellings.md gives them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import { PairNetwork } from '../src/encoder/pair-network.ts';
import { SentenceVectors } from '../src/encoder/sentence-vectors.ts';
import { findRetellings, type RetellArticle } from '../src/link/retell/find-retellings.ts';
import { pickSentences } from '../src/link/retell/pick-sentences.ts';
import { chanceOf, type PairReader } from '../src/link/retell/read-cells.ts';
import { findPassages } from '../src/link/reuse/find-passages.ts';
import { readArticles } from '../src/read/read-articles.ts';
import type { Article, Passage } from '../src/record/index.ts';
import { groupBy } from '../src/util/order.ts';
import { readCorpus } from './corpus.ts';
import { hasShared, SHARED } from './shared.ts';
import { printTable } from './table.ts';

const ROUNDS = 2000;
/** Lines on the chance that a pair is a retelling. */
const LINES = [0.3, 0.5, 0.7, 0.9, 0.97];

interface Pair {
  readonly id: number;
  readonly event: string;
  readonly a: string;
  readonly b: string;
  readonly retold: boolean;
  readonly strength?: string;
}

interface Judged extends Pair {
  readonly chance: number;
}

/** Pairs of the invented gold with what is said of them: the tuning half (even ids) or the kept one. */
export async function judgePairs(reader: PairReader, half: 'even' | 'odd'): Promise<Judged[]> {
  const file = fileURLToPath(new URL('../test/gold/retellings/pairs.ndjson', import.meta.url));
  const pairs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Pair)
    .filter(({ id }) => (id % 2 === 0) === (half === 'even'));
  const judged: Judged[] = [];
  for (const pair of pairs) {
    judged.push({ ...pair, chance: chanceOf(await reader.read(pair.a, pair.b)) });
  }
  return judged;
}

export function withSentences<T extends Article>(article: T): T {
  return article.language === 'en'
    ? { ...article, sentences: buildDoc(article).sentences.map(sentence => sentence.span) }
    : article;
}

/** Precision and recall from a line on, each with its 95 % interval by bootstrap over events (pairs of one event share sentences). */
export function scoreAt(judged: readonly Judged[], line: number) {
  const events = [...groupBy(judged, ({ event }) => event).values()];
  const count = (pairs: readonly Judged[]) => {
    const said = pairs.filter(({ chance }) => chance >= line);
    const right = said.filter(({ retold }) => retold).length;
    const wanted = pairs.filter(({ retold }) => retold).length;
    return [said.length === 0 ? 1 : right / said.length, wanted === 0 ? 0 : right / wanted] as const;
  };
  const draw = makeDraw(events.length);
  const samples = Array.from({ length: ROUNDS }, () => count(events.flatMap(() => events[draw()] as Judged[])));
  const interval = (k: 0 | 1) => {
    const sorted = samples.map(sample => sample[k]).sort((x, y) => x - y);
    return [sorted[ROUNDS * 0.025] ?? 0, sorted[ROUNDS * 0.975] ?? 0] as const;
  };
  const [precision, recall] = count(judged);
  return { precision, recall, ofPrecision: interval(0), ofRecall: interval(1) };
}

/** Park and Miller's generator (1988): whole numbers below `size`. */
function makeDraw(size: number): () => number {
  let state = 20261122;
  return () => {
    state = (state * 48271) % 2147483647;
    return state % size;
  };
}

export interface Retold {
  readonly articles: readonly RetellArticle[];
  readonly copied: readonly Passage[];
  readonly passages: readonly Passage[];
  /** Sentences that were compared, by article. */
  readonly sentences: ReadonlyMap<string, number>;
}

/** The retellings of one story, by what `hearsay trace` does. */
export async function retellStory(
  network: SentenceVectors,
  reader: PairReader,
  given: readonly Article[],
): Promise<Retold> {
  const articles = given.map(withSentences);
  const vectors = new Map<string, Awaited<ReturnType<SentenceVectors['embed']>>>();
  for (const article of articles) vectors.set(article.id, await network.embed(article.text, pickSentences(article)));
  const copied = findPassages(articles).passages;
  const passages = await findRetellings(articles, copied, vectors, reader);
  return { articles, copied, passages, sentences: new Map([...vectors].map(([id, rows]) => [id, rows.length])) };
}

/** Stories of a shared corpus, each with its articles. */
export function storiesOf(path: string): Article[][] {
  const corpus = readCorpus(`${SHARED}data/${path}`);
  const story = new Map(corpus.map(article => [article.id, article.story]));
  return [...groupBy(readArticles(corpus).articles, article => story.get(article.id)).values()];
}

/** Pairs of sentences that stand in retold passages, among all pairs between articles of one story. */
export async function scoreOwnReports(network: SentenceVectors, reader: PairReader, stories: readonly Article[][]) {
  let [pairs, flagged, articles] = [0, 0, 0];
  const found: Passage[] = [];
  for (const story of stories) {
    const { passages, sentences } = await retellStory(network, reader, story);
    const counts = [...sentences.values()];
    counts.forEach((count, i) => {
      for (const other of counts.slice(0, i)) [pairs, articles] = [pairs + count * other, articles + 1];
    });
    flagged += passages.reduce((sum, { because }) => sum + sentencesIn(because[0] ?? ''), 0);
    found.push(...passages);
  }
  return { articles, pairs, flagged, found };
}

/** Pairs of sentences in a passage, as its reason counts them: the longer side. */
const sentencesIn = (reason: string): number =>
  Math.max(1, ...Array.from(reason.matchAll(/(\d+) sentences/g), match => Number(match[1])));

async function main(): Promise<void> {
  const network = await SentenceVectors.open();
  const reader = await PairNetwork.open(network);
  const fixed = (value: number) => value.toFixed(3);
  const range = ([low, high]: readonly [number, number]) => `${fixed(low)} to ${fixed(high)}`;
  for (const half of ['even', 'odd'] as const) {
    const judged = await judgePairs(reader, half);
    const rows = LINES.map(line => {
      const { precision, recall, ofPrecision, ofRecall } = scoreAt(judged, line);
      const strengths = ['light', 'medium', 'strong'].map(strength => {
        const those = judged.filter(pair => pair.strength === strength);
        return fixed(those.filter(({ chance }) => chance >= line).length / those.length);
      });
      return [half, String(line), fixed(precision), range(ofPrecision), fixed(recall), range(ofRecall), ...strengths];
    });
    printTable(['half', 'line', 'precision', '95 %', 'recall', '95 %', 'light', 'medium', 'strong'], rows);
  }
  if (!hasShared()) return;
  const { articles, pairs, flagged, found } = await scoreOwnReports(
    network,
    reader,
    storiesOf('basil/known.ndjson.gz'),
  );
  console.log(`basil: ${articles} pairs of articles, ${pairs} of sentences, ${flagged} in ${found.length} passages`);
  for (const { a, b, because } of found)
    console.log(a.article, a.span.join('-'), b.article, b.span.join('-'), because[0]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
