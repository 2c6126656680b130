import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import { type Complement, readComplement } from '../clause/complement.ts';
import { contentEnd } from '../clause/content-end.ts';
import { isComma, phraseAfter, type Range } from '../clause/noun-phrase.ts';
import { canSpeak, speakerKindOf } from '../clause/speaker-kind.ts';
import { type Cue, findPlainCue } from '../cue-list.ts';
import { makeCandidate } from './make-candidate.ts';

/** "X said that A", "X told Y that A", "X accused Y of A", "X called Y Z": the content after a verb of the list. */
export function recogniseAfterVerb(clauses: Clauses): Candidate[] {
  return clauses.list.flatMap(clause =>
    clause.cue && !clause.group.passive ? readOne(clauses, clause, clause.cue) : [],
  );
}

function readOne(clauses: Clauses, clause: Clause, cue: Cue): Candidate[] {
  const { frames } = cue;
  const complement = readComplement(clauses, clause, frames.has('addressee'), frames.has('object'));
  const found = match(clauses, clause, cue, complement);
  if (found.length > 0 || cue.tail.length === 0) return found;
  // "point out that" is in the list, "call on" is not met here: try the bare verb
  const plain = findPlainCue(clauses.items, clause.group.head);
  if (!plain) return [];
  const bare = { ...clause, after: clause.group.last };
  return match(
    clauses,
    bare,
    plain,
    readComplement(clauses, bare, plain.frames.has('addressee'), plain.frames.has('object')),
  );
}

function match(clauses: Clauses, clause: Clause, cue: Cue, complement: Complement): Candidate[] {
  const { frames } = cue;
  const { items, end } = clauses;
  const { kind, start } = complement;
  if (!fitsSubject(clauses, clause, cue, kind)) return [];
  const relative = relativeName(clauses, clause, cue, complement) ?? relativeGap(clauses, clause, cue);
  if (relative) return [makeCandidate(clauses, clause, cue, 'relative', relative, clause.after)];
  const make = (frame: string, contents: readonly Range[], cueEnd = clause.after) => {
    const to = complement.to && frame !== 'object' ? { to: complement.to } : {};
    return [makeCandidate(clauses, clause, cue, frame, contents, cueEnd, to)];
  };
  if (kind === 'quote' && (frames.has('quote') || frames.has('that')))
    return make('quote', [[start, contentEnd(clauses, clause, start)]]);
  if (kind === 'that' && frames.has('that')) return make('that', [[start, contentEnd(clauses, clause, start)]]);
  if (kind === 'wh' && frames.has('wh')) return make('wh', [[start, contentEnd(clauses, clause, start)]]);
  if (kind === 'to' && frames.has('to')) return make('to', [[start, contentEnd(clauses, clause, start)]]);
  if (kind === 'clause' && frames.has('clause')) return make('clause', [[start, contentEnd(clauses, clause, start)]]);
  if (kind === 'clause' && items[start - 1]?.lower === ':' && frames.has('quote')) return make('colon', [[start, end]]);
  if (kind === 'preposition') {
    if (frames.has(`p:${complement.preposition}`)) {
      const stop = objectEnd(clauses, clause, start);
      return stop > start ? make('preposition', [[start, stop]], start) : [];
    }
    if (complement.to && complement.preposition === 'of' && frames.has('of'))
      return make('of', [[start, contentEnd(clauses, clause, start)]]);
    return [];
  }
  if (kind === 'gerund' && frames.has('object') && !cue.frames.has('addressee')) {
    const stop = objectEnd(clauses, clause, start);
    return make('gerund', [[start, stop]]);
  }
  if (kind !== 'object' && kind !== 'clause') return [];
  if (!clause.subject || (clause.group.form === 'infinitive' && !SAYS_ALOUD.has(cue.lemma))) return [];
  return readObject(clauses, clause, cue, start, make);
}

/** A person shows no evidence, a thing wants nothing, and "this shows" is the writer's own. */
function fitsSubject({ items }: Clauses, { subject, group }: Clause, cue: Cue, kind: Complement['kind']): boolean {
  if (!subject) return true;
  const first = items[subject[0]]?.lower ?? '';
  // "it goes without saying that"
  if (group.form === 'gerund' && first === 'it') return false;
  if (cue.attitude === 'shows') {
    if (/^(?:this|that|it|these|which)$/.test(first) && subject[1] - subject[0] === 1) return false;
    if (/^(?:he|she|they|we|i|you|who)$/.test(first) && (kind === 'object' || kind === 'clause'))
      return cue.lemma === 'find';
    if (group.form === 'gerund' && isComma(items[group.first - 1])) return speakerKindOf(items, subject) === 'document';
  }
  if (cue.attitude === 'wants' && kind === 'to') return canSpeak(items, subject);
  return true;
}

/** "which he called “a trap”", "whom he described as a friend": the content is the relative word and what it is called. */
function relativeName(
  clauses: Clauses,
  { subject, own, after }: Clause,
  { frames }: Cue,
  { kind, start, preposition }: Complement,
): Range[] | undefined {
  const { items, end } = clauses;
  const at = subject?.[0];
  if (!at || !own || !/^(?:which|whom|who|what|that)$/.test(items[at - 1]?.lower ?? '')) return undefined;
  const named = frames.has('name') && (kind === 'quote' || kind === 'object' || kind === 'clause');
  const asked = frames.has('as') && kind === 'preposition' && preposition === 'as';
  if (!named && !asked) return undefined;
  return [
    [at - 1, at],
    [asked ? after : start, cutAtComma(clauses, after, end)],
  ];
}

/** "a letter that he said was drafted by the firm": the content is what stands round subject and verb. */
function relativeGap({ items, end }: Clauses, clause: Clause, cue: Cue): Range[] | undefined {
  const at = clause.subject?.[0];
  const next = items[clause.after];
  if (!at || !clause.own || !cue.frames.has('clause') || !next || clause.after >= end) return undefined;
  if (!/^(?:which|that|who|what)$/.test(items[at - 1]?.lower ?? '')) return undefined;
  if (next.pos !== 'AUX' && !(next.pos === 'VERB' && !/ing$/.test(next.lower))) return undefined;
  const stop = cutAtComma({ items } as Clauses, clause.after, end);
  return items[at - 1]?.lower === 'that'
    ? [[clause.after, stop]]
    : [
        [at - 1, at],
        [clause.after, stop],
      ];
}

/** Verbs whose infinitive with an object still reports: "to announce", "to criticize". */
const SAYS_ALOUD = new Set(
  'announce criticize denounce condemn praise express describe explain call discuss mention cite question reiterate acknowledge declare'.split(
    ' ',
  ),
);

type Make = (frame: string, contents: readonly Range[], cueEnd?: number) => Candidate[];

/** Constructions with a direct object: accuse A of B, call A B, describe A as B, criticize A. */
function readObject(clauses: Clauses, clause: Clause, { frames, tail }: Cue, start: number, make: Make): Candidate[] {
  const { items } = clauses;
  const objectStop = phraseAfter(
    items,
    start,
    i => i > start && /^(?:of|as|for)$/.test(items[i]?.lower ?? '') && frames.has(items[i]?.lower ?? ''),
  );
  const next = items[objectStop]?.lower ?? '';
  const stop = contentEnd(clauses, clause, start);
  if (frames.has('of')) return next === 'of' ? make('of', [[start, stop]]) : [];
  if (frames.has('as') && next === 'as') return make('as', [[start, cutAtComma(clauses, objectStop, stop)]]);
  if (frames.has('name') && items[stop - 1]?.pos === 'ADP') return [];
  if (frames.has('name')) return make('name', [[start, cutAtComma(clauses, objectStop, stop)]]);
  if (frames.has('object')) {
    const to = objectEnd(clauses, clause, start);
    return to > start ? make(tail.length > 0 ? 'phrase-object' : 'object', [[start, to]]) : [];
  }
  return [];
}

function cutAtComma({ items }: Clauses, from: number, stop: number): number {
  for (let i = from; i < stop; i++) if (isComma(items[i])) return i;
  return stop;
}

/** The object with what belongs to it, up to a comma or the next clause. */
function objectEnd(clauses: Clauses, clause: Clause, from: number): number {
  const { items } = clauses;
  const stop = contentEnd(clauses, clause, from);
  for (let i = from; i < stop; i++) {
    const item = items[i];
    if (i > from && (isComma(item) || /^[;:]$/.test(item?.text ?? ''))) return i;
    if (
      i > from &&
      item?.pos === 'SCONJ' &&
      /^(?:while|because|although|though|if|when|after|before|as|since)$/.test(item.lower)
    )
      return i;
    if (i > from && /^(?:while|because|although|when|after|before|as)$/.test(item?.lower ?? '') && item?.pos !== 'ADP')
      return i;
  }
  return stop;
}
