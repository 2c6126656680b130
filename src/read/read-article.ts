import type { Article, ArticleInput } from '../record/index.ts';
import { type ExamineOptions, examineArticle } from './examine-article.ts';

/** An article from text and what is known of it: blocks, furniture, metadata, credits, language. See `examineArticle` for its notices. */
export function readArticle(input: ArticleInput, options: ExamineOptions = {}): Article {
  return examineArticle(input, options).article;
}
