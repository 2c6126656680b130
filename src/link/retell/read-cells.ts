import type { PairReading } from '../../encoder/pair-network.ts';
import { type Cell, type Comparable, spanOf } from './score-cells.ts';

/** Reads two statements at once: `PairNetwork`, or what stands before it. */
export interface PairReader {
  read(a: string, b: string): Promise<PairReading>;
}

/** Of two articles the likeliest so many pairs are read: some 12 ms each, texts that are new. */
const MOST_READ = 8;
/** Less likely or less alike ones are hardly ever told again. */
const LEAST_CHANCE = 0.1;
const LEAST_COSINE = 0.5;

/** The cells with what the network that reads both sides at once says of the likeliest. */
export async function readCells(
  a: Comparable,
  b: Comparable,
  cells: readonly Cell[],
  reader: PairReader,
): Promise<Cell[]> {
  const likely = cells
    .filter(({ chance, cosine }) => chance >= LEAST_CHANCE && cosine >= LEAST_COSINE)
    .sort((x, y) => y.chance - x.chance || x.a - y.a || x.b - y.b || x.aEnd - y.aEnd || x.bEnd - y.bEnd)
    .slice(0, MOST_READ);
  const read = new Map<Cell, number>();
  for (const cell of likely) {
    const [x, y] = [a.text.slice(...spanOf(a, cell.a, cell.aEnd)), b.text.slice(...spanOf(b, cell.b, cell.bEnd))];
    read.set(cell, chanceOf(await reader.read(x, y)));
  }
  return cells.map(cell => {
    const chance = read.get(cell);
    return chance === undefined ? cell : { ...cell, read: chance };
  });
}

/** The chance that two statements tell the same. */
export const chanceOf = ({ same }: PairReading): number => 1 / (1 + Math.exp(-same));
