import { alignChain, canExtend, type Piece } from './align-chain.ts';
import { type Chain, chainRuns, type Run, runWeight } from './chain-runs.ts';
import { trimPiece } from './trim-piece.ts';
import { snapToSentences } from './trim-span.ts';
import { SENTENCE_END, WALL, type WordTable } from './word-table.ts';

/** Thresholds, tuned on corpora made from PolNeAR train in November 2026; docs/reuse.md has the curve. */
export const LIMITS = {
  /** Evidence (weights of equal words less the unmatched) that a chain of runs needs to be aligned, */
  chain: 2.4,
  /** an alignment to be joined with others near it, */
  piece: 3.5,
  /** a weak one beside a strong one likewise, */
  beside: 3,
  strong: 5,
  /** a passage to be reported, */
  passage: 9,
  /** one that has this many equal words in a row, or is whole sentences. */
  run: 6,
  runWords: 8,
  /** Equal words of the longer side, at least. */
  similarity: 0.5,
  /** Words between two alignments that are joined, on either side. */
  joinWords: 30,
};

/** Alignments that are looked at between two articles, best first: a bound for texts that repeat themselves. */
const MOST_PIECES = 100;

/** What two articles share at one place: one alignment, or several that stand near one another on both sides. */
export interface Match {
  readonly here: readonly [first: number, last: number];
  readonly there: readonly [first: number, last: number];
  readonly runs: readonly Run[];
  readonly score: number;
  readonly similarity: number;
}

/** The passages that two articles share, from their runs of equal words. */
export function matchPair(table: WordTable, runs: readonly Run[]): Match[] {
  const [first] = runs;
  if (runs.length === 1 && first) return matchRun(table, first);
  const pieces: Piece[] = [];
  for (const chain of chainRuns(table, runs)) {
    if (pieces.length === MOST_PIECES) break;
    // best first, so what is weak alone comes when all that it could stand beside is known
    if (isInside(pieces, chain)) continue;
    const isWeak = chain.score < LIMITS.chain;
    if (isWeak && !pieces.some(piece => piece.score >= LIMITS.strong && isBeside(table, piece, chain))) continue;
    const piece = trimPiece(table, alignChain(table, chain));
    if (piece.score >= (isWeak ? LIMITS.beside : LIMITS.piece)) pieces.push(piece);
  }
  pieces.sort((x, y) => y.score - x.score || x.here[0] - y.here[0] || x.there[0] - y.there[0]);
  return joinNear(table, dropCovered(pieces)).filter(match => isPassage(table, match));
}

/** The same for a run that is alone, as most are: what its alignment lacks, nothing else can give. */
function matchRun(table: WordTable, run: Run): Match[] {
  const score = runWeight(table, run);
  if (score < LIMITS.chain) return [];
  // most end here
  if (score < LIMITS.run - 1 && !canExtend(table, run)) return [];
  const aligned = alignChain(table, { runs: [run], score });
  // cutting what lies beyond a border can raise it a little
  if (aligned.score < LIMITS.run - 1) return [];
  const { here, there, runs, score: trimmed } = trimPiece(table, aligned);
  return [toMatch(here, there, runs, trimmed)].filter(match => isPassage(table, match));
}

function isPassage(table: WordTable, match: Match): boolean {
  if (match.similarity < LIMITS.similarity || match.score < LIMITS.run) return false;
  if (match.score >= LIMITS.passage || longestRun(match) >= LIMITS.runWords) return true;
  return isWhole(table, match);
}

/** True when both sides are whole sentences, or nearly: what two texts share by chance ends anywhere. */
function isWhole(table: WordTable, match: Match): boolean {
  const { here, there } = snapToSentences(table, match.here, match.there);
  const isBorder = (word: number) => word === 0 || ((table.flags[word - 1] as number) & SENTENCE_END) !== 0;
  return [...here, ...there].every(isBorder);
}

/** Alignments less those that a better one covers on both sides. */
function dropCovered(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (!kept.some(better => covers(better.here, piece.here) && covers(better.there, piece.there))) kept.push(piece);
  }
  return kept;
}

function covers(outer: readonly [number, number], inner: readonly [number, number]): boolean {
  const shared = Math.min(outer[1], inner[1]) - Math.max(outer[0], inner[0]);
  return shared >= 0.5 * (inner[1] - inner[0]);
}

/** Joins what stands near on both sides, in whatever order: sentences that changed places are one passage. */
function joinNear(table: WordTable, pieces: readonly Piece[]): Match[] {
  let matches = pieces.map(piece => toMatch(piece.here, piece.there, piece.runs, piece.score));
  for (let again = true; again; ) {
    again = false;
    const next: Match[] = [];
    for (const match of matches) {
      const at = next.findIndex(other => areNear(table, other, match));
      const joined = at < 0 ? undefined : join(next[at] as Match, match);
      if (joined && joined.similarity >= LIMITS.similarity) {
        next[at] = joined;
        again = true;
      } else next.push(match);
    }
    matches = next;
  }
  return matches;
}

function longestRun(match: Match): number {
  return match.runs.reduce((most, run) => Math.max(most, run.length), 0);
}

function areNear(table: WordTable, x: Match, y: Match): boolean {
  return isBridged(table, x.here, y.here) && isBridged(table, x.there, y.there);
}

/** True when a better alignment already runs through all of the chain: texts that repeat themselves have thousands of these. */
function isInside(pieces: readonly Piece[], chain: Chain): boolean {
  const [here, there] = boundsOf(chain);
  return pieces.some(piece => covers(piece.here, here) && covers(piece.there, there));
}

function boundsOf(chain: Chain): [here: readonly [number, number], there: readonly [number, number]] {
  const [first, last] = [chain.runs[0] as Run, chain.runs.at(-1) as Run];
  return [
    [first.here, last.here + last.length],
    [first.there, last.there + last.length],
  ];
}

function isBeside(table: WordTable, piece: Piece, chain: Chain): boolean {
  const [here, there] = boundsOf(chain);
  return isBridged(table, piece.here, here) && isBridged(table, piece.there, there);
}

function isBridged(table: WordTable, x: readonly [number, number], y: readonly [number, number]): boolean {
  const from = Math.min(x[1], y[1]);
  const to = Math.max(x[0], y[0]);
  if (to - from > LIMITS.joinWords) return false;
  for (let k = from - 1; k < to; k++) if ((table.flags[k] as number) & WALL) return false;
  return true;
}

function join(x: Match, y: Match): Match {
  return toMatch(
    [Math.min(x.here[0], y.here[0]), Math.max(x.here[1], y.here[1])],
    [Math.min(x.there[0], y.there[0]), Math.max(x.there[1], y.there[1])],
    [...x.runs, ...y.runs],
    x.score + y.score,
  );
}

/** A match with its similarity: equal words over the words of the longer side. */
export function toMatch(
  here: readonly [number, number],
  there: readonly [number, number],
  runs: readonly Run[],
  score: number,
): Match {
  const words = Math.max(here[1] - here[0], there[1] - there[0]);
  const equal = Math.min(
    countWords(runs, run => run.here),
    countWords(runs, run => run.there),
  );
  return { here, there, runs, score, similarity: equal / words };
}

/** Words that the runs cover on one side, each counted once. */
function countWords(runs: readonly Run[], side: (run: Run) => number): number {
  let count = 0;
  let covered = -1;
  for (const run of [...runs].sort((x, y) => side(x) - side(y))) {
    const end = side(run) + run.length;
    count += Math.max(0, end - Math.max(covered, side(run)));
    covered = Math.max(covered, end);
  }
  return count;
}
