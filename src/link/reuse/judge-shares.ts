import type { Passage } from '../../record/index.ts';
import type { Match } from './match-pair.ts';
import { QUOTED, type WordTable } from './word-table.ts';

/** Nearly all equal words quoted on both sides: the same speech; a mark that was lost or a "said" between two parts is allowed. */
const ALL_QUOTED = 0.9;
/** Fewer quoted words than this are a word in passing. */
const FEW_WORDS = 4;

/**
 * What two articles share: the same speech, the report around it, or both. Told by quotation marks on both sides, of the equal
 * words alone, so that it is the same whether or not the articles were analyzed.
 */
export function judgeShares(table: WordTable, match: Match): Passage['shares'] {
  let words = 0;
  let quoted = 0;
  for (const run of match.runs) {
    for (let k = 0; k < run.length; k++) {
      words++;
      const both = (table.flags[run.here + k] as number) & (table.flags[run.there + k] as number);
      if (both & QUOTED) quoted++;
    }
  }
  if (quoted >= ALL_QUOTED * words) return 'quotation';
  return quoted >= FEW_WORDS ? 'both' : 'report';
}
