import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import { readComplement } from '../clause/complement.ts';
import {
  clauseFollows,
  isComma,
  isNominal,
  isRelative,
  isTimeWord,
  phraseAfter,
  type Range,
} from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';
import { canSpeak } from '../clause/speaker-kind.ts';
import { subjectBefore } from '../clause/subject.ts';
import { makeCandidate } from './make-candidate.ts';

/** "A, X said", "“A,” said X, a doctor, “B.”", "A, X told Y, B": the cue after its content or in the midst of it. */
export function recogniseAside(clauses: Clauses): Candidate[] {
  return clauses.list.flatMap(clause => readInverted(clauses, clause) ?? readPostposed(clauses, clause) ?? []);
}

const UNKNOWN = { attitude: 'says', stance: 'states' } as const;

/** A verb of the list that may stand aside; a verb that is not in it may stand beside a quotation. */
function cueFor(clauses: Clauses, clause: Clause, besideQuote: boolean) {
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
  const cue = cueFor(clauses, clause, besideQuote);
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
  const cue = cueFor(clauses, clause, besideQuote);
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

/** The source after its verb with its appositions and relative clauses. */
function invertedEnd(items: readonly Item[], from: number, end: number): number {
  const setting = (i: number) =>
    i > from &&
    (isTimeWord(items[i]) ||
      (items[i]?.pos === 'ADP' &&
        (isTimeWord(items[i + 1]) ||
          SETTING_START.test(`${items[i]?.lower} ${items[i + 1]?.lower} ${items[i + 2]?.lower ?? ''}`))));
  let i = phraseAfter(items, from, setting);
  while (i < end) {
    const item = items[i] as Item;
    if (isRelative(item)) i = clauseStop(items, i + 1, end);
    else if (isComma(item) && isApposition(items, i + 1)) {
      const next =
        isRelative(items[i + 1]) || items[i + 1]?.lower === 'whose'
          ? clauseStop(items, i + 2, end)
          : phraseAfter(items, i + 1, setting);
      if (next <= i + 1) break;
      i = next;
    } else if (
      i > from &&
      (item.pos === 'VERB' || (item.lower === 'to' && items[i + 1]?.pos === 'VERB')) &&
      /(?:ing|ed|to)$/.test(item.lower) &&
      !isComma(items[i - 1])
    ) {
      i = clauseStop(items, i + 1, end);
    } else break;
  }
  return i;
}

const SETTING_START =
  /^(?:in|during|at|after|on|before) (?:an?|the|his|her|their) (?:statement|interview|speech|tweet|letter|rally|email|debate|meeting|hearing|news|press|recent|telephone|phone)/;

function isApposition(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.quote) return false;
  if (/^(?:who|which|whose|himself|herself)$/.test(item.lower)) return true;
  if (item.pos === 'DET' || item.pos === 'PROPN' || item.pos === 'ADJ' || item.pos === 'NUM') return !isTimeWord(item);
  return item.pos === 'NOUN' && !isTimeWord(item);
}

function clauseStop(items: readonly Item[], from: number, end: number): number {
  let i = from;
  while (i < end && !isComma(items[i]) && !items[i]?.quote) i++;
  return i;
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

/** What stands before the aside and, past a comma or at a quotation, after it. */
function contentsAround(clauses: Clauses, before: number, after: number): Range[] {
  const { items, end } = clauses;
  const contents: Range[] = [];
  let start = 0;
  while (start < before && (isComma(items[start]) || items[start]?.pos === 'CCONJ')) start++;
  if (isSplitClause(items, start, before, after))
    return [
      [start, before],
      [after + 1, end],
    ];
  const leadOnly = before > start && !saysSomething(clauses, start, before);
  if (leadOnly) start = before;
  if (before > start) contents.push([start, before]);
  const mark = items[after];
  if (after < end && mark) {
    const next = mark.quote ? after : after + 1;
    const opener = items[next];
    if (mark.quote || items[next]?.quote) contents.push([next, end]);
    else if (
      isComma(mark) &&
      opener &&
      (isIncomplete(items[before - 1]) || (before < after && before > start && continuesContent(clauses, next)))
    )
      contents.push([next, end]);
  }
  if (leadOnly && contents.length === 0 && isComma(mark) && clauseFollows(items, after + 1)) return [[after + 1, end]];
  return contents;
}

/** "…, including, X says, A": what stands before cannot be all. */
const isIncomplete = (item: Item | undefined) =>
  !!item && /^(?:including|that|and|but|or|of|with|by|for|in|on|to|from)$/.test(lastWord(item));

const lastWord = (item: Item) => item.lower;

/** "The bridge, she says, is safe": the aside parts a subject from its verb. */
function isSplitClause(items: readonly Item[], start: number, before: number, after: number): boolean {
  const [first, verb] = [items[start], items[after + 1]];
  if (!first || !verb || start >= before || !isComma(items[after]) || opensLead(items, start)) return false;
  return (
    (verb.pos === 'AUX' || (verb.pos === 'VERB' && /(?:s|ed)$/.test(verb.lower))) &&
    phraseAfter(items, start) === before
  );
}

/** A quotation, or a clause with its own verb; a mere lead ("In October", "When asked about it") says nothing. */
function saysSomething({ items, list }: Clauses, from: number, to: number): boolean {
  if (items[to - 1]?.quote) return true;
  let start = from;
  for (let rounds = 0; rounds < 4 && start < to && opensLead(items, start); rounds++) {
    let comma = start;
    while (comma < to && !isComma(items[comma])) comma++;
    if (comma >= to) {
      if (SUBORDINATE.test((items[start] as Item).lower)) return false;
      break;
    }
    start = comma + 1;
  }
  if (items.slice(start, to).some(item => item.quote)) return true;
  return list.some(
    ({ group, subject }) =>
      group.form === 'finite' && group.first >= start && group.last <= to && (subject || group.first > start),
  );
}

const SUBORDINATE = /^(?:when|while|after|before|following|asked|if|although|though|because|since|until|unless)$/;

function opensLead(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.quote) return false;
  if (/^(?:this|last|earlier|later)$/.test(item.lower)) return isTimeWord(items[at + 1]);
  if (item.pos === 'ADP' || item.pos === 'SCONJ' || item.pos === 'ADV' || item.pos === 'VERB') return true;
  return isTimeWord(item) || SUBORDINATE.test(item.lower) || /^(?:as|still)$/.test(item.lower);
}

/** After ", X said," the content goes on, unless a participle or a new cue follows. */
function continuesContent({ items, list }: Clauses, at: number): boolean {
  const item = items[at] as Item;
  if (item.pos === 'VERB' && /ing$/.test(item.lower)) return false;
  if (
    item.pos === 'CCONJ' ||
    item.pos === 'SCONJ' ||
    /^(?:who|which|while|although|as|after|when|before|because|citing|according)$/.test(item.lower)
  ) {
    return (
      item.lower === 'and' && !list.some(clause => clause.group.first > at && clause.group.first < at + 6 && clause.cue)
    );
  }
  return true;
}
