import type { Article, ArticleInput, Notice } from '../record/index.ts';
import { compareText } from '../util/order.ts';
import { readArticle } from './read-article.ts';

/** Articles from memory, in path order and then by id, whatever order they came in. */
export function readArticles(inputs: readonly ArticleInput[]): { articles: Article[]; notices: Notice[] } {
  const articles = inputs.map(readArticle).sort((a, b) => compareText(a.path, b.path) || compareText(a.id, b.id));
  return { articles, notices: [] };
}
