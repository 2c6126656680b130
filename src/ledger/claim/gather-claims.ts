import type { Statement } from '../statement/statement.ts';
import { type Comparison, shareWords } from './compare-pairs.ts';
import type { PairScore } from './score-pair.ts';

/** Cross checks of two clusters stop here: the members nearest the cores have been seen by then. */
const MOST_CHECKS = 144;

/** A pair of statements that differ in a figure, a name, a date or a negation, and are otherwise one claim. */
export interface Conflict {
  readonly a: number;
  readonly b: number;
  readonly score: PairScore;
}

export interface Gathered {
  /** Indices of the statements of each claim, sorted; a statement that nothing joined stands alone. */
  readonly clusters: readonly (readonly number[])[];
  /** Why a statement is in its cluster. */
  readonly because: ReadonlyMap<number, readonly string[]>;
  /** How near a statement is to what it was joined to. */
  readonly confidence: ReadonlyMap<number, number>;
  readonly conflicts: readonly Conflict[];
}

/**
 * Gathers statements into claims: best pairs first, each join checked against every member of both sides.
 * Statements come in order of publication, so that ties fall the same way on every run. Cost: candidates times the words of a statement.
 */
export function gatherClaims(statements: readonly Statement[], comparison: Comparison): Gathered {
  const conflicts = comparison.pairs.filter(pair => pair.score.veto);
  const pairs = comparison.pairs
    .filter(pair => !pair.score.veto)
    .sort((x, y) => y.score.score - x.score.score || x.a - y.a || x.b - y.b);
  return { ...joinBestFirst(statements, pairs, comparison), conflicts };
}

function joinBestFirst(statements: readonly Statement[], pairs: readonly Conflict[], comparison: Comparison) {
  const clusterOf = statements.map((_, i) => [i]);
  const because = new Map<number, readonly string[]>();
  const confidence = new Map<number, number>();
  for (const { a, b, score } of pairs) {
    const [x, y] = [clusterOf[a] as number[], clusterOf[b] as number[]];
    if (x === y || !agree(statements, x, y, comparison)) continue;
    for (const member of [a, b]) {
      if (!because.has(member)) because.set(member, score.because);
      if (!confidence.has(member)) confidence.set(member, score.score);
    }
    const [large, small] = x.length >= y.length ? [x, y] : [y, x];
    for (const member of small) {
      insert(large, member);
      clusterOf[member] = large;
    }
  }
  const clusters = [...new Set(clusterOf)].sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  return { clusters, because, confidence };
}

/** Puts a number into a sorted list. */
function insert(sorted: number[], value: number): void {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}

/** True when the cores are one claim and no member of the one forbids or is far from a member of the other. */
function agree(
  statements: readonly Statement[],
  x: readonly number[],
  y: readonly number[],
  { line, farthest, score }: Comparison,
): boolean {
  let checks = 0;
  for (const a of x) {
    for (const b of y) {
      if (++checks > MOST_CHECKS) return true;
      if (shareWords(statements[a] as Statement, statements[b] as Statement)) return false;
      const isCore = a === x[0] && b === y[0];
      const found = score(a, b);
      if (found.veto || found.score < (isCore ? line : farthest)) return false;
    }
  }
  return true;
}
