import { analyzeArticles } from '../../analyze/analyze-articles.ts';
import type { AnalyzedArticle, Article } from '../../record/index.ts';
import type { InputOptions } from '../options.ts';
import type { Session } from '../session.ts';

/** All articles analyzed, with progress; what was analyzed already stays as it is. */
export async function analyzeAll(
  session: Session,
  articles: readonly Article[],
  options: InputOptions,
): Promise<AnalyzedArticle[]> {
  const analyzed: AnalyzedArticle[] = [];
  for await (const article of analyzeArticles(articles, options)) {
    analyzed.push(article);
    session.step('analyze', analyzed.length, articles.length);
  }
  return analyzed;
}
