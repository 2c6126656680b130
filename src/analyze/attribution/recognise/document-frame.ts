import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import { contentEnd } from '../clause/content-end.ts';
import { isComma, isRelative, phraseAfter } from '../clause/noun-phrase.ts';
import { speakerKindOf } from '../clause/speaker-kind.ts';
import { makeCandidate } from './make-candidate.ts';

const AMOUNT = /^(?:NUM|SYM)$/;

/** "The log has him leaving at nine", "The ministry puts the toll at 40", "Records list her as owner": a frame for what is on paper. */
export function recogniseDocumentFrame(clauses: Clauses): Candidate[] {
  return clauses.list.flatMap(clause => readOne(clauses, clause) ?? []);
}

function readOne(clauses: Clauses, clause: Clause): Candidate[] | undefined {
  const { items } = clauses;
  const { group, subject } = clause;
  if (!subject || group.passive || group.negated || group.form === 'infinitive' || isRelative(items[subject[0]]))
    return undefined;
  const start = group.last;
  const isOn = (i: number) => i > start && /^(?:at|as|among|in)$/.test(items[i]?.lower ?? '');
  const object = phraseAfter(items, start, i => isOn(i) || (i > start && items[i]?.pos === 'VERB'));
  if (object === start) return undefined;
  const next = items[object];
  const stop = Math.min(contentEnd(clauses, clause, start), commaFrom(clauses, object));
  const document = speakerKindOf(items, subject) === 'document';
  const make = (frame: string, stance: 'states' | 'hedges') => [
    makeCandidate(
      clauses,
      clause,
      { lemma: group.lemma, attitude: document ? 'shows' : 'says', stance },
      frame,
      [[start, stop]],
      start,
    ),
  ];
  if (/^(?:put|place|set|peg|estimate)$/.test(group.lemma) && next?.lower === 'at' && amountSoon(clauses, object))
    return make('put-at', 'states');
  if (!document) return undefined;
  if (/^(?:have|put|place|show|give|list)$/.test(group.lemma) && next?.pos === 'VERB' && /ing$/.test(next.lower))
    return make('document-has', 'states');
  if (
    /^(?:list|name|identify|describe|record|give|put)$/.test(group.lemma) &&
    /^(?:as|at|among)$/.test(next?.lower ?? '')
  )
    return make('document-lists', 'states');
  return undefined;
}

function amountSoon({ items }: Clauses, at: number): boolean {
  for (let i = at + 1; i < at + 5; i++) if (AMOUNT.test(items[i]?.pos ?? '') || items[i]?.text === '$') return true;
  return false;
}

function commaFrom({ items, end }: Clauses, from: number): number {
  let i = from;
  while (i < end && !isComma(items[i])) i++;
  return i;
}
