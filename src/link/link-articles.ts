import type { AnalyzedArticle, Links, Notice } from '../record/index.ts';
import { dateArticles } from './date/date-articles.ts';
import { joinEntities } from './identity/join-entities.ts';
import { findPassages } from './reuse/find-passages.ts';
import { groupStories } from './story/group-stories.ts';

/**
 * What holds between articles: copied passages, one entity under many names, stories, and days of publication that a story implies.
 * Requires all that `analyze` assigns.
 */
export function linkArticles(analyzed: readonly AnalyzedArticle[]): { links: Links; notices: Notice[] } {
  const { passages, strands, notices } = findPassages(analyzed);
  const { articles, entities } = joinEntities(analyzed);
  const stories = groupStories(articles, passages);
  return { links: { articles: dateArticles(articles, stories), entities, passages, strands, stories }, notices };
}
