import type { Edge } from './find-neighbors.ts';

/** Mean log-odds between the cores of two clusters that are one story. Tuned with the weights of `judge-pair.ts`; docs/stories.md has the figures. */
export const STORY_ODDS = 0.7;
/** Members by which a cluster is compared, the first published: the core that tells what the story is about. */
export const CORE_SIZE = 8;
/** What one pair can add or take: a copy does not bring in what else lies apart. */
const MOST_ODDS = 4;
/** A pair whose odds fell below this share of what they were, since one side grew, is scored again before it joins. */
const STILL_ALIKE = 0.9;

/** Log-odds that two articles tell of one event. */
export type Odds = (a: number, b: number) => number;

/** Mean log-odds over all pairs of the cores of two clusters, members in order of publication. */
export function coreOdds(x: readonly number[], y: readonly number[], odds: Odds): number {
  const [one, other] = [x.slice(0, CORE_SIZE), y.slice(0, CORE_SIZE)];
  let sum = 0;
  for (const a of one) for (const b of other) sum += Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds(a, b)));
  return sum / (one.length * other.length);
}

/**
 * Joins articles to clusters, surest pairs first. Two clusters join when the odds over all pairs of their cores are for it on the mean, so that a
 * chain of look-alikes never makes one story. Rounds repeat until nothing joins. Every number below `count` is in one cluster; members in
 * rising order. Cost: edges times the pairs of two cores, a few rounds.
 */
export function mergeClusters(count: number, edges: readonly Edge[], odds: Odds): number[][] {
  const clusters: (number[] | undefined)[] = Array.from({ length: count }, (_, k) => [k]);
  const rootOf = Int32Array.from(clusters, (_, k) => k);
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
  const score = (a: number, b: number) => coreOdds(clusters[a] as number[], clusters[b] as number[], odds);
  let open: Scored[] = edges.map(({ a, b }) => ({ a, b, score: 0 }));
  for (let joined = true; joined; ) {
    joined = false;
    open = scorePairs(open, count, find, score);
    const grown = new Set<number>();
    for (const pair of open) {
      if (pair.score < STORY_ODDS) break;
      const [a, b] = order(find(pair.a), find(pair.b));
      if (a === b) continue;
      // scored before one of them grew: what has become less alike waits for its turn in the next round
      if (grown.has(a) || grown.has(b)) {
        const now = score(a, b);
        if (now < STORY_ODDS || now < STILL_ALIKE * pair.score) continue;
      }
      grown.add(a);
      rootOf[b] = a;
      clusters[a] = mergeRising(clusters[a] as number[], clusters[b] as number[]);
      clusters[b] = undefined;
      joined = true;
    }
  }
  return clusters.filter(cluster => cluster !== undefined);
}

interface Scored {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Pairs of clusters that edges connect, best first, each once. */
function scorePairs(
  pairs: readonly Scored[],
  count: number,
  find: (k: number) => number,
  score: (a: number, b: number) => number,
): Scored[] {
  const seen = new Set<number>();
  const scored: Scored[] = [];
  for (const pair of pairs) {
    const [a, b] = order(find(pair.a), find(pair.b));
    const key = a * count + b;
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    scored.push({ a, b, score: score(a, b) });
  }
  return scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function order(x: number, y: number): readonly [number, number] {
  return x < y ? [x, y] : [y, x];
}

function mergeRising(x: readonly number[], y: readonly number[]): number[] {
  return [...x, ...y].sort((a, b) => a - b);
}
