import type { Item } from './period.ts';

/** An auxiliary, its adverbs and a verb: "has repeatedly accused", "refused to say", "was not asked". Items `[first, last)`. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  /** Index of the verb that carries the meaning. */
  readonly head: number;
  readonly lemma: string;
  readonly form: 'finite' | 'gerund' | 'infinitive' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  /** Modal or catenative lemmas before the head: would, may, refuse, try. */
  readonly before: readonly string[];
}

/** Verbs that lend their meaning to the infinitive or gerund after them: "declined to say", "began by saying". */
const CATENATIVES = new Set(
  'refuse decline fail begin start continue try attempt go appear seem come rush use need have proceed hasten manage dare move'.split(
    ' ',
  ),
);

const isAdverb = (item: Item | undefined) =>
  !!item && !item.quote && (item.pos === 'ADV' || item.lemma === 'not' || item.lower === "n't" || item.lower === 'n’t');

/** Verb groups of a period in order; `verbs` names lemmas that are verbs even where the tagger took them for nouns. */
export function readVerbGroups(items: readonly Item[], isVerb: (i: number) => boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < items.length; i++) {
    const group = readGroup(items, i, isVerb);
    if (!group) continue;
    groups.push(group);
    i = group.last - 1;
  }
  return groups;
}

function readGroup(items: readonly Item[], at: number, isVerb: (i: number) => boolean): VerbGroup | undefined {
  const item = items[at] as Item;
  const opens = item.pos === 'AUX' || isVerb(at) || (item.lower === 'to' && item.pos === 'PART') || isAdverb(item);
  if (item.quote || !opens) return undefined;
  const before: string[] = [];
  let negated = false;
  let be = false;
  let infinitive = false;
  let head = -1;
  let i = at;
  for (; i < items.length; i++) {
    const here = items[i] as Item;
    if (here.quote) break;
    if (here.pos === 'AUX' && !isVerb(i)) {
      before.push(here.lemma);
      be = here.lemma === 'be' || (be && here.lemma !== 'have');
    } else if (isAdverb(here)) negated ||= here.lemma === 'not' || here.lower === 'never' || here.lower === 'n’t';
    else if (here.lower === 'to' && followsTo(items, i, isVerb)) {
      infinitive ||= head < 0 && before.length === 0;
      be = false;
    } else if (isVerb(i)) {
      head = i;
      if (!CATENATIVES.has(here.lemma) || !continues(items, i, isVerb)) break;
      before.push(here.lemma);
      be = false;
    } else break;
  }
  if (head < 0) return copula(items, at, i, before, negated);
  const verb = items[head] as Item;
  const gerund = /ing$/i.test(verb.text) && verb.lemma !== verb.lower;
  const first = skipLeadingAdverbs(items, at, head);
  return {
    first,
    last: head + 1,
    head,
    lemma: verb.lemma,
    form: infinitive
      ? 'infinitive'
      : before.length > 0 && before[0] !== verb.lemma
        ? formOfFirst(items, first)
        : gerund
          ? 'gerund'
          : 'finite',
    passive: be && !gerund,
    negated,
    before,
  };
}

/** "is", "has not been" with no verb after it. */
function copula(
  items: readonly Item[],
  at: number,
  stop: number,
  before: readonly string[],
  negated: boolean,
): VerbGroup | undefined {
  let head = stop - 1;
  while (head >= at && (items[head] as Item).pos !== 'AUX') head--;
  if (head < at) return undefined;
  const first = skipLeadingAdverbs(items, at, head);
  const lemma = (items[head] as Item).lemma;
  return { first, last: head + 1, head, lemma, form: 'finite', passive: false, negated, before };
}

function formOfFirst(items: readonly Item[], first: number): VerbGroup['form'] {
  const lower = (items[first] as Item).lower;
  return /ing$/.test(lower) && lower.length > 5 ? 'gerund' : 'finite';
}

/** A sentence adverb with a comma after it is not part of the group; here only a leading "to" alone is. */
function skipLeadingAdverbs(items: readonly Item[], at: number, head: number): number {
  let first = at;
  while (first < head && isAdverb(items[first]) && LOOSE.has((items[first] as Item).lower)) first++;
  return first;
}

const LOOSE = new Set([
  'when',
  'where',
  'how',
  'why',
  'then',
  'so',
  'however',
  'there',
  'here',
  'instead',
  'later',
  'earlier',
  'as',
  'too',
]);

function followsTo(items: readonly Item[], i: number, isVerb: (i: number) => boolean): boolean {
  let j = i + 1;
  while (isAdverb(items[j])) j++;
  const next = items[j];
  return !!next && !next.quote && (isVerb(j) || next.pos === 'AUX');
}

function continues(items: readonly Item[], i: number, isVerb: (i: number) => boolean): boolean {
  const next = items[i + 1];
  if (!next || next.quote) return false;
  if (next.lower === 'to') return followsTo(items, i + 1, isVerb);
  return next.pos === 'VERB' && /ing$/.test(next.lower);
}
