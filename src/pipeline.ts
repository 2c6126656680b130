import { type AnalyzeOptions, analyzeArticles } from './analyze/analyze-articles.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import { type Embedder, linkArticles } from './link/link-articles.ts';
import { readArticles } from './read/read-articles.ts';
import type { AnalyzedArticle, Article, ArticleInput, Generator, Ledger, Notice } from './record/index.ts';
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
  const linked = await linkArticles(analyzed, await openVectors(options));
  options.progress?.('ledger', 0, 1);
  const wrote = options.generator ?? generator({ reader: options.reader ?? 'encoder' });
  return buildLedger(linked.links, [...notices, ...linked.notices], wrote);
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

/** What tells retold text; nothing by rules alone. Loaded only when it is needed: the runtime takes its time. */
export async function openVectors({ reader }: Pick<TraceOptions, 'reader'>): Promise<Embedder | undefined> {
  if (reader === 'rules') return undefined;
  const { SentenceVectors } = await import('./encoder/sentence-vectors.ts');
  return SentenceVectors.open();
}
