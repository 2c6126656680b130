import { readFileSync } from 'node:fs';
import { findPassages } from '../src/link/reuse/find-passages.ts';
import { groupStories } from '../src/link/story/group-stories.ts';
import { readArticles } from '../src/read/read-articles.ts';
import type { AnalyzedArticle, Article } from '../src/record/index.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { SHARED } from './shared.ts';

export interface ClusterScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface StoryClusterScores extends ClusterScores {
  readonly articles: number;
  readonly stories: number;
  readonly found: number;
}

/** Articles whose stories are known, and the articles of no story that they are mixed with. */
export const STORY_SETS = {
  'basil in polnear train': { gold: 'basil/known.ndjson.gz', among: ['polnear/train.ndjson.gz'] },
  'gva known': { gold: 'gva/known.ndjson.gz', among: [] },
} as const satisfies Record<string, { gold: string; among: readonly string[] }>;

export type StorySet = keyof typeof STORY_SETS;

/** The articles whose stories are known, and all that they are poured together with. */
export function readStorySet(set: StorySet): {
  readonly known: readonly CorpusArticle[];
  readonly all: readonly CorpusArticle[];
} {
  const { gold, among } = STORY_SETS[set];
  const known = readCorpus(`${SHARED}data/${gold}`);
  return { known, all: [...known, ...among.flatMap(path => readCorpus(`${SHARED}data/${path}`))] };
}

/** Groups a set as `hearsay stories` does and scores it by B-cubed. */
export function scoreStories(set: StorySet): StoryClusterScores {
  const { known, all } = readStorySet(set);
  return scoreClusters(known, groupAll(all));
}

/** Lists of ids, one a story. */
export type Clusters = readonly (readonly string[])[];

export function groupAll(inputs: readonly CorpusArticle[]): Clusters {
  const articles = readArticles(inputs).articles.map(unanalyzed);
  return idsOf(groupStories(articles, findPassages(articles).passages));
}

export function idsOf(
  stories: readonly { readonly members: readonly { readonly article: string }[] }[],
): readonly (readonly string[])[] {
  return stories.map(({ members }) => members.map(({ article }) => article));
}

/**
 * B-cubed as `../shared/eval/score-stories.mjs` has it: over the articles of the gold; others count against the precision of a cluster that
 * takes them in, an article in no cluster is alone.
 */
export function scoreClusters(
  gold: readonly { readonly id: string; readonly story?: string }[],
  clusters: Clusters,
): StoryClusterScores {
  const cluster = new Map(clusters.flatMap((ids, k) => ids.map(id => [id, k] as const)));
  const mates = groupBy(gold, ({ story }) => story);
  const found = groupBy(gold, ({ id }) => cluster.get(id) ?? id);
  let [precision, recall] = [0, 0];
  for (const { id, story } of gold) {
    const own = cluster.get(id);
    const together = (found.get(own ?? id) ?? []).filter(other => other.story === story).length;
    precision += together / (own === undefined ? 1 : (clusters[own]?.length ?? 1));
    recall += together / (mates.get(story)?.length ?? 1);
  }
  const scores = { precision: precision / gold.length, recall: recall / gold.length };
  return { articles: gold.length, stories: mates.size, found: found.size, ...scores, f1: f1Of(scores) };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function f1Of({ precision, recall }: { readonly precision: number; readonly recall: number }): number {
  return (2 * precision * recall) / (precision + recall || 1);
}

/** A group of `test/gold/stories-hard`: one topic, and the articles of each event. */
export interface HardGroup {
  readonly topic: string;
  readonly corpora: readonly string[];
  readonly events: Clusters;
}

export type Half = 'tuning' | 'kept';

export function readHardGroups(half: Half): HardGroup[] {
  const file = new URL('../test/gold/stories-hard/groups.ndjson', import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.filter((_, k) => (k % 2 === 0) === (half === 'tuning')).map(line => JSON.parse(line) as HardGroup);
}

/** The articles of groups, from the shared corpora. */
export function readHardArticles(groups: readonly HardGroup[]): CorpusArticle[] {
  const ids = new Set(groups.flatMap(({ events }) => events.flat()));
  const corpora = [...new Set(groups.flatMap(group => group.corpora))].sort();
  return corpora.flatMap(name => readCorpus(`${SHARED}data/${name}.ndjson.gz`)).filter(({ id }) => ids.has(id));
}

/** Pairs within groups: of one story against of one event. */
export function scorePairs(groups: readonly HardGroup[], clusters: Clusters): ClusterScores {
  const cluster = new Map(clusters.flatMap((ids, k) => ids.map(id => [id, k] as const)));
  let [both, found, wanted] = [0, 0, 0];
  for (const { events } of groups) {
    const members = events.flatMap((ids, event) => ids.map(id => ({ event, story: cluster.get(id) })));
    members.forEach((x, k) => {
      for (const y of members.slice(0, k)) {
        const [together, same] = [x.story === y.story, x.event === y.event];
        if (together) found++;
        if (same) wanted++;
        if (together && same) both++;
      }
    });
  }
  const scores = { precision: both / (found || 1), recall: both / (wanted || 1) };
  return { ...scores, f1: f1Of(scores) };
}

/** The hard groups of a half, poured together or each alone. */
export function scoreHard(half: Half, poured: 'together' | 'alone'): ClusterScores {
  const groups = readHardGroups(half);
  const articles = readHardArticles(groups);
  if (poured === 'together') return scorePairs(groups, groupAll(articles));
  const clusters = groups.flatMap(({ events }) => {
    const ids = new Set(events.flat());
    return groupAll(articles.filter(({ id }) => ids.has(id)));
  });
  return scorePairs(groups, clusters);
}

/** An article as stories need it: what `analyze` assigns is not used by them. */
export function unanalyzed(article: Article): AnalyzedArticle {
  return { ...article, mentions: [], times: [], entities: [], attributions: [] };
}
