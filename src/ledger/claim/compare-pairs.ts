import { spansOverlap } from '../../record/index.ts';
import type { Statement } from '../statement/statement.ts';
import { findCandidates } from './find-candidates.ts';
import { judgeClaim } from './judge-claim.ts';
import { addMargins, type MeasuredPair, measurePair } from './measure-pair.ts';
import { findContradiction, type PairScore, type PassageIndex, SAME_CLAIM, scorePair } from './score-pair.ts';
import { type Embedded, embedStatement, type SentenceVectorsById } from './statement-vectors.ts';

/** Which pairs may be one claim, and how near any two are to it. */
export interface Comparison {
  /** Pairs, `a < b`, that are one claim but for a veto. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly score: PairScore }[];
  /** From here two statements are one claim; */
  readonly line: number;
  /** and members of one claim are this near to one another at least. */
  readonly farthest: number;
  score(a: number, b: number): PairScore;
}

/** Every member of a claim is at least this near to every other; nothing merges by transitivity alone. */
const FARTHEST = 0.4;

/** By words, quotations and passages alone. Cost: candidates times the words of a statement. */
export function compareByWords(
  statements: readonly Statement[],
  passages: PassageIndex,
  candidates: Iterable<readonly [number, number]> = findCandidates(statements),
): Comparison {
  const at = (i: number) => statements[i] as Statement;
  const pairs = [...candidates].flatMap(([a, b]) => {
    if (shareWords(at(a), at(b))) return [];
    const score = scorePair(at(a), at(b), passages, SAME_CLAIM);
    return score.score < SAME_CLAIM ? [] : [{ a, b, score }];
  });
  return {
    pairs,
    line: SAME_CLAIM,
    farthest: FARTHEST,
    score: (a, b) => scorePair(at(a), at(b), passages, FARTHEST),
  };
}

/** A statement and another article's are compared in full where they are as alike as this, */
const LEAST_COSINE = 0.3;
/** with the nearest of so many. Of one story with a thousand articles these are pairs enough. */
const NEAREST = 12;
/** The line is where stories left out of training have nine of ten pairs right (2026-11, see docs/claims.md). */
const LINE = 0.65;
const FAR = 0.3;

/**
 * By trained trees over everything that is measured. Two statements of one article, and copies in a crowd, go by their words.
 * Cost: a cosine for each candidate, words times words for the nearest of each.
 */
export function compareByMeasures(
  statements: readonly Statement[],
  passages: PassageIndex,
  vectors: SentenceVectorsById,
): Comparison {
  const at = (i: number) => statements[i] as Statement;
  const candidates = [...findCandidates(statements)];
  const embedded = statements.map(statement => embedStatement(statement, vectors));
  const isOne = ([a, b]: readonly [number, number]) =>
    at(a).article.id === at(b).article.id || !embedded[a] || !embedded[b];
  const words = compareByWords(statements, passages, candidates.filter(isOne));
  const measured = addMargins(measureNearest(statements, candidates, embedded, passages), i => at(i).article.id);
  const scores = new Map(measured.map(pair => [keyOf(pair.a, pair.b), toScore(at(pair.a), at(pair.b), pair.measures)]));
  const score = (a: number, b: number): PairScore => {
    const known = scores.get(keyOf(Math.min(a, b), Math.max(a, b)));
    if (known) return known;
    const byWords = words.score(a, b);
    return { ...byWords, score: scaled(byWords.score) };
  };
  const pairs = [
    ...words.pairs.map(pair => ({ ...pair, score: { ...pair.score, score: scaled(pair.score.score) } })),
    ...measured.flatMap(({ a, b }) => {
      const found = scores.get(keyOf(a, b));
      return found && found.score >= LINE ? [{ a, b, score: found }] : [];
    }),
  ];
  return { pairs, line: LINE, farthest: FAR, score };
}

const keyOf = (a: number, b: number) => a * 2 ** 26 + b;

/** A score by words on the scale of the chances: the lines of the two lie at one place. */
const scaled = (score: number): number =>
  score >= SAME_CLAIM
    ? LINE + ((score - SAME_CLAIM) * (1 - LINE)) / (1 - SAME_CLAIM)
    : score >= FARTHEST
      ? FAR + ((score - FARTHEST) * (LINE - FAR)) / (SAME_CLAIM - FARTHEST)
      : (score * FAR) / FARTHEST;

function toScore(a: Statement, b: Statement, measures: readonly number[]): PairScore {
  const chance = judgeClaim(measures);
  const veto = chance < FAR ? undefined : findContradiction(a, b);
  return { score: chance, because: ['claim/same-meaning'], ...(veto && { veto }) };
}

/** Candidates by stems of two articles, those that are among the nearest of either. */
function measureNearest(
  statements: readonly Statement[],
  candidates: readonly (readonly [number, number])[],
  embedded: readonly (Embedded | undefined)[],
  passages: PassageIndex,
): MeasuredPair[] {
  const near: { readonly a: number; readonly b: number; readonly cosine: number }[] = [];
  for (const [a, b] of candidates) {
    const [x, y] = [embedded[a]?.stretch.parts[0], embedded[b]?.stretch.parts[0]];
    if (!x || !y || (statements[a] as Statement).article.id === (statements[b] as Statement).article.id) continue;
    const cosine = x.whole.cosine(0, y.whole, 0);
    if (cosine >= LEAST_COSINE) near.push({ a, b, cosine });
  }
  near.sort((p, q) => q.cosine - p.cosine || p.a - q.a || p.b - q.b);
  const counts = new Uint16Array(statements.length);
  return near.flatMap(({ a, b }) => {
    if (Math.min(counts[a] as number, counts[b] as number) >= NEAREST) return [];
    counts[a] = (counts[a] as number) + 1;
    counts[b] = (counts[b] as number) + 1;
    const [x, y] = [embedded[a] as Embedded, embedded[b] as Embedded];
    const measures = measurePair(statements[a] as Statement, statements[b] as Statement, x, y, passages);
    return [{ a, b, measures }];
  });
}

/** A sentence and an attribution in it are not two carriers of one claim. */
export function shareWords(a: Statement, b: Statement): boolean {
  return a.article.id === b.article.id && a.spans.some(x => b.spans.some(y => spansOverlap(x, y)));
}
