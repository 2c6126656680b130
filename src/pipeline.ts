import { analyzeArticle } from './analyze/analyze-article.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import { linkArticles } from './link/link-articles.ts';
import { readArticles } from './read/read-articles.ts';
import type { AnalyzedArticle, Article, ArticleInput, Generator, Ledger, Notice } from './record/index.ts';
import { generator } from './settings/generator.ts';

/** Called as work goes on; `done` of `total` units of one stage. */
export type Progress = (stage: 'read' | 'analyze' | 'link' | 'ledger', done: number, total: number) => void;

export interface TraceOptions {
  readonly progress?: Progress;
  readonly generator?: Generator;
}

/**
 * The whole of Hearsay on articles in memory: read -> analyze -> link -> ledger.
 * Same articles, same ledger, in any order. Cost: about linear in the text; see `docs/architecture.md`.
 */
export function trace(inputs: readonly ArticleInput[], options: TraceOptions = {}): Ledger {
  const { articles, notices } = readArticles(inputs);
  return traceArticles(articles, notices, options);
}

/** The same from articles that are read already, as `readPaths` gives them. */
export function traceArticles(
  articles: readonly Article[],
  notices: readonly Notice[],
  options: TraceOptions = {},
): Ledger {
  const analyzed = analyzeArticles(articles, options.progress);
  options.progress?.('link', 0, 1);
  const linked = linkArticles(analyzed);
  options.progress?.('ledger', 0, 1);
  return buildLedger(linked.links, [...notices, ...linked.notices], options.generator ?? generator());
}

/** Who said what in each article, nothing linked over articles. */
export function analyze(inputs: readonly ArticleInput[], options: TraceOptions = {}): AnalyzedArticle[] {
  return analyzeArticles(readArticles(inputs).articles, options.progress);
}

function analyzeArticles(articles: readonly Article[], progress?: Progress): AnalyzedArticle[] {
  return articles.map((article, i) => {
    progress?.('analyze', i, articles.length);
    return analyzeArticle(article);
  });
}
