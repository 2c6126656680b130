import type { AnalyzedArticle, Passage, Story } from '../../record/index.ts';

/** Articles of one event together, each with the reason. An article alone is a story of one. */
export function groupStories(_articles: readonly AnalyzedArticle[], _passages: readonly Passage[]): Story[] {
  return [];
}
