import type { Statement } from '../statement/statement.ts';

/** Stems by which a statement is looked up: its rarest. */
const KEYS = 10;
/** A stem in more statements than this says nothing about any two of them. */
const LONGEST_POSTING = 400;
/** Of statements in the same words so many are compared with others; the rest only with the first of them. */
const CROWD = 40;

/**
 * Pairs of statements that share one of either's rarest stems, each pair once, as indices `i < j`.
 * Cost: about linear in the statements; at most `KEYS * LONGEST_POSTING` pairs for each, and one for each copy in a crowd.
 */
export function* findCandidates(statements: readonly Statement[]): Generator<readonly [number, number]> {
  const firsts = findCrowds(statements);
  const postings = indexStems(statements, firsts);
  const keys = statements.map((statement, i) => (firsts.has(i) ? [] : rarestStems(statement, postings)));
  for (const [i, own] of keys.entries()) {
    const first = firsts.get(i);
    if (first !== undefined) yield [first, i];
    const partners = new Set<number>();
    for (const key of own) for (const j of postings.get(key) ?? []) if (j !== i) partners.add(j);
    for (const j of [...partners].sort((a, b) => a - b)) {
      if (j > i) yield [i, j];
      else if (!keys[j]?.some(key => statements[i]?.features.stems.has(key))) yield [j, i];
    }
  }
}

/** Statements past `CROWD` with the same stems in the same order, each with the first of its crowd. */
function findCrowds(statements: readonly Statement[]): Map<number, number> {
  const crowds = new Map<string, { readonly first: number; size: number }>();
  const firsts = new Map<number, number>();
  statements.forEach((statement, i) => {
    const words = [...statement.features.stems.keys()].join(' ');
    const crowd = crowds.get(words);
    if (!crowd) crowds.set(words, { first: i, size: 1 });
    else if (++crowd.size > CROWD) firsts.set(i, crowd.first);
  });
  return firsts;
}

function indexStems(statements: readonly Statement[], left: ReadonlyMap<number, number>): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  statements.forEach((statement, i) => {
    if (left.has(i)) return;
    for (const stem of statement.features.stems.keys()) {
      const posting = postings.get(stem);
      if (posting) posting.push(i);
      else postings.set(stem, [i]);
    }
  });
  return postings;
}

function rarestStems(statement: Statement, postings: ReadonlyMap<string, readonly number[]>): string[] {
  const frequency = (stem: string) => postings.get(stem)?.length ?? 0;
  return [...statement.features.stems.keys()]
    .filter(stem => frequency(stem) > 1 && frequency(stem) <= LONGEST_POSTING)
    .sort((a, b) => frequency(a) - frequency(b) || (a < b ? -1 : 1))
    .slice(0, KEYS);
}
