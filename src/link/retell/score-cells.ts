import type { SpanVectors } from '../../encoder/sentence-vectors.ts';
import type { Span } from '../../record/index.ts';
import { compareStretches, haveConflict, makeStretch, type Stretch } from './compare-texts.ts';
import { judgePair } from './judge-pair.ts';

/** Sentences `[a, aEnd)` of one article and `[b, bEnd)` of another: how alike they are, and the chance that they tell the same. */
export interface Cell {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly chance: number;
  readonly cosine: number;
  /** By how much the cosine is above the next best of either sentence; below zero where another is nearer. */
  readonly margin: number;
  /** Of the shorter side. */
  readonly words: number;
  /** Facts speak against it: see `haveConflict`. */
  readonly conflict: boolean;
  /** The chance by the network that reads both at once, of the few that were read: see `readCells`. */
  readonly read?: number;
}

/** The sentences of an article as they are compared. */
export interface Comparable {
  readonly text: string;
  readonly vectors: readonly SpanVectors[];
  /** Made when first asked for: most sentences resemble nothing. */
  readonly stretches: Map<string, Stretch>;
}

/** Sentences less alike than this are not looked at. */
const LEAST_COSINE = 0.4;
/** A sentence is looked at with so many of the other article, the nearest, */
const NEAREST = 2;
/** and compared word by word where it is as alike as this, or nearest on both sides. */
const FULL_COSINE = 0.6;

/**
 * Pairs of sentences that may tell the same, and of a sentence with two. Cost: sentences times sentences times the width of a vector, and
 * words times words for the few that are alike.
 */
export function scoreCells(a: Comparable, b: Comparable, isTaken: (a: number, b: number) => boolean): Cell[] {
  const rows = a.vectors.map((x, i) => b.vectors.map((y, j) => (isTaken(i, j) ? -1 : x.whole.cosine(0, y.whole, 0))));
  const columns = b.vectors.map((_, j) => rows.map(row => row[j] as number));
  const [bestA, bestB] = [rows.map(best), columns.map(best)];
  const cells: Cell[] = [];
  rows.forEach((row, i) => {
    row.forEach((cosine, j) => {
      const [mine, yours] = [bestA[i] as readonly number[], bestB[j] as readonly number[]];
      const last = Math.min(mine.at(-1) ?? 1, yours.at(-1) ?? 1);
      if (cosine < LEAST_COSINE || cosine < last) return;
      const margin = cosine - Math.max(nextTo(mine, cosine), nextTo(yours, cosine));
      if (cosine < FULL_COSINE && margin <= 0) return;
      cells.push(scoreCell(a, b, [i, i + 1, j, j + 1], margin));
      // a sentence told in two, or two in one
      for (const [wa, wb] of WIDER) {
        const [at, bt] = [i + wa - 1, j + wb - 1];
        if ((rows[at]?.[bt] ?? -1) >= LEAST_COSINE) cells.push(scoreCell(a, b, [i, i + wa, j, j + wb], margin));
      }
    });
  });
  return cells;
}

const WIDER = [
  [2, 1],
  [1, 2],
] as const;

const best = (values: readonly number[]): number[] => [...values].sort((x, y) => y - x).slice(0, NEAREST);

/** The best of a sentence's other cosines. */
const nextTo = ([first = 0, second = 0]: readonly number[], cosine: number): number =>
  Math.max(0, cosine === first ? second : first);

function scoreCell(
  a: Comparable,
  b: Comparable,
  [a0, a1, b0, b1]: readonly [number, number, number, number],
  margin: number,
): Cell {
  const [x, y] = [stretchOf(a, a0, a1), stretchOf(b, b0, b1)];
  const measures = compareStretches(x, y);
  const [cosine = 0] = measures;
  const words = Math.min(x.facts.words, y.facts.words);
  const place = { a: a0, aEnd: a1, b: b0, bEnd: b1 };
  return { ...place, chance: judgePair(measures), cosine, margin, words, conflict: haveConflict(measures) };
}

function stretchOf(article: Comparable, from: number, to: number): Stretch {
  const key = `${from} ${to}`;
  const known = article.stretches.get(key);
  if (known) return known;
  const made = makeStretch(article.text, article.vectors.slice(from, to));
  article.stretches.set(key, made);
  return made;
}

/** From the first of some sentences to the end of the last. */
export function spanOf({ vectors }: Comparable, from: number, to: number): Span {
  return [(vectors[from] as SpanVectors).span[0], (vectors[to - 1] as SpanVectors).span[1]];
}
