import type { Passage } from '../../record/index.ts';
import type { Run } from './chain-runs.ts';
import { type Match, toMatch } from './match-pair.ts';
import { QUOTED, type WordTable } from './word-table.ts';

/** Nearly all equal words quoted: the same speech; a mark that was lost or a "said" between two parts is allowed. */
const ALL_QUOTED = 0.9;
/** Fewer quoted words than this are a word in passing. */
const FEW_WORDS = 4;

/**
 * What two articles share: the same speech, the report around it, or both. Told by quotation marks of the equal words
 * alone, so that it is the same whether or not the articles were analyzed; on either side, since statements and posts are also printed as
 * blocks without marks (docs/newsroom.md).
 */
export function judgeShares(table: WordTable, match: Match): Passage['shares'] {
  const { words, either } = countQuoted(table, match);
  if (either >= ALL_QUOTED * words) return 'quotation';
  return either >= FEW_WORDS ? 'both' : 'report';
}

/** True when nearly all is quoted on both sides, so that the marks say where what is shared begins and ends. */
export function isMarkedOnBoth(table: WordTable, match: Match): boolean {
  const { words, both } = countQuoted(table, match);
  return both >= ALL_QUOTED * words;
}

/** Equal words, and how many of them are quoted on either side, on both. */
function countQuoted({ flags }: WordTable, { runs }: Match): { words: number; either: number; both: number } {
  let [words, either, both] = [0, 0, 0];
  for (const run of runs) {
    for (let k = 0; k < run.length; k++) {
      const [here, there] = [flags[run.here + k] as number, flags[run.there + k] as number];
      words++;
      if ((here | there) & QUOTED) either++;
      if (here & there & QUOTED) both++;
    }
  }
  return { words, either, both };
}

/** A match of the same speech without what it shares by chance beyond a gap on either side ("…, according to the / the"). */
export function cutToQuotation(table: WordTable, match: Match): Match {
  const isQuoted = (run: Run) => {
    for (let k = 0; k < run.length; k++) {
      if ((table.flags[run.here + k] as number) & (table.flags[run.there + k] as number) & QUOTED) return true;
    }
    return false;
  };
  const first = match.runs.findIndex(isQuoted);
  const runs = match.runs.slice(Math.max(0, first), match.runs.findLastIndex(isQuoted) + 1);
  if (runs.length === 0) return match;
  return toMatch(
    [least(runs.map(run => run.here)), most(runs.map(run => run.here + run.length))],
    [least(runs.map(run => run.there)), most(runs.map(run => run.there + run.length))],
    runs,
    match.score,
  );
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((x, y) => Math.min(x, y));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((x, y) => Math.max(x, y));
}
