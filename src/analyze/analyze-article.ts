import type { AnalyzedArticle, Article } from '../record/index.ts';
import { findAttributions } from './attribution/find-attributions.ts';
import { findMentions } from './mention/find-mentions.ts';
import { buildDoc } from './segment/build-doc.ts';
import { resolveSpeakers } from './speaker/resolve-speakers.ts';
import { findTimes } from './time/find-times.ts';

/** Languages that the rules read. */
const ANALYZED = new Set(['en']);

export function isAnalyzed(article: Article): boolean {
  return ANALYZED.has(article.language);
}

/**
 * Finds mentions, times, attributions and speakers in one article. Requires what `read` assigns; assigns `sentences`,
 * `mentions`, `times`, `entities`, `attributions`. In a language that is not analyzed these stay empty.
 */
export function analyzeArticle(article: Article): AnalyzedArticle {
  if (!isAnalyzed(article)) return { ...article, mentions: [], times: [], entities: [], attributions: [] };
  const doc = buildDoc(article);
  const found = findMentions(doc);
  const times = findTimes(doc);
  const drafts = findAttributions(doc, found);
  const { mentions, entities, attributions } = resolveSpeakers(doc, found, drafts);
  return { ...article, sentences: doc.sentences.map(s => s.span), mentions, times, entities, attributions };
}
