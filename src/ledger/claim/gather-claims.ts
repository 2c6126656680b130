import { spansOverlap } from '../../record/index.ts';
import type { Statement } from '../statement/statement.ts';
import { findCandidates } from './find-candidates.ts';
import { type PairScore, type PassageIndex, SAME_CLAIM, scorePair } from './score-pair.ts';

/** Every member of a claim is at least this near to every other; nothing merges by transitivity alone. */
const FARTHEST = 0.4;
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
export function gatherClaims(statements: readonly Statement[], passages: PassageIndex): Gathered {
  const pairs: Conflict[] = [];
  const conflicts: Conflict[] = [];
  for (const [a, b] of findCandidates(statements)) {
    if (shareWords(statements[a] as Statement, statements[b] as Statement)) continue;
    const score = scorePair(statements[a] as Statement, statements[b] as Statement, passages, SAME_CLAIM);
    if (score.score < SAME_CLAIM) continue;
    if (score.veto) conflicts.push({ a, b, score });
    else pairs.push({ a, b, score });
  }
  pairs.sort((x, y) => y.score.score - x.score.score || x.a - y.a || x.b - y.b);
  return { ...joinBestFirst(statements, pairs, passages), conflicts };
}

/** A sentence and an attribution in it are not two carriers of one claim. */
function shareWords(a: Statement, b: Statement): boolean {
  return a.article.id === b.article.id && a.spans.some(x => b.spans.some(y => spansOverlap(x, y)));
}

function joinBestFirst(statements: readonly Statement[], pairs: readonly Conflict[], passages: PassageIndex) {
  const clusterOf = statements.map((_, i) => [i]);
  const because = new Map<number, readonly string[]>();
  const confidence = new Map<number, number>();
  for (const { a, b, score } of pairs) {
    const [x, y] = [clusterOf[a] as number[], clusterOf[b] as number[]];
    if (x === y || !agree(statements, x, y, passages)) continue;
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
  passages: PassageIndex,
): boolean {
  let checks = 0;
  for (const a of x) {
    for (const b of y) {
      if (++checks > MOST_CHECKS) return true;
      const score = scorePair(statements[a] as Statement, statements[b] as Statement, passages, FARTHEST);
      if (shareWords(statements[a] as Statement, statements[b] as Statement)) return false;
      const isCore = a === x[0] && b === y[0];
      if (score.veto || score.score < (isCore ? SAME_CLAIM : FARTHEST)) return false;
    }
  }
  return true;
}
