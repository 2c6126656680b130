// npx tsx eval/fit-stories.ts: the weights of src/link/story/judge-pair.ts, fitted on the tuning sets. Piles of several sizes, dated and not, so that
// the weights hold for a folder of five articles and for thousands.
import { compareArticles } from '../src/link/reuse/reuse-article.ts';
import { findEdges } from '../src/link/story/group-stories.ts';
import { measurePair, ODDS } from '../src/link/story/judge-pair.ts';
import { PairJudge } from '../src/link/story/pair-judge.ts';
import { type Days, daysApart as daysBetween } from '../src/link/story/publication.ts';
import { readArticle } from '../src/link/story/read-article.ts';
import { Vocabulary } from '../src/link/story/vocabulary.ts';
import { countedTerms, type Traits, weighArticle } from '../src/link/story/weigh-article.ts';
import { readArticles } from '../src/read/read-articles.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { fitLogistic } from './logistic.ts';
import { SHARED } from './shared.ts';
import { readHardArticles, readHardGroups, readStorySet, unanalyzed } from './stories.ts';

/** How much the pairs of one event, and of different ones, of each kind of pile weigh together: as many as if they were so many pairs. */
const WEIGHTS = {
  basil: [3000, 900],
  gva: [1500, 4500],
  hard: [600, 1800],
  'round-ups': [900, 2700],
  'hard alone': [300, 900],
  'basil folders': [900, 300],
  'basil folders undated': [2400, 300],
  'hard alone undated': [50, 100],
} as const;
type Kind = keyof typeof WEIGHTS;

interface Row {
  readonly kind: Kind;
  readonly same: 0 | 1;
  readonly values: readonly number[];
}

const FOLDER = 5;
const RIDGE = 2;
const UNSURE_DAYS = 1;
const UNSURE_SIMILARITY = 0.3;

const rows = [...readRows()];
const totals = new Map<string, number>();
for (const { kind, same } of rows) totals.set(`${kind} ${same}`, (totals.get(`${kind} ${same}`) ?? 0) + 1);
const odds = fitLogistic(
  rows.map(({ kind, same, values }) => ({
    values,
    same,
    weight: WEIGHTS[kind][same === 1 ? 0 : 1] / (totals.get(`${kind} ${same}`) as number),
  })),
  RIDGE,
);
for (const [k, [name]] of ODDS.entries())
  console.log(`  [${JSON.stringify(name)}, ${(odds[k] as number).toFixed(2)}],`);
for (const kind of Object.keys(WEIGHTS) as Kind[]) console.log(kind, bestPairs(rows.filter(row => row.kind === kind)));

function* readRows(): Iterable<Row> {
  const basil = readStorySet('basil in polnear train');
  yield* rowsOf('basil', basil.all, storiesOf(basil.known));
  const gva = readStorySet('gva known');
  yield* rowsOf('gva', gva.all, storiesOf(gva.known));
  const roundUps = readRoundUps();
  yield* rowsOf('round-ups', roundUps, storiesOf(roundUps));
  const groups = readHardGroups('tuning');
  const articles = readHardArticles(groups);
  const events = new Map(
    groups.flatMap(({ events }, g) => events.flatMap((ids, e) => ids.map(id => [id, `${g} ${e}`] as const))),
  );
  yield* rowsOf('hard', articles, events, (x, y) => x.split(' ')[0] === y.split(' ')[0]);
  for (const group of groups) {
    const own = articles.filter(({ id }) => group.events.some(ids => ids.includes(id)));
    yield* rowsOf('hard alone', own, events);
    yield* rowsOf('hard alone undated', own.map(withoutDay), events);
  }
  const known = [...new Set(basil.known.map(({ story = '' }) => story))].sort();
  for (let k = 0; k < known.length; k += FOLDER) {
    const folder = basil.known.filter(({ story = '' }) => known.slice(k, k + FOLDER).includes(story));
    yield* rowsOf('basil folders', folder, storiesOf(basil.known));
    yield* rowsOf('basil folders undated', folder.map(withoutDay), storiesOf(basil.known));
  }
}

/** Editors' round-ups, without the articles of the hard groups. */
function readRoundUps(): CorpusArticle[] {
  const hard = new Set([...readHardGroups('tuning'), ...readHardGroups('kept')].flatMap(({ events }) => events.flat()));
  return readCorpus(`${SHARED}data/allsides/same-story.ndjson.gz`).filter(
    ({ id, published }) => published !== undefined && !hard.has(id),
  );
}

function storiesOf(articles: readonly CorpusArticle[]): Map<string, string> {
  return new Map(articles.map(({ id, story = id }) => [id, story]));
}

function withoutDay({ published: _, ...article }: CorpusArticle): CorpusArticle {
  return article;
}

/** A row for each pair that is compared in a pile and of which at least one story is known. */
function* rowsOf(
  kind: Kind,
  inputs: readonly CorpusArticle[],
  stories: ReadonlyMap<string, string>,
  counts: (x: string, y: string) => boolean = () => true,
): Iterable<Row> {
  const articles = readArticles(inputs).articles.map(unanalyzed).sort(compareArticles);
  const readings = articles.map(readArticle);
  const vocabulary = new Vocabulary();
  for (const reading of readings) vocabulary.add(countedTerms(reading));
  const traits = readings.map(reading => weighArticle(reading, vocabulary));
  const edges = findEdges(traits, []);
  const judge = new PairJudge(number => traits[number] as Traits);
  for (const { a, b, similarity } of edges) judge.note(a, b, similarity);
  for (const { a, b, similarity } of edges) {
    const [x, y] = [stories.get(articles[a]?.id ?? ''), stories.get(articles[b]?.id ?? '')];
    if ((x === undefined && y === undefined) || !counts(x ?? '', y ?? '')) continue;
    // two round-ups of one day that read alike may well be of one event
    const sameDays = daysApart(traits[a]?.published, traits[b]?.published) <= UNSURE_DAYS;
    if (kind === 'round-ups' && x !== y && sameDays && similarity >= UNSURE_SIMILARITY) continue;
    const values = measurePair(traits[a] as Traits, traits[b] as Traits, similarity, judge.crowd(a, b, similarity));
    yield { kind, same: x === y ? 1 : 0, values };
  }
}

function daysApart(x: Days | undefined, y: Days | undefined): number {
  return x && y ? daysBetween(x, y) : Number.POSITIVE_INFINITY;
}

/** The best F1 over single pairs and where it lies. */
function bestPairs(own: readonly Row[]): string {
  const scored = own.map(({ same, values }) => ({
    same,
    score: values.reduce((sum, value, k) => sum + value * (odds[k] as number), 0),
  }));
  scored.sort((x, y) => y.score - x.score);
  const wanted = scored.filter(({ same }) => same === 1).length;
  let [right, best, at] = [0, 0, 0];
  scored.forEach(({ same, score }, k) => {
    right += same;
    const f1 = (2 * right) / (k + 1 + wanted);
    if (f1 > best) [best, at] = [f1, score];
  });
  return `${own.length} pairs, ${wanted} of one event, best F1 ${best.toFixed(3)} at ${at.toFixed(2)}`;
}
