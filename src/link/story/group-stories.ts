import type { AnalyzedArticle, Passage, Story } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';
import { compareArticles } from '../reuse/reuse-article.ts';
import { copiedShares } from './copied-shares.ts';
import { describeStory, findNearest } from './describe-story.ts';
import { type Edge, NeighborIndex } from './find-neighbors.ts';
import { joinLanguages } from './join-languages.ts';
import { mergeClusters } from './merge-clusters.ts';
import { PairJudge } from './pair-judge.ts';
import { readArticle } from './read-article.ts';
import { Vocabulary } from './vocabulary.ts';
import { countedTerms, type Traits, weighArticle } from './weigh-article.ts';

/** Cosine of terms below which two articles are not compared, unless text was copied. */
export const LEAST_SIMILARITY = 0.06;

/** Log-odds of a pair below which it leads no two clusters together. */
export const LEAST_ODDS = -1;

/**
 * Articles of one event together, each with the reason. An article alone is a story of one. What two articles share of words, rare names, days and ages
 * says how likely they tell of one event (`judge-pair.ts`); a cluster takes in what its core is for on the mean. Articles in another language
 * join by names and numbers alone. Stories in the order of their first members. Cost: about linear; docs/stories.md.
 */
export function groupStories(given: readonly AnalyzedArticle[], passages: readonly Passage[]): Story[] {
  const articles = [...given].sort(compareArticles);
  const readings = articles.map(readArticle);
  const vocabulary = new Vocabulary();
  for (const reading of readings) vocabulary.add(countedTerms(reading));
  const traits = readings.map(reading => weighArticle(reading, vocabulary));
  const copied = copiedShares(articles, passages);
  const edges = findEdges(traits, copied);
  const odds = rememberOdds(traits, edges);
  const sameLanguage = edges.filter(({ a, b }) => articles[a]?.language === articles[b]?.language);
  const likely = sameLanguage.filter(({ a, b }) => odds(a, b) >= LEAST_ODDS);
  const clusters = mergeClusters(articles.length, likely, odds);
  const joined = joinLanguages(articles, clusters, traits, vocabulary);
  const terms = readings.map(reading => reading.terms);
  const evidence = { articles, terms, traits, vocabulary, copied, odds, nearest: findNearest(sameLanguage, odds) };
  return joined
    .map(cluster => ({ first: cluster.members[0] ?? 0, story: describeStory(evidence, cluster) }))
    .sort((x, y) => x.first - y.first || compareText(x.story.id, y.story.id))
    .map(({ story }) => story);
}

/** Pairs that may tell of one event. */
export function findEdges(traits: readonly Traits[], copied: readonly ReadonlyMap<number, number>[]): Edge[] {
  const index = new NeighborIndex(number => traits[number]);
  return traits.flatMap((own, b) => {
    const besides = [...(copied[b]?.keys() ?? [])].filter(other => other < b);
    const near = index.find(own, LEAST_SIMILARITY, besides);
    index.enter(b, own);
    return near.map(({ other, similarity }) => ({ a: other, b, similarity }));
  });
}

/** Log-odds of pairs, each judged once. */
export function rememberOdds(traits: readonly Traits[], edges: readonly Edge[]): (a: number, b: number) => number {
  const judge = new PairJudge(number => traits[number]);
  for (const { a, b, similarity } of edges) judge.note(a, b, similarity);
  const known = new Map<number, number>();
  return (a, b) => {
    const key = Math.min(a, b) * traits.length + Math.max(a, b);
    const odds = known.get(key) ?? judge.odds(Math.min(a, b), Math.max(a, b));
    known.set(key, odds);
    return odds;
  };
}
