import { sharedWeight, WALL, type WordTable } from './word-table.ts';

/** Equal words on both sides: `[here, here + length)` and `[there, there + length)`, word numbers. */
export interface Run {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** Runs that follow one another on both sides. */
export interface Chain {
  readonly runs: readonly Run[];
  readonly score: number;
}

/** What a word that has no twin costs, on either side. Tuned with the weights of word-table.ts. */
export const UNMATCHED = 0.2;
/** Words without a run that a chain may bridge, on either side. */
export const GAP_WORDS = 25;
/** Earlier runs that a run may follow are sought among this many: keeps a text that repeats itself linear. */
const LOOK_BACK = 40;

/** Sum of the weights of equal words. */
export function runWeight(table: WordTable, run: Run): number {
  let weight = 0;
  for (let k = 0; k < run.length; k++) weight += sharedWeight(table, run.here + k, run.there + k);
  return weight;
}

/**
 * The best chains of runs between two articles, runs given by `here` and then `there`, each run in one chain at most.
 * Cost: runs times LOOK_BACK.
 */
export function chainRuns(table: WordTable, runs: readonly Run[]): Chain[] {
  const weights = runs.map(run => runWeight(table, run));
  const scores = [...weights];
  const previous = runs.map(() => -1);
  for (let k = 1; k < runs.length; k++) {
    for (let p = k - 1; p >= Math.max(0, k - LOOK_BACK); p--) {
      const score = linkScore(runs[p] as Run, runs[k] as Run, weights[k] as number);
      if (score === undefined) continue;
      const total = (scores[p] as number) + score;
      if (total > (scores[k] as number) && isOpen(table, runs[p] as Run, runs[k] as Run)) {
        scores[k] = total;
        previous[k] = p;
      }
    }
  }
  return takeBest(runs, scores, previous);
}

/** True when no wall stands between the two on either side. */
function isOpen({ flags }: WordTable, before: Run, after: Run): boolean {
  const length = before.length;
  for (let k = before.here + length - 1; k < after.here; k++) if ((flags[k] as number) & WALL) return false;
  for (let k = before.there + length - 1; k < after.there; k++) if ((flags[k] as number) & WALL) return false;
  return true;
}

/** What following `before` with `after` adds; undefined when it cannot follow. */
function linkScore(before: Run, after: Run, weight: number): number | undefined {
  const gapHere = after.here - before.here - before.length;
  const gapThere = after.there - before.there - before.length;
  if (gapHere > GAP_WORDS || gapThere > GAP_WORDS) return undefined;
  const overlap = Math.max(0, -gapHere, -gapThere);
  if (overlap >= after.length) return undefined;
  const kept = weight * (1 - overlap / after.length);
  return kept - UNMATCHED * (gapHere + gapThere + 2 * overlap);
}

function takeBest(runs: readonly Run[], scores: readonly number[], previous: readonly number[]): Chain[] {
  const order = runs.map((_, k) => k).sort((x, y) => (scores[y] as number) - (scores[x] as number) || x - y);
  const used = new Uint8Array(runs.length);
  const chains: Chain[] = [];
  for (const end of order) {
    if (used[end]) continue;
    const links: number[] = [];
    let k = end;
    while (k >= 0 && !used[k]) {
      used[k] = 1;
      links.push(k);
      k = previous[k] as number;
    }
    const score = (scores[end] as number) - (k >= 0 ? (scores[k] as number) : 0);
    chains.push({ runs: cutOverlaps(links.reverse().map(link => runs[link] as Run)), score });
  }
  return chains;
}

/** Shortens each run by what it shares with the one before it. */
function cutOverlaps(runs: readonly Run[]): Run[] {
  const cut: Run[] = [];
  for (const run of runs) {
    const last = cut.at(-1);
    const overlap = last ? Math.max(0, last.here + last.length - run.here, last.there + last.length - run.there) : 0;
    if (overlap < run.length) {
      cut.push({ here: run.here + overlap, there: run.there + overlap, length: run.length - overlap });
    }
  }
  return cut;
}
