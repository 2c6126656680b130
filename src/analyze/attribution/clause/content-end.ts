import { type Clause, type Clauses, tenseOf } from './clauses.ts';
import { readComplement } from './complement.ts';
import { isComma, isRelative } from './noun-phrase.ts';
import type { Item } from './period.ts';

const FRAME_OF: Readonly<Record<string, readonly string[]>> = {
  that: ['that'],
  clause: ['clause'],
  quote: ['quote', 'that'],
  wh: ['wh'],
  to: ['to'],
  gerund: ['object'],
  object: ['object', 'name', 'as', 'of'],
};

/** The clause has a content of its own that its cue takes. */
function reports(clauses: Clauses, clause: Clause): boolean {
  const frames = clause.cue?.frames;
  if (!frames) return false;
  const complement = readComplement(clauses, clause, frames.has('addressee'), frames.has('object'));
  if (complement.kind === 'preposition')
    return frames.has(`p:${complement.preposition}`) || (!!complement.to && frames.has('of'));
  return (FRAME_OF[complement.kind] ?? []).some(frame => frames.has(frame));
}

/** Where the sentence turns to something else: a semicolon, ", but", ", although". */
function turnAt({ items, end }: Clauses, from: number): number {
  for (let i = from + 2; i + 1 < end; i++) {
    const item = items[i] as Item;
    if (item.text === ';') return i;
    if (
      isComma(item) &&
      TURN.test(items[i + 1]?.lower ?? '') &&
      !(items[i + 1]?.lower === 'while' && /ing$/.test(items[i + 2]?.lower ?? '')) &&
      !(items[i + 1]?.lower === 'even' && items[i + 2]?.lower !== 'though')
    )
      return i;
  }
  return end;
}

const TURN = /^(?:but|although|though|whereas|while|even|despite|yet)$/;

/** "Asked about A, X said": the main clause begins after the comma. */
function opensMain(items: readonly Item[], clause: Clause, later: Clause): boolean {
  const leading =
    (clause.group.first <= 1 && (!clause.own || clause.group.form === 'gerund')) ||
    (clause.subject?.[0] === 1 &&
      /^(?:while|as|after|when|if|because|although|though|since|before)$/.test(items[0]?.lower ?? ''));
  return leading && later.own && later.group.form === 'finite' && isComma(items[(later.subject?.[0] ?? 0) - 1]);
}

/** Where a content that begins at `from` ends: at the next clause with a cue of its own that is coordinated with its verb. */
export function contentEnd(clauses: Clauses, clause: Clause, from: number): number {
  const { items, list } = clauses;
  const end = turnAt(clauses, from);
  const tense = tenseOf(items, clause.group);
  for (const later of list) {
    const begins = later.begins;
    if (later === clause || later.group.first <= from) continue;
    // "A letter, which urged B to act, reflected both": the verb whose subject stands before this clause
    if (
      later.own &&
      later.subject &&
      later.subject[0] < clause.group.first &&
      later.group.form === 'finite' &&
      isComma(items[later.group.first - 1])
    )
      return later.group.first - 1;
    if (begins === undefined || begins <= from) {
      if (opensMain(items, clause, later)) return (later.subject?.[0] ?? 1) - 1;
      continue;
    }
    // "X, who said A, did B": the main verb goes on
    if (
      !later.own &&
      later.group.form === 'finite' &&
      isComma(items[begins]) &&
      begins + 1 === later.group.first &&
      isRelative(items[clause.group.first - 1])
    )
      return begins;
    if (!later.cue || !reports(clauses, later)) continue;
    if (later.cue.attitude === 'wants' || later.cue.attitude === 'knows') continue;
    if (later.group.form === 'gerund') {
      if (isComma(items[begins])) return begins;
      continue;
    }
    if (later.group.form === 'finite' && tenseOf(items, later.group) === tense && clause.group.form === 'finite')
      return begins;
  }
  return end;
}
