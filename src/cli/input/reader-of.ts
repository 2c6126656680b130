import type { ReaderName } from '../../analyze/analyze-articles.ts';
import type { AnalyzedArticle } from '../../record/index.ts';

/** The reader that `hearsay analyze` was run with: its mentions say so. */
export function readerOf(articles: readonly AnalyzedArticle[]): ReaderName {
  const names = articles.flatMap(({ mentions }) => mentions.filter(({ label }) => label !== 'Date'));
  const byRules = names.some(({ rule }) => rule !== 'mention/encoder');
  return byRules ? 'rules' : 'encoder';
}
