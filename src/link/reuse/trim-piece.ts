import type { Piece } from './align-chain.ts';
import { type Run, UNMATCHED } from './chain-runs.ts';
import { PARAGRAPH_END, sharedWeight, type WordTable } from './word-table.ts';

/** Evidence that what stands beyond a paragraph's border needs of its own: two paragraphs that begin alike are not copied for that. */
const NEXT_PARAGRAPH = 3;

/** Cuts off both ends of an alignment what little it has beyond a border of paragraphs that both sides have there. */
export function trimPiece(table: WordTable, piece: Piece): Piece {
  const units = piece.runs.flatMap(run => splitAtBorders(table, run));
  let [first, last] = [0, units.length];
  let score = 0;
  for (let k = units.length - 1; k > 0; k--) {
    score += weightOf(table, units[k] as Run) - costBetween(units[k - 1] as Run, units[k] as Run);
    if (score >= NEXT_PARAGRAPH) break;
    if (hasBorder(table, units[k - 1] as Run, units[k] as Run)) {
      last = k;
      score = 0;
    }
  }
  score = 0;
  for (let k = 0; k < last - 1; k++) {
    score += weightOf(table, units[k] as Run) - costBetween(units[k] as Run, units[k + 1] as Run);
    if (score >= NEXT_PARAGRAPH) break;
    if (hasBorder(table, units[k] as Run, units[k + 1] as Run)) {
      first = k + 1;
      score = 0;
    }
  }
  if (first === 0 && last === units.length) return piece;
  return fromRuns(table, units.slice(first, last));
}

/** A run in parts that end where both sides end a paragraph. */
function splitAtBorders(table: WordTable, run: Run): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let k = 0; k < run.length; k++) {
    const isBorder = (table.flags[run.here + k] as number) & (table.flags[run.there + k] as number) & PARAGRAPH_END;
    if (!isBorder && k < run.length - 1) continue;
    parts.push({ here: run.here + from, there: run.there + from, length: k + 1 - from });
    from = k + 1;
  }
  return parts;
}

function hasBorder(table: WordTable, before: Run, after: Run): boolean {
  return (
    endsParagraph(table, before.here + before.length - 1, after.here) &&
    endsParagraph(table, before.there + before.length - 1, after.there)
  );
}

function endsParagraph(table: WordTable, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if ((table.flags[k] as number) & PARAGRAPH_END) return true;
  return false;
}

function weightOf(table: WordTable, run: Run): number {
  let weight = 0;
  for (let k = 0; k < run.length; k++) weight += sharedWeight(table, run.here + k, run.there + k);
  return weight;
}

function costBetween(before: Run, after: Run): number {
  return UNMATCHED * (after.here - before.here - before.length + after.there - before.there - before.length);
}

function fromRuns(table: WordTable, runs: readonly Run[]): Piece {
  const [first, last] = [runs[0] as Run, runs.at(-1) as Run];
  let score = 0;
  runs.forEach((run, k) => {
    score += weightOf(table, run) - (k > 0 ? costBetween(runs[k - 1] as Run, run) : 0);
  });
  const joined: Run[] = [];
  for (const run of runs) {
    const end = joined.at(-1);
    if (end && end.here + end.length === run.here && end.there + end.length === run.there) {
      joined[joined.length - 1] = { ...end, length: end.length + run.length };
    } else joined.push(run);
  }
  return {
    here: [first.here, last.here + last.length],
    there: [first.there, last.there + last.length],
    runs: joined,
    score,
  };
}
