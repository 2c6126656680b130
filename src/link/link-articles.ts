import type { AnalyzedArticle, Links, Notice } from '../record/index.ts';
import { dateArticles } from './date/date-articles.ts';
import { joinEntities } from './identity/join-entities.ts';
import { joinStrays } from './retell/join-strays.ts';
import { type Embedder, retellStories } from './retell/retell-stories.ts';
import { strandRetold } from './retell/strand-retold.ts';
import { findPassages } from './reuse/find-passages.ts';
import { groupStories } from './story/group-stories.ts';

export type { Embedder } from './retell/retell-stories.ts';

/**
 * What holds between articles: copied passages, one entity under many names, stories, and days of publication that a story implies.
 * Requires all that `analyze` assigns. With an `embedder` also retold passages, within stories; these stand behind the copied ones.
 */
export async function linkArticles(
  analyzed: readonly AnalyzedArticle[],
  embedder?: Embedder,
): Promise<{ links: Links; notices: Notice[] }> {
  const copied = findPassages(analyzed);
  const { articles, entities } = joinEntities(analyzed);
  const grouped = groupStories(articles, copied.passages);
  const found = embedder ? await retellStories(articles, grouped, copied.passages, embedder) : [];
  const stories = joinStrays(grouped, found);
  const retold = strandRetold(copied.strands, found);
  return {
    links: {
      articles: dateArticles(articles, stories),
      entities,
      passages: [...copied.passages, ...retold.passages],
      strands: retold.strands,
      stories,
    },
    notices: copied.notices,
  };
}
