import type { Edge } from './find-neighbors.ts';
import { type Days, daysApart, joinDays } from './publication.ts';
import type { Vector } from './weigh-terms.ts';

/** Tuned on BASIL mixed with PolNeAR train and on gva/known, November 2026; docs/stories.md has the figures. */
export const LIMITS = {
  /** Mean similarity over all pairs of two clusters that are one story. */
  story: 0.14,
  /** Publication this many days apart costs nothing; */
  freeDays: 2,
  /** each doubling beyond costs this share: with 64 days between them nothing is one event. */
  daysCost: 0.2,
  /** What is left where one side has no date: words alone have to say more, or look-alikes of other years join. */
  undated: 0.7,
  /** What a share of 1 copied words adds to a similarity of 0. */
  copied: 0.3,
};

/** A pair whose similarity fell below this share of what it was, since one side grew, is scored again before it joins. */
const STILL_ALIKE = 0.9;

/** What two clusters share beyond words, summed over their pairs. */
type Links = Map<number, number>;

interface Cluster {
  readonly members: number[];
  readonly sum: Map<number, number>;
  days: Days | undefined;
  /** Copied text with articles of other clusters, by article. */
  readonly copied: Links;
}

/** Sum of shares of copied words of pairs of articles: `copied[a].get(b)`, both ways. */
export type CopiedShares = readonly ReadonlyMap<number, number>[];

/**
 * Joins articles to clusters, most similar pairs first. Two clusters join when the mean similarity over all their pairs is high
 * enough, so that a chain of look-alikes never makes one story. Rounds repeat until nothing joins. Every member of one number is in
 * one cluster; members in rising order. Cost: edges times the terms of an article, a few rounds.
 */
export function mergeClusters(
  vectors: readonly Vector[],
  days: readonly (Days | undefined)[],
  edges: readonly Edge[],
  copied: CopiedShares,
): number[][] {
  const clusters: (Cluster | undefined)[] = vectors.map((vector, k) => ({
    members: [k],
    sum: toMap(vector),
    days: days[k],
    copied: new Map(copied[k] ?? []),
  }));
  const rootOf = Int32Array.from(vectors, (_, k) => k);
  const find = (k: number): number => {
    let root = k;
    while (rootOf[root] !== root) root = rootOf[root] as number;
    for (let at = k; at !== root; ) {
      const next = rootOf[at] as number;
      rootOf[at] = root;
      at = next;
    }
    return root;
  };
  let open: Scored[] = edges.map(({ a, b }) => ({ a, b, score: 0 }));
  for (let joined = true; joined; ) {
    joined = false;
    open = scorePairs(open, find, clusters);
    const grown = new Set<number>();
    for (const pair of open) {
      if (pair.score < LIMITS.story) break;
      const [a, b] = order(find(pair.a), find(pair.b));
      if (a === b) continue;
      // scored before one of them grew: what has become less alike waits for its turn in the next round
      if (grown.has(a) || grown.has(b)) {
        const score = scorePair(clusters, find, a, b);
        if (score < LIMITS.story || score < STILL_ALIKE * pair.score) continue;
      }
      grown.add(a);
      rootOf[b] = a;
      absorb(clusters, a, b);
      joined = true;
    }
  }
  return clusters.flatMap(cluster => (cluster ? [cluster.members.sort((x, y) => x - y)] : []));
}

interface Scored {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Pairs of clusters that edges connect, best first, each once. */
function scorePairs(
  pairs: readonly Scored[],
  find: (k: number) => number,
  clusters: readonly (Cluster | undefined)[],
): Scored[] {
  const seen = new Set<number>();
  const scored: Scored[] = [];
  for (const pair of pairs) {
    const [a, b] = order(find(pair.a), find(pair.b));
    const key = a * clusters.length + b;
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    scored.push({ a, b, score: scorePair(clusters, find, a, b) });
  }
  return scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function order(x: number, y: number): readonly [number, number] {
  return x < y ? [x, y] : [y, x];
}

/** Mean similarity over all pairs of two clusters, with what copied text adds and time takes away. */
function scorePair(
  clusters: readonly (Cluster | undefined)[],
  find: (k: number) => number,
  a: number,
  b: number,
): number {
  const [one, other] = [clusters[a], clusters[b]];
  if (!one || !other) return 0;
  const pairs = one.members.length * other.members.length;
  const [links, root] = one.copied.size <= other.copied.size ? [one.copied, b] : [other.copied, a];
  let copied = 0;
  for (const [article, share] of links) if (find(article) === root) copied += share;
  const mean = dot(one.sum, other.sum) / pairs;
  const factor = one.days && other.days ? timeFactor(daysApart(one.days, other.days)) : LIMITS.undated;
  return (mean + (LIMITS.copied * copied) / pairs) * factor;
}

/** 1 within the free days, less with each doubling beyond. */
export function timeFactor(apart: number): number {
  if (apart <= LIMITS.freeDays) return 1;
  return Math.max(0, 1 - LIMITS.daysCost * Math.log2(apart / LIMITS.freeDays));
}

function absorb(clusters: (Cluster | undefined)[], into: number, from: number): void {
  const [target, source] = [clusters[into], clusters[from]];
  if (!target || !source) return;
  target.members.push(...source.members);
  for (const [term, weight] of source.sum) target.sum.set(term, (target.sum.get(term) ?? 0) + weight);
  target.days = joinDays(target.days, source.days);
  for (const [article, share] of source.copied) target.copied.set(article, (target.copied.get(article) ?? 0) + share);
  clusters[from] = undefined;
}

function dot(x: ReadonlyMap<number, number>, y: ReadonlyMap<number, number>): number {
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

function toMap(vector: Vector): Map<number, number> {
  const map = new Map<number, number>();
  vector.terms.forEach((term, k) => {
    map.set(term, vector.weights[k] as number);
  });
  return map;
}
