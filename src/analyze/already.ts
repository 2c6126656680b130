import type { AnalyzedArticle, Article } from '../record/index.ts';

/** True for an article that `analyze` has been over. */
export function isAnalyzedAlready(article: Article): article is AnalyzedArticle {
  const fields: Partial<AnalyzedArticle> = article;
  return [fields.mentions, fields.times, fields.entities, fields.attributions].every(Array.isArray);
}
