import type { Known } from '../encoder/encode-text.ts';
import type { Reader } from '../encoder/reader.ts';
import type { AnalyzedArticle, Article, Mention } from '../record/index.ts';
import type { Found } from './attribution/candidate.ts';
import type { AttributionDraft } from './attribution/draft.ts';
import { findAttributions, findByRules, settleAttributions } from './attribution/find-attributions.ts';
import { findOuter } from './attribution/refine/nest.ts';
import type { Doc } from './doc.ts';
import { findMentions, settleMentions } from './mention/find-mentions.ts';
import { buildDoc } from './segment/build-doc.ts';
import { resolveSpeakers } from './speaker/resolve-speakers.ts';
import { findTimes } from './time/find-times.ts';

/** Languages that the rules read. */
const ANALYZED = new Set(['en']);

export function isAnalyzed(article: Article): boolean {
  return ANALYZED.has(article.language);
}

/**
 * Finds mentions, times, attributions and speakers in one article, with an encoder (`reader`) or by rules alone. Requires what `read` assigns;
 * assigns `sentences`, `mentions`, `times`, `entities`, `attributions`. In a language that is not analyzed these stay empty.
 */
export async function analyzeArticle(article: Article, reader?: Reader): Promise<AnalyzedArticle> {
  if (!reader) return analyzeByRules(article);
  if (!isAnalyzed(article)) return withNothing(article);
  const doc = buildDoc(article);
  const byRules = readByRules(doc);
  const seen = await reader.read(knownOf(doc, byRules));
  return settle(doc, settleMentions(doc, seen, byRules.mentions), settleAttributions(doc, seen, byRules.found));
}

/** The same by rules: no weights, at once. */
export function analyzeByRules(article: Article): AnalyzedArticle {
  if (!isAnalyzed(article)) return withNothing(article);
  const doc = buildDoc(article);
  return settle(doc, findMentions(doc), findAttributions(doc));
}

/** What the rules find, before it is settled. */
export function readByRules(doc: Doc): { readonly mentions: Mention[]; readonly found: Found[] } {
  return { mentions: findMentions(doc), found: findByRules(doc) };
}

/** An article with what the encoder is told of it; what stands in another's content is not hinted at: the encoder sees the outer ones. */
export function knownOf(doc: Doc, { mentions, found }: ReturnType<typeof readByRules>): Known {
  const outer = findOuter(found);
  return {
    article: doc.article,
    sentences: doc.sentences.map(sentence => sentence.span),
    quotes: doc.quotes.map(quote => quote.outer),
    hints: { mentions, attributions: found.filter((item, i) => item.depth === 0 && outer[i] === undefined) },
  };
}

const withNothing = (article: Article): AnalyzedArticle => ({
  ...article,
  mentions: [],
  times: [],
  entities: [],
  attributions: [],
});

function settle(doc: Doc, found: readonly Mention[], drafts: readonly AttributionDraft[]): AnalyzedArticle {
  const times = findTimes(doc);
  const { mentions, entities, attributions } = resolveSpeakers(doc, found, drafts);
  return { ...doc.article, sentences: doc.sentences.map(s => s.span), mentions, times, entities, attributions };
}
