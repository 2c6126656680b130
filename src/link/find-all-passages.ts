import { buildDoc } from '../analyze/segment/build-doc.ts';
import type { AnalyzedArticle, Article } from '../record/index.ts';
import { type Embedder, retellStories } from './retell/retell-stories.ts';
import { strandRetold } from './retell/strand-retold.ts';
import { findPassages, type Reuse } from './reuse/find-passages.ts';
import { groupStories } from './story/group-stories.ts';

/** Languages whose sentences are cut and compared. */
const COMPARED = new Set(['en']);

/**
 * Copied, edited and retold passages of articles that are only read, as `hearsay reuse` gives them; retold ones behind the others. Stories are
 * grouped by the way, since only within one are sentences compared. Cost: the vectors of the sentences, most of it.
 */
export async function findAllPassages(given: readonly Article[], embedder: Embedder): Promise<Reuse> {
  const copied = findPassages(given);
  const articles = given.map(withSentences);
  const found = await retellStories(articles, groupStories(articles, copied.passages), copied.passages, embedder);
  const { passages, strands } = strandRetold(copied.strands, found);
  return { passages: [...copied.passages, ...passages], strands, notices: copied.notices };
}

/** As far as stories and retelling need what `analyze` assigns: its sentences. */
function withSentences(article: Article): AnalyzedArticle {
  const sentences = COMPARED.has(article.language) ? buildDoc(article).sentences.map(({ span }) => span) : [];
  return { ...article, sentences, mentions: [], times: [], entities: [], attributions: [] };
}
