import { type Cue, findVerbCue, readCues } from '../cue-list.ts';
import { isComma, isNominal, isPossessive, isRelative, phraseAfter, phraseBefore, type Range } from './noun-phrase.ts';
import type { Item, Period } from './period.ts';
import { subjectBefore } from './subject.ts';
import { readVerbGroups, type VerbGroup } from './verb-group.ts';

/** A verb group of a period with what stands round it. */
export interface Clause {
  readonly group: VerbGroup;
  readonly cue?: Cue;
  /** First item after the verb and the words of its cue. */
  readonly after: number;
  /** The subject as it stands in the text, also when it is that of an earlier verb. */
  readonly subject?: Range;
  /** The subject stands right before this verb. */
  readonly own: boolean;
  /** Where the clause begins when it is coordinated with an earlier one or hangs on it: its conjunction or comma. */
  readonly begins?: number;
}

export interface Clauses {
  readonly period: Period;
  readonly items: readonly Item[];
  readonly list: readonly Clause[];
  /** One past the last item that is not a full stop. */
  readonly end: number;
}

/** Verb groups of a period with their cues and subjects. Cost: linear, subjects are sought in a window. */
export function readClauses(period: Period): Clauses {
  const { items } = period;
  const verbs = readCues().verbs;
  const isVerb = (i: number): boolean => {
    const item = items[i] as Item;
    if (item.quote) return false;
    if (item.pos === 'VERB') return !isNamePart(items, i);
    // "he claims that": a tagger's noun between a subject and a complement
    if ((item.pos !== 'NOUN' && item.pos !== 'PROPN') || !verbs.has(item.lemma) || !/(?:s|ed|ing)$/.test(item.lower))
      return false;
    const [before, next] = [items[i - 1], items[i + 1]];
    if (!before || !next || (!/^(?:that|,|:)$/.test(next.lower) && !next.quote && next.pos !== 'PRON')) return false;
    return before.pos === 'PROPN' || /^(?:he|she|they|it|who)$/.test(before.lower);
  };
  const list: Clause[] = [];
  for (const group of readVerbGroups(items, isVerb)) {
    const cue = findVerbCue(items, group.head);
    const found = findSubject(items, group, list);
    list.push({ group, ...(cue && { cue }), after: group.last + (cue?.tail.length ?? 0), ...found });
  }
  return { period, items, list: withLaterSubjects(items, list), end: endOf(items) };
}

const TITLE = /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sgt|capt)\.?$/;

/** "Mr. Hedge": a verb in form, a name in place; or one side of a hyphen. */
function isNamePart(items: readonly Item[], i: number): boolean {
  const [before, item, next] = [items[i - 1], items[i] as Item, items[i + 1]];
  if (before && TITLE.test(before.lower) && /^\p{Lu}/u.test(item.text)) return true;
  if (before?.lower === 'in' && item.lower === 'hopes') return true;
  if (
    next &&
    before &&
    /(?:ed|ing|en)$/.test(item.lower) &&
    (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN') &&
    (before.pos === 'DET' ||
      before.pos === 'NUM' ||
      isPossessive(before) ||
      /^(?:his|her|its|their|my|our|your)$/.test(before.lower))
  )
    return true;
  return before?.text === '-' && before.end === item.start ? true : next?.text === '-' && item.end === next.start;
}

function endOf(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && /^[.!?…]+$/.test((items[end - 1] as Item).text)) end--;
  return end;
}

type Found = Pick<Clause, 'subject' | 'own' | 'begins'>;

function findSubject(items: readonly Item[], group: VerbGroup, earlier: readonly Clause[]): Found {
  const { first, form } = group;
  const before = items[first - 1];
  const last = lastFinite(earlier);
  const inherited = last?.subject && { subject: last.subject };
  if (form === 'infinitive') return { own: false, ...objectOrSubject(items, first, earlier) };
  if (form === 'gerund') {
    if (!before) return { own: false };
    if (isComma(before)) {
      // "The council, citing the paper, reported": no verb has come yet
      const ahead = earlier.length === 0 ? phraseBefore(items, first - 1) : undefined;
      return { own: false, begins: first - 1, ...(ahead ? { subject: ahead } : mainSubject(items, earlier)) };
    }
    if (before.pos === 'ADP' || before.pos === 'SCONJ' || before.pos === 'CCONJ') {
      const from = isComma(items[first - 2]) ? first - 2 : first - 1;
      return {
        own: false,
        ...(before.pos !== 'ADP' && { begins: from }),
        ...(mainSubject(items, earlier) ?? inherited),
      };
    }
    const phrase = isNominal(before) ? phraseBefore(items, first) : undefined;
    return phrase ? { own: true, subject: phrase } : { own: false, ...inherited };
  }
  if (before?.pos === 'CCONJ') {
    const from = isComma(items[first - 2]) ? first - 2 : first - 1;
    const reporting = findVerbCue(items, group.head)?.frames.has('quote') ? mainSubject(items, earlier) : undefined;
    return { own: false, begins: from, ...(reporting ?? inherited) };
  }
  const subject = subjectBefore(items, first);
  if (subject) {
    const lead = conjunctionBefore(items, subject[0]);
    return { own: true, subject, ...(lead !== undefined && { begins: lead }) };
  }
  if (isComma(before) && earlier.length > 0 && !earlier.at(-1)?.group.passive)
    return { own: false, begins: first - 1, ...inherited };
  return { own: false };
}

/** A mark before the verb, a noun after it. */
function isInverted(items: readonly Item[], { group }: Clause): boolean {
  const [before, after] = [items[group.first - 1], items[group.last]];
  return (isComma(before) || !!before?.quote) && !after?.quote && (isNominal(after) || after?.pos === 'DET');
}

/** Whose doing a participle after a comma is: the last speaker's, else the subject of the last clause that is not relative. */
function mainSubject(items: readonly Item[], earlier: readonly Clause[]): { subject: Range } | undefined {
  const last = earlier.at(-1);
  // "…,” said Lee, adding": the subject stands after its verb and is lent later
  if (last && !last.own && last.cue?.frames.has('aside') && last.group.form === 'finite' && isInverted(items, last))
    return undefined;
  const main = (clause: Clause) =>
    clause.group.form === 'finite' &&
    !!clause.subject &&
    !isRelative(items[clause.subject[0]]) &&
    !isRelative(items[clause.group.first - 1]);
  const found = earlier.findLast(clause => main(clause) && clause.cue) ?? earlier.findLast(main);
  return found?.subject && { subject: found.subject };
}

const lastFinite = (clauses: readonly Clause[]) =>
  clauses.findLast(clause => clause.group.form === 'finite' && clause.subject);

/** "He asked her to say": the infinitive's subject is the object; else that of the verb it hangs on. */
function objectOrSubject(items: readonly Item[], first: number, earlier: readonly Clause[]): { subject?: Range } {
  const last = earlier.at(-1);
  if (last?.cue?.frames.has('addressee') && last.after < first && phraseAfter(items, last.after) === first) {
    return { subject: [last.after, first] };
  }
  const subject = last?.subject ?? lastFinite(earlier)?.subject;
  return subject ? { subject } : {};
}

const CLAUSE_LINK = /^(?:and|but|while|although|though|yet|whereas|even)$/;

function conjunctionBefore(items: readonly Item[], at: number): number | undefined {
  const before = items[at - 1];
  if (!before || !CLAUSE_LINK.test(before.lower)) return undefined;
  return isComma(items[at - 2]) ? at - 2 : at - 1;
}

/** "Citing a report, Lee said": a leading gerund takes the subject of the verb that follows. */
function withLaterSubjects(items: readonly Item[], list: readonly Clause[]): Clause[] {
  const main = list.find(
    ({ group, own, subject }) => group.form === 'finite' && own && subject && isComma(items[subject[0] - 1]),
  );
  return list.map(clause => {
    if (clause.subject || clause.group.form !== 'gerund' || !main?.subject) return clause;
    return main.group.first > clause.group.first && clause.group.first <= 2
      ? { ...clause, subject: main.subject }
      : clause;
  });
}

const PAST = /(?:ed|id|old|ote|ade|ought|elt|ew|ld|nt|oke|ore|ave|an)$/;

/** Past or present, as far as the form tells. */
export function tenseOf(items: readonly Item[], group: VerbGroup): 'past' | 'present' {
  const first = group.before.length > 0 ? items[group.first] : items[group.head];
  const item = first?.pos === 'ADV' ? items[group.head] : first;
  if (!item) return 'present';
  if (/^(?:was|were|had|did|would|could|might)$/.test(item.lower)) return 'past';
  if (item.pos === 'AUX') return 'present';
  return item.lower !== item.lemma && !/(?:s|ing)$/.test(item.lower) && PAST.test(item.lower)
    ? 'past'
    : item.lower === item.lemma || /s$/.test(item.lower)
      ? 'present'
      : 'past';
}
