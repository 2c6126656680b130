/** The shapes that are published as JSON Schema under `docs/schema`. */
export type { Comparison, StatementPair } from '../compare/compare-statements.ts';
export type { AnalyzedArticle, Article, ArticleInput, Ledger, Notice, Passage } from '../record/index.ts';
export type { LinkLine } from './links-lines.ts';
export type { AnalyzedArticleNoText, ArticleNoText, LedgerNoText } from './no-text.ts';
export type { StoryLine } from './story-line.ts';
