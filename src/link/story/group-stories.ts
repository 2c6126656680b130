import type { AnalyzedArticle, Passage, Story } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';
import { compareArticles } from '../reuse/reuse-article.ts';
import { copiedShares } from './copied-shares.ts';
import { describeStory, findNearest } from './describe-story.ts';
import { findNeighbors } from './find-neighbors.ts';
import { joinLanguages } from './join-languages.ts';
import { LIMITS, mergeClusters } from './merge-clusters.ts';
import { publicationDays } from './publication.ts';
import { readTerms } from './read-terms.ts';
import { weighTerms } from './weigh-terms.ts';

/** Pairs this share as similar as a story needs are kept: means over larger clusters may come out higher. */
const LEAST_EDGE = 0.6;

/**
 * Articles of one event together, each with the reason. An article alone is a story of one. Similar words (TF-IDF), copied text and
 * publication times speak for one event; a cluster takes in what is alike on the mean with all of it. Articles in another language
 * join by names and numbers alone. Stories in the order of their first members. Cost: about linear; docs/stories.md.
 */
export function groupStories(given: readonly AnalyzedArticle[], passages: readonly Passage[]): Story[] {
  const articles = [...given].sort(compareArticles);
  const terms = articles.map(readTerms);
  const weighed = weighTerms(terms);
  const copied = copiedShares(articles, passages);
  const days = articles.map(publicationDays);
  const partners = new Map(copied.map((shares, k) => [k, [...shares.keys()].filter(other => other < k)]));
  const edges = findNeighbors(weighed, LEAST_EDGE * LIMITS.story, partners);
  const sameLanguage = edges.filter(({ a, b }) => articles[a]?.language === articles[b]?.language);
  const clusters = mergeClusters(weighed.vectors, days, sameLanguage, copied);
  const joined = joinLanguages(articles, clusters, weighed, days);
  const evidence = { articles, terms, weighed, days, copied, nearest: findNearest(edges) };
  return joined
    .map(cluster => ({ first: cluster.members[0] ?? 0, story: describeStory(evidence, cluster) }))
    .sort((x, y) => x.first - y.first || compareText(x.story.id, y.story.id))
    .map(({ story }) => story);
}
