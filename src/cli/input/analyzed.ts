import { analyzeArticle } from '../../analyze/analyze-article.ts';
import type { AnalyzedArticle, Article } from '../../record/index.ts';
import { isAnalyzedArticle } from './is-record.ts';

/** What was analyzed already stays; the rest is analyzed. */
export function analyzed(article: Article): AnalyzedArticle {
  return isAnalyzedArticle(article) ? article : analyzeArticle(article);
}
