import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import { readComplement } from '../clause/complement.ts';
import { invertedEnd } from '../clause/inverted-subject.ts';
import { clauseFollows, isComma, isNominal, isTimeWord, type Range } from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';
import { canSpeak } from '../clause/speaker-kind.ts';
import { contentsAround } from './aside-contents.ts';
import { makeCandidate } from './make-candidate.ts';

/** "A, X said", "“A,” said X, a doctor, “B.”", "A, X told Y, B": the cue after its content or in the midst of it. */
export function recogniseAside(clauses: Clauses): Candidate[] {
  return clauses.list.flatMap(clause => readInverted(clauses, clause) ?? readPostposed(clauses, clause) ?? []);
}

const UNKNOWN = { attitude: 'says', stance: 'states' } as const;

/** A verb of the list that may stand aside; a verb that is not in it may stand beside a quotation. */
function cueFor(clause: Clause, besideQuote: boolean) {
  const { cue, group } = clause;
  if (group.passive || group.form === 'infinitive') return undefined;
  if (cue?.frames.has('aside') || (cue?.frames.has('quote') && besideQuote)) return { ...cue, known: true };
  if (!besideQuote || group.form !== 'finite' || /^(?:be|have|do|go|come|get|make|take)$/.test(group.lemma))
    return undefined;
  return { ...UNKNOWN, lemma: group.lemma, known: false };
}

/** Content, then subject and verb: nothing may follow the verb that is its own content. */
function readPostposed(clauses: Clauses, clause: Clause): Candidate[] | undefined {
  const { items, end } = clauses;
  const { subject, own, group } = clause;
  if (!subject || !own || group.form !== 'finite' || subject[0] === 0) return undefined;
  const mark = items[subject[0] - 1] as Item;
  if (!mark.quote && !isComma(mark) && !/^(?:as|and|but)$/.test(mark.lower)) return undefined;
  const asLead = mark.lower === 'as' && (isComma(items[subject[0] - 2]) || subject[0] === 1);
  if (mark.lower === 'as' && !asLead) return undefined;
  const before = asLead ? subject[0] - 2 : subject[0] - 1;
  if (/^(?:and|but)$/.test(mark.lower) && !items[subject[0] - 2]?.quote) return undefined;
  const besideQuote = !!mark.quote || !!items[before - 1]?.quote;
  const cue = cueFor(clause, besideQuote);
  if (!cue || (!cue.known && !canSpeak(items, subject))) return undefined;
  const complement = readComplement(clauses, clause, clause.cue?.frames.has('addressee') ?? false, true);
  if (asLead && complement.kind !== 'none' && !complement.to) return undefined;
  const tail = tailEnd(items, clause.after, end, complement.to);
  if (tail === undefined) return undefined;
  if (/^(?:that|wh|clause|to)$/.test(complement.kind) && complement.start < tail) return undefined;
  if (complement.kind === 'object' && !complement.to && !cue.known) return undefined;
  if (
    complement.kind === 'object' &&
    !complement.to &&
    clause.cue?.frames.has('object') &&
    !isTimeWord(items[complement.start]) &&
    !besideQuote
  )
    return undefined;
  const contents = contentsAround(clauses, mark.quote ? before + 1 : before, tail);
  if (contents.length === 0) return undefined;
  return [
    makeCandidate(
      clauses,
      clause,
      cue,
      frameOf(items, besideQuote, cue.known),
      contents,
      clause.after,
      complement.to ? { to: complement.to } : {},
    ),
  ];
}

const frameOf = (_items: readonly Item[], besideQuote: boolean, known: boolean) =>
  besideQuote ? (known ? 'quote-then-cue' : 'quote-then-verb') : 'aside';

/** Content, then verb and subject: "…,” said X, a professor at Y". */
function readInverted(clauses: Clauses, clause: Clause): Candidate[] | undefined {
  const { items, end } = clauses;
  const { group } = clause;
  const mark = items[group.first - 1];
  if (!mark || !(mark.quote || isComma(mark)) || group.form !== 'finite' || group.negated) return undefined;
  const besideQuote = !!mark.quote || !!items[group.first - 2]?.quote;
  const cue = cueFor(clause, besideQuote);
  const first = items[clause.after];
  if (
    !cue ||
    !first ||
    !(isNominal(first) || first.pos === 'DET' || first.pos === 'ADJ') ||
    first.quote ||
    first.lower === 'that'
  )
    return undefined;
  if (
    !besideQuote &&
    !/^(?:say|write|add|report|note|tell|explain|recall|argue|claim|announce|warn|ask|think)$/.test(cue.lemma)
  )
    return undefined;
  if (!besideQuote && (isTimeWord(first) || first.pos === 'PRON')) return undefined;
  if (!besideQuote && clauseFollows(items, clause.after)) return undefined;
  const stop = invertedEnd(items, clause.after, end);
  if (stop === clause.after || (!cue.known && !canSpeak(items, [clause.after, stop]))) return undefined;
  if (items.slice(clause.after, stop).every(isTimeWord)) return undefined;
  const contents = contentsAround(clauses, mark.quote ? group.first : group.first - 1, stop);
  if (contents.length === 0) return undefined;
  return [
    makeCandidate(
      clauses,
      clause,
      cue,
      besideQuote ? (cue.known ? 'quote-then-cue' : 'quote-then-verb') : 'aside',
      contents,
      clause.after,
      {
        source: [clause.after, stop],
      },
    ),
  ];
}

/**
 * Where the tail of an aside ends: the next comma, quotation or the end of the period. Undefined when a clause begins in it
 * before that, since then the verb has its content after it.
 */
function tailEnd(items: readonly Item[], from: number, end: number, to: Range | undefined): number | undefined {
  let i = to ? to[1] : from;
  for (; i < end; i++) {
    const item = items[i] as Item;
    if (isComma(item) || item.quote || item.text === ':' || item.text === ';') return i;
    if (item.lower === 'that' && items[i + 1]?.pos !== 'NOUN') return undefined;
    if (i > from && (item.pos === 'CCONJ' || item.pos === 'SCONJ')) return i;
    if (
      i > from &&
      item.pos === 'VERB' &&
      /ing$/.test(item.lower) &&
      items[i - 1]?.pos !== 'ADP' &&
      items[i - 1]?.pos !== 'DET'
    )
      return i;
  }
  return end;
}
