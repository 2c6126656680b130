// usage: tsx training/claims.ts OUT.ndjson: measures of pairs of statements, a line a pair, for fit-claims.py.
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sameWords } from '../eval/claims.ts';
import { type GoldCarrier, type GoldClaim, readGold, STORIES, type StoryName, storyPath } from '../eval/gold.ts';
import { readLines, readTexts } from '../eval/gold-texts.ts';
import { SentenceVectors } from '../src/encoder/sentence-vectors.ts';
import { addMargins, measurePair } from '../src/ledger/claim/measure-pair.ts';
import { passageKey } from '../src/ledger/claim/score-pair.ts';
import { type Embedded, embedStatement } from '../src/ledger/claim/statement-vectors.ts';
import { deriveFeatures } from '../src/ledger/statement/derive-features.ts';
import { deriveStatements } from '../src/ledger/statement/derive-statements.ts';
import type { Statement } from '../src/ledger/statement/statement.ts';
import { linkArticles } from '../src/link/link-articles.ts';
import { analyze, analyzeAll } from '../src/pipeline.ts';
import { readPaths } from '../src/read/read-paths.ts';
import type { AnalyzedArticle, Article, Span } from '../src/record/index.ts';
import { groupBy } from '../src/util/order.ts';

/** Pairs less alike than this are never asked about, unless they are one claim. */
const LEAST_COSINE = 0.3;

const network = await SentenceVectors.open();
const out = createWriteStream(process.argv[2] ?? 'claims.ndjson');
const write = (set: string, label: number, measures: readonly number[], places?: readonly number[]) =>
  out.write(`${JSON.stringify({ set, label, measures, ...(places && { places }) })}\n`);

const gold = (path: string) => fileURLToPath(new URL(`../test/gold/${path}.ndjson`, import.meta.url));

interface Told {
  readonly name: string;
  readonly analyzed: readonly AnalyzedArticle[];
  readonly claims: readonly GoldClaim[];
  readonly nameOf: (article: AnalyzedArticle) => string;
}

if (process.argv[3] !== 'texts') for await (const story of stories()) await writeStory(story);
await writeTexts();
out.end();

async function* stories(): AsyncGenerator<Told> {
  const texts = readTexts('claims of BASIL', [{ corpus: 'basil/known' }]);
  const members = readLines<{ id: string; story: string; part: string; index: number }>(gold('basil/articles'));
  const claims = readLines<GoldClaim & { story: string }>(gold('basil/claims'));
  for (const [story, articles] of texts ? groupBy(members, ({ story }) => story) : []) {
    const analyzed = await analyze(articles.flatMap(({ id }) => texts?.(id) ?? []));
    const name = `basil-${articles[0]?.part}-${articles[0]?.index}`;
    yield { name, analyzed, claims: claims.filter(claim => claim.story === story), nameOf: article => article.id };
  }
  for (const name of STORIES) yield await example(name);
}

async function example(name: StoryName): Promise<Told> {
  const articles: Article[] = [];
  for await (const item of readPaths([storyPath(name)])) if ('article' in item) articles.push(item.article);
  const nameOf = ({ path, id }: AnalyzedArticle) => (path.includes('#') ? id : path);
  return { name, analyzed: await analyzeAll(articles, {}), claims: readGold<GoldClaim>(name, 'claims'), nameOf };
}

/** All pairs of statements of two articles: 1 one claim, 0 not, 2 an arguable merge. */
async function writeStory({ name, analyzed, claims, nameOf }: Told): Promise<void> {
  const { links } = await linkArticles(analyzed, network);
  const passages = groupBy(links.passages, ({ a, b }) => passageKey(a.article, b.article));
  const vectors = new Map<string, Awaited<ReturnType<SentenceVectors['embed']>>>();
  for (const { id, text, sentences } of links.articles) vectors.set(id, await network.embed(text, sentences));
  const statements = links.articles.flatMap(article => deriveStatements(article));
  const embedded = statements.map(statement => embedStatement(statement, vectors));
  const carrierOf = ({ article, spans }: Statement): GoldCarrier => ({ article: nameOf(article), spans });
  const groups = statements.map(statement =>
    claims.flatMap((claim, i) => (claim.carriers.some(c => sameWords(c, carrierOf(statement))) ? [i] : [])),
  );
  const pairs = statements.flatMap((a, i) =>
    statements.flatMap((b, j) => {
      const [x, y] = [embedded[i], embedded[j]];
      if (j <= i || a.article.id === b.article.id || !x || !y) return [];
      const common = (groups[i] ?? []).filter(group => groups[j]?.includes(group));
      const label = common.some(group => claims[group]?.sure !== false) ? 1 : common.length > 0 ? 2 : 0;
      return [{ a: i, b: j, label, measures: measurePair(a, b, x, y, passages) }];
    }),
  );
  const withMargins = addMargins(pairs, i => (statements[i] as Statement).article.id);
  for (const [k, { a, b, label, measures }] of pairs.entries()) {
    if (label === 1 || (measures[0] as number) >= LEAST_COSINE)
      write(name, label, withMargins[k]?.measures ?? [], [a, b]);
  }
}

interface TextPair {
  readonly set: string;
  readonly label: number;
  readonly texts: readonly string[];
}

/** Pairs of texts, each text a statement as a whole. Nothing is linked: each stands alone. */
async function writeTexts(): Promise<void> {
  const pairs = [...retellings(), ...lookAlikes()];
  const inputs = pairs.flatMap(({ texts }, i) => texts.map((text, k) => ({ id: `${i}-${k}`, text, language: 'en' })));
  const analyzed = new Map((await analyze(inputs)).map(article => [article.id, article]));
  for (const [i, { set, label }] of pairs.entries()) {
    const sides: { statement: Statement; embedded: Embedded }[] = [];
    for (const article of [`${i}-0`, `${i}-1`].flatMap(id => analyzed.get(id) ?? [])) {
      const spans: Span[] = [[0, article.text.length]];
      const features = deriveFeatures(article, spans, 'states');
      const vectors = new Map([[article.id, await network.embed(article.text, article.sentences)]]);
      const statement: Statement = { article, spans, mode: 'own', stance: 'states', features };
      const embedded = embedStatement(statement, vectors);
      if (embedded) sides.push({ statement, embedded });
    }
    const [x, y] = sides;
    if (!x || !y) continue;
    const measures = measurePair(x.statement, y.statement, x.embedded, y.embedded, new Map());
    write(set, label, addMargins([{ a: 0, b: 1, measures }], String)[0]?.measures ?? []);
  }
}

function retellings(): TextPair[] {
  interface Line {
    readonly id: number;
    readonly event: string;
    readonly a: string;
    readonly b: string;
    readonly retold: boolean;
  }
  return readLines<Line>(gold('retellings/pairs')).map(({ id, event, a, b, retold }) => ({
    set: `retellings-${id % 2 === 0 ? 'tuning' : 'kept'}-${event}`,
    label: Number(retold),
    texts: [a, b],
  }));
}

function lookAlikes(): TextPair[] {
  type Side = { readonly article: string; readonly span: Span };
  const text = readTexts('look-alikes', [{ corpus: 'gva/known' }]);
  const lines = text ? readLines<{ a: Side; b: Side }>(gold('lookalikes/pairs')) : [];
  return lines.map(({ a, b }, i) => ({
    set: `lookalikes-${i % 2 === 0 ? 'tuning' : 'kept'}-${i % 12}`,
    label: 0,
    texts: [a, b].map(({ article, span }) => text?.(article).text.slice(...span) ?? ''),
  }));
}
