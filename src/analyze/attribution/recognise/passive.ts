import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import { readComplement } from '../clause/complement.ts';
import { contentEnd } from '../clause/content-end.ts';
import { isComma, phraseAfter, type Range } from '../clause/noun-phrase.ts';
import { canSpeak } from '../clause/speaker-kind.ts';
import { type Cue, findPlainCue } from '../cue-list.ts';
import { makeCandidate } from './make-candidate.ts';

/** "The claim was denied by X", "X was told that A", "X was quoted as saying A", "X is expected to A". */
export function recognisePassive(clauses: Clauses): Candidate[] {
  return clauses.list.flatMap((clause, i) => {
    if (clause.group.form === 'infinitive' && !clause.group.passive) return [];
    if (!clause.group.passive) return [];
    const cue = findPlainCue(clauses.items, clause.group.head);
    if (!cue) return [];
    return quotedAs(clauses, clause, i) ?? readPassive(clauses, clause, cue);
  });
}

/** "was quoted as saying": the subject speaks after all. */
function quotedAs(clauses: Clauses, clause: Clause, index: number): Candidate[] | undefined {
  const { items, list } = clauses;
  const saying = list[index + 1];
  if (!/^(?:quote|cite|record|report)$/.test(clause.group.lemma) || items[clause.group.last]?.lower !== 'as' || !saying)
    return undefined;
  if (saying.group.first !== clause.group.last + 1 || !saying.cue || !clause.subject) return undefined;
  const complement = readComplement(clauses, saying, false, true);
  if (complement.kind === 'none') return undefined;
  const merged = { ...clause, after: saying.after };
  return [
    makeCandidate(
      clauses,
      merged,
      saying.cue,
      'quoted-as',
      [[complement.start, contentEnd(clauses, saying, complement.start)]],
      saying.after,
    ),
  ];
}

function readPassive(clauses: Clauses, clause: Clause, cue: Cue): Candidate[] {
  const { items, end } = clauses;
  const plain: Clause = { group: clause.group, after: clause.group.last, own: false };
  const by = findAgent(clauses, clause.after);
  const complement = readComplement(clauses, by ? { ...plain, after: by[1] } : plain, false, false);
  const source: { readonly source?: Range } = by ? { source: [by[0] + 1, by[1]] } : {};
  const make = (frame: string, contents: Range[]) => [
    makeCandidate(
      clauses,
      plain,
      frame === 'hearsay-passive' ? { ...cue, stance: 'hedges' } : cue,
      frame,
      contents,
      clause.group.last,
      source,
    ),
  ];
  const stop = contentEnd(clauses, clause, clause.after);
  if (/^(?:that|wh|quote)$/.test(complement.kind) && (cue.frames.has(complement.kind) || cue.frames.has('that'))) {
    const told = cue.frames.has('addressee') && clause.subject ? { to: clause.subject } : {};
    return [
      makeCandidate(clauses, plain, cue, 'passive-clause', [[complement.start, stop]], clause.group.last, {
        ...told,
        ...source,
      }),
    ];
  }
  if (!clause.subject) return [];
  if (complement.kind === 'to' && PASSIVE_TO.has(cue.lemma))
    return make(by || /^(?:ask|urge|order|tell|require)$/.test(cue.lemma) ? 'passive-to' : 'hearsay-passive', [
      clause.subject,
      [complement.start, stop],
    ]);
  const preposition = items[clause.group.last]?.lower ?? '';
  if (preposition === 'as' && (cue.frames.has('as') || cue.frames.has('name')))
    return make('passive-as', [clause.subject, [clause.group.last, commaOr(clauses, clause.group.last, stop)]]);
  if (cue.frames.has('name') && complement.kind === 'object')
    return make('passive-as', [clause.subject, [complement.start, commaOr(clauses, complement.start, stop)]]);
  if (/^(?:for|of|with)$/.test(preposition) && (cue.frames.has('object') || cue.frames.has(preposition)))
    return make('passive-for', [clause.subject, [clause.group.last, commaOr(clauses, clause.group.last, stop)]]);
  if (by && source.source && canSpeak(items, source.source) && (cue.frames.has('object') || cue.frames.has('that')))
    return make('passive-by', [clause.subject]);
  if (cue.frames.has('object') && (clause.after >= end || isComma(items[clause.after])))
    return make('passive-bare', [clause.subject]);
  return [];
}

const PASSIVE_TO = new Set([
  'expect',
  'ask',
  'urge',
  'order',
  'tell',
  'require',
  'believe',
  'think',
  'see',
  'consider',
  'report',
  'say',
  'anticipate',
  'allege',
  'predict',
  'project',
  'assume',
]);

/** "by X" within a few words of the verb. */
function findAgent({ items, end }: Clauses, from: number): Range | undefined {
  for (let i = from; i < Math.min(end, from + 4); i++) {
    if (items[i]?.lower === 'by') {
      const stop = phraseAfter(items, i + 1);
      return stop > i + 1 && items[i + 1]?.pos !== 'VERB' ? [i, stop] : undefined;
    }
    if (isComma(items[i])) return undefined;
  }
  return undefined;
}

function commaOr({ items }: Clauses, from: number, stop: number): number {
  for (let i = from; i < stop; i++) if (isComma(items[i])) return i;
  return stop;
}
