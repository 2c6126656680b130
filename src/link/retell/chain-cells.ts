import type { Cell } from './score-cells.ts';

/** Cells that follow one another in both articles. */
export interface CellChain {
  readonly cells: readonly Cell[];
  readonly score: number;
}

// all set on examples/water, the real articles and BASIL, where the outlets report by themselves (November 2026); docs/retellings.md

/** Sentences that may stand between two cells of a chain, on either side. */
const GAP = 2;
/** What a sentence between two cells takes away. */
const GAP_COST = 0.05;
/** What a cosine must be to add anything, and how much it counts beside being nearest and the chance. */
const MIDDLE = 0.5;
const OF_COSINE = 1.5;
const OF_MARGIN = 1.5;
const MARGIN = [-0.1, 0.25] as const;
const OF_CHANCE = 0.3;
/** Two sentences for one are found more easily. */
const WIDER_COST = 0.05;

/**
 * Chains of cells in the order of both articles, best first, each sentence in one at most: text that is told again keeps its order from one
 * sentence to the next, and two reports of one event do not. A cell of one sentence with two counts as one. Cost: the square of the cells.
 */
export function chainCells(given: readonly Cell[]): CellChain[] {
  let left = given
    .filter(cell => weigh(cell) > 0)
    .sort((x, y) => x.a - y.a || x.b - y.b || x.aEnd - y.aEnd || x.bEnd - y.bEnd);
  const chains: CellChain[] = [];
  while (left.length > 0) {
    const chain = bestChain(left);
    chains.push(chain);
    left = left.filter(cell => !chain.cells.some(taken => overlap(cell, taken)));
  }
  return chains;
}

function bestChain(cells: readonly Cell[]): CellChain {
  const scores: number[] = [];
  const previous: number[] = [];
  let top = 0;
  cells.forEach((cell, k) => {
    const own = weigh(cell);
    scores[k] = own;
    previous[k] = -1;
    for (let p = 0; p < k; p++) {
      const [gapA, gapB] = [cell.a - (cells[p] as Cell).aEnd, cell.b - (cells[p] as Cell).bEnd];
      if (gapA < 0 || gapB < 0 || gapA > GAP || gapB > GAP) continue;
      const score = (scores[p] as number) + own - GAP_COST * (gapA + gapB);
      if (score > (scores[k] as number)) [scores[k], previous[k]] = [score, p];
    }
    if ((scores[k] as number) > (scores[top] as number)) top = k;
  });
  const chain: Cell[] = [];
  for (let k = top; k >= 0; k = previous[k] as number) chain.unshift(cells[k] as Cell);
  return { cells: chain, score: scores[top] as number };
}

/** What a pair of sentences adds to a chain: alike, nearer to each other than to all else, and by the words one with the other. */
function weigh({ a, aEnd, b, bEnd, cosine, margin, chance }: Cell): number {
  const nearest = Math.min(MARGIN[1], Math.max(MARGIN[0], margin));
  const wider = aEnd - a + bEnd - b > 2 ? WIDER_COST : 0;
  return OF_COSINE * (cosine - MIDDLE) + OF_MARGIN * nearest + OF_CHANCE * chance - wider;
}

const overlap = (x: Cell, y: Cell): boolean => (x.a < y.aEnd && y.a < x.aEnd) || (x.b < y.bEnd && y.b < x.bEnd);
