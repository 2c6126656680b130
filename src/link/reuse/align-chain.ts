import { type Chain, GAP_WORDS, type Run, UNMATCHED } from './chain-runs.ts';
import { sharedWeight, WALL, type WordTable } from './word-table.ts';

/** A local alignment of two stretches of words: `runs` are the equal ones, in the order of both sides. */
export interface Piece {
  readonly here: readonly [first: number, last: number];
  readonly there: readonly [first: number, last: number];
  readonly runs: readonly Run[];
  readonly score: number;
}

/** Words that one step of an extension looks at, on either side. */
const STEP_WORDS = 12;
const MOST_WORDS = Math.max(STEP_WORDS, GAP_WORDS) + 1;
const best = new Float64Array(MOST_WORDS ** 2);
const columnIds = new Int32Array(MOST_WORDS);
const rowAt = new Int32Array(MOST_WORDS);
/** Where two parts of an id begin that a shift looks at, five bits each. */
const LOW_BITS = 8;
const HIGH_BITS = 16;

/**
 * Fills the gaps of a chain with the equal words inside them and extends both ends as long as equal words outweigh the others.
 * Cost: at most 625 steps a gap, 144 a step of an extension.
 */
export function alignChain(table: WordTable, chain: Chain): Piece {
  const middle: Run[] = [];
  for (const run of chain.runs) {
    const last = middle.at(-1);
    if (last) middle.push(...fillGap(table, last, run));
    middle.push(run);
  }
  const before = extend(table, middle[0] as Run, -1);
  const after = extend(table, middle.at(-1) as Run, 1);
  const runs = joinRuns([...before, ...middle, ...after]);
  const [first, last] = [runs[0] as Run, runs.at(-1) as Run];
  const here = [first.here, last.here + last.length] as const;
  const there = [first.there, last.there + last.length] as const;
  return { here, there, runs, score: scoreOf(table, runs, here[1] - here[0] + there[1] - there[0]) };
}

/** True when words beside a run, on either end, would be added to it. */
export function canExtend(table: WordTable, run: Run): boolean {
  return (
    isPaid(table, run.here + run.length, run.there + run.length, 1) || isPaid(table, run.here - 1, run.there - 1, -1)
  );
}

function isPaid(table: WordTable, here: number, there: number, direction: 1 | -1): boolean {
  const rows = wordsUntilWall(table, here, direction);
  const columns = wordsUntilWall(table, there, direction);
  return rows > 0 && columns > 0 && fillTable(table, here, there, rows, columns, direction)[0] > 0;
}

function scoreOf(table: WordTable, runs: readonly Run[], words: number): number {
  let weight = 0;
  let matched = 0;
  for (const run of runs) {
    for (let k = 0; k < run.length; k++) weight += sharedWeight(table, run.here + k, run.there + k);
    matched += run.length;
  }
  return weight - UNMATCHED * (words - 2 * matched);
}

function fillGap(table: WordTable, before: Run, after: Run): Run[] {
  const here = before.here + before.length;
  const there = before.there + before.length;
  const [rows, columns] = [after.here - here, after.there - there];
  if (rows === 0 || columns === 0) return [];
  fillTable(table, here, there, rows, columns, 1);
  return traceBack(here, there, rows, columns, 1);
}

/** Equal words beyond an end of a run, one step after another while they pay. */
function extend(table: WordTable, from: Run, direction: 1 | -1): Run[] {
  const found: Run[] = [];
  let here = direction === 1 ? from.here + from.length : from.here - 1;
  let there = direction === 1 ? from.there + from.length : from.there - 1;
  for (;;) {
    const rows = wordsUntilWall(table, here, direction);
    const columns = wordsUntilWall(table, there, direction);
    if (rows === 0 || columns === 0) break;
    const [row, column] = fillTable(table, here, there, rows, columns, direction);
    if (row === 0) break;
    const runs = traceBack(here, there, row, column, direction);
    found.push(...runs);
    here += direction * row;
    there += direction * column;
  }
  return direction === 1 ? found : found.sort((x, y) => x.here - y.here);
}

/** Words from `at` on that one step may look at: up to the wall that ends the stretch. */
function wordsUntilWall(table: WordTable, at: number, direction: 1 | -1): number {
  let count = 0;
  // the word before the first to be taken must not end its stretch
  let border = direction === 1 ? at - 1 : at;
  while (count < STEP_WORDS && border >= 0 && border < table.length && !((table.flags[border] as number) & WALL)) {
    count++;
    border += direction;
  }
  return count;
}

/**
 * Fills `best[r][c]`: most that equal words of the first r and c can give, what they save in unmatched words counted in. Gives the cell
 * that pays most when all words up to it are taken; [0, 0] when none pays. A row without an equal word is that before it (`rowAt`).
 */
function fillTable(
  table: WordTable,
  here: number,
  there: number,
  rows: number,
  columns: number,
  direction: 1 | -1,
): [row: number, column: number] {
  const { ids } = table;
  const width = columns + 1;
  // most words of a row stand in no column: two bits of each say so at once
  let [low, high] = [0, 0];
  for (let c = 0; c < columns; c++) {
    const id = ids[there + direction * c] as number;
    columnIds[c] = id;
    low |= 1 << (id >>> LOW_BITS);
    high |= 1 << (id >>> HIGH_BITS);
  }
  for (let c = 0; c < width; c++) best[c] = 0;
  let top = 0;
  let [topRow, topColumn] = [0, 0];
  for (let r = 1; r <= rows; r++) {
    const h = here + direction * (r - 1);
    const id = ids[h] as number;
    const above = rowAt[r - 1] as number;
    rowAt[r] = above;
    if (!((low >>> (id >>> LOW_BITS)) & (high >>> (id >>> HIGH_BITS)) & 1)) continue;
    let c = 0;
    while (c < columns && columnIds[c] !== id) c++;
    if (c === columns) continue;
    const row = r * width;
    rowAt[r] = row;
    // up to the first equal word nothing changes
    for (let k = 0; k <= c; k++) best[row + k] = best[above + k] as number;
    let left = best[row + c] as number;
    for (c++; c <= columns; c++) {
      left = Math.max(left, best[above + c] as number);
      if (columnIds[c - 1] === id) {
        const shared = sharedWeight(table, h, there + direction * (c - 1));
        left = Math.max(left, (best[above + c - 1] as number) + shared + 2 * UNMATCHED);
        const gain = left - UNMATCHED * (r + c);
        if (gain > top + 1e-9) [top, topRow, topColumn] = [gain, r, c];
      }
      best[row + c] = left;
    }
  }
  return [topRow, topColumn];
}

function traceBack(here: number, there: number, row: number, column: number, direction: 1 | -1): Run[] {
  const runs: Run[] = [];
  let [r, c] = [row, column];
  while (r > 0 && c > 0) {
    const own = rowAt[r] as number;
    const above = rowAt[r - 1] as number;
    const value = best[own + c] as number;
    if (value === best[above + c]) r--;
    else if (value === best[own + c - 1]) c--;
    else {
      runs.push({ here: here + direction * (r - 1), there: there + direction * (c - 1), length: 1 });
      r--;
      c--;
    }
  }
  return runs.sort((x, y) => x.here - y.here);
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.here + last.length === run.here && last.there + last.length === run.there) {
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    } else joined.push(run);
  }
  return joined;
}
