import { type AnalyzeOptions, analyzeArticles } from './analyze/analyze-articles.ts';
import { buildLedger, buildLedgerByMeaning } from './ledger/build-ledger.ts';
import { type Embedder, linkArticles } from './link/link-articles.ts';
import { readArticles } from './read/read-articles.ts';
import type { AnalyzedArticle, Article, ArticleInput, Generator, Ledger, Links, Notice } from './record/index.ts';
import { generator } from './settings/generator.ts';

/** Called as work goes on; `done` of `total` units of one stage. */
export type Progress = (stage: 'read' | 'analyze' | 'link' | 'ledger', done: number, total: number) => void;

export interface TraceOptions extends AnalyzeOptions {
  readonly progress?: Progress;
  readonly generator?: Generator;
}

/**
 * The whole of Hearsay on articles in memory: read -> analyze -> link -> ledger.
 * Same articles, same ledger, in any order. Cost: about linear in the text; see `docs/architecture.md`.
 * @throws HearsayError when the reader's weights are missing or altered
 */
export async function trace(inputs: readonly ArticleInput[], options: TraceOptions = {}): Promise<Ledger> {
  const { articles, notices } = readArticles(inputs);
  return traceArticles(articles, notices, options);
}

/** The same from articles that are read already, as `readPaths` gives them. */
export async function traceArticles(
  articles: readonly Article[],
  notices: readonly Notice[],
  options: TraceOptions = {},
): Promise<Ledger> {
  const analyzed = await analyzeAll(articles, options);
  options.progress?.('link', 0, 1);
  const embedder = await openVectors(options);
  const linked = await linkArticles(analyzed, embedder);
  options.progress?.('ledger', 0, 1);
  const wrote = options.generator ?? generator({ reader: options.reader ?? 'encoder' });
  return ledgerOf(linked.links, [...notices, ...linked.notices], wrote, embedder);
}

/**
 * Who said what in each article, nothing linked over articles.
 * @throws HearsayError when the reader's weights are missing or altered
 */
export async function analyze(inputs: readonly ArticleInput[], options: TraceOptions = {}): Promise<AnalyzedArticle[]> {
  return analyzeAll(readArticles(inputs).articles, options);
}

/** Articles that are read already, analyzed; what was analyzed before stays as it is. */
export async function analyzeAll(articles: readonly Article[], options: TraceOptions): Promise<AnalyzedArticle[]> {
  const analyzed: AnalyzedArticle[] = [];
  for await (const article of analyzeArticles(articles, options)) {
    analyzed.push(article);
    options.progress?.('analyze', analyzed.length, articles.length);
  }
  return analyzed;
}

/** The ledger of links: by meaning where there is an embedder, else by words. */
export function ledgerOf(
  links: Links,
  notices: readonly Notice[],
  wrote: Generator,
  embedder?: Embedder,
): Ledger | Promise<Ledger> {
  return embedder ? buildLedgerByMeaning(links, notices, wrote, embedder) : buildLedger(links, notices, wrote);
}

/** What compares sentences by meaning; nothing by rules alone. Loaded only when it is needed: the runtime takes its time. */
export async function openVectors({ reader }: Pick<TraceOptions, 'reader'>): Promise<Embedder | undefined> {
  if (reader === 'rules') return undefined;
  const [{ SentenceVectors }, { KeptVectors }, { PairNetwork }] = await Promise.all([
    import('./encoder/sentence-vectors.ts'),
    import('./encoder/kept-vectors.ts'),
    import('./encoder/pair-network.ts'),
  ]);
  const vectors = await SentenceVectors.open();
  return new KeptVectors(vectors, await PairNetwork.open(vectors));
}
