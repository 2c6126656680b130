import { SENTENCE_END, WALL, type WordTable } from './word-table.ts';

/** Words between a passage and its sentence's border that are taken along when both sides end their sentence there. */
const SNAP_WORDS = 3;
const SNAP_SHARE = 0.1;

type Words = readonly [first: number, last: number];

/**
 * Moves both ends to the border of their sentences where both are near one: a sentence whose last word was changed is still the
 * whole sentence.
 */
export function snapToSentences(
  table: Pick<WordTable, 'flags'>,
  here: Words,
  there: Words,
): { here: Words; there: Words } {
  const most = Math.min(SNAP_WORDS, Math.floor(SNAP_SHARE * Math.min(here[1] - here[0], there[1] - there[0])));
  const right = [wordsAfter(table, here[1], most), wordsAfter(table, there[1], most)] as const;
  const left = [wordsBefore(table, here[0], most), wordsBefore(table, there[0], most)] as const;
  const isRight = right[0] !== undefined && right[1] !== undefined;
  const isLeft = left[0] !== undefined && left[1] !== undefined;
  return {
    here: [here[0] - (isLeft ? (left[0] ?? 0) : 0), here[1] + (isRight ? (right[0] ?? 0) : 0)],
    there: [there[0] - (isLeft ? (left[1] ?? 0) : 0), there[1] + (isRight ? (right[1] ?? 0) : 0)],
  };
}

/** Words from `end` to the end of its sentence, when at most `most`. */
function wordsAfter(table: Pick<WordTable, 'flags'>, end: number, most: number): number | undefined {
  for (let count = 0; count <= most; count++) {
    if ((table.flags[end + count - 1] as number) & (SENTENCE_END | WALL)) return count;
  }
  return undefined;
}

function wordsBefore(table: Pick<WordTable, 'flags'>, start: number, most: number): number | undefined {
  for (let count = 0; count <= most; count++) {
    const before = start - count - 1;
    if (before < 0 || (table.flags[before] as number) & (SENTENCE_END | WALL)) return count;
  }
  return undefined;
}
