import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import { contentEnd } from '../clause/content-end.ts';
import { clauseFollows, isComma } from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';
import { canSpeak } from '../clause/speaker-kind.ts';
import { makeCandidate } from './make-candidate.ts';

/** Verbs that take a that-clause or stand before a quotation and report nothing. */
const SILENT = new Set(
  'be have do make ensure see mean require help happen follow turn prove cause lead matter so guarantee check give take get keep pray allow leave put win lose use wear seem appear become include contain pass earn deserve play show mean entail arrange need'.split(
    ' ',
  ),
);
/** A quotation of fewer words may be a name or a word held up. */
const LEAST_WORDS = 4;

/**
 * "Lee let slip that …", "Lee was blunt: “…”": the place of a reporting verb filled by any verb, its subject somebody who can
 * speak, its complement a that-clause or a whole quotation.
 */
export function recogniseUnknownVerb(clauses: Clauses): Candidate[] {
  return clauses.list.flatMap(clause => readThat(clauses, clause) ?? readQuote(clauses, clause) ?? []);
}

const CUE = { attitude: 'says', stance: 'states' } as const;

function readThat(clauses: Clauses, clause: Clause): Candidate[] | undefined {
  const { items, end } = clauses;
  const { group, subject } = clause;
  if (clause.cue?.frames.has('that') || SILENT.has(group.lemma) || group.passive || group.form === 'infinitive')
    return undefined;
  if (!subject || !canSpeak(items, subject)) return undefined;
  let that = group.last;
  // a particle, an adverb, "it", or whom it was said to, may stand between
  while (
    that < group.last + 2 &&
    (items[that]?.pos === 'ADV' ||
      items[that]?.pos === 'ADP' ||
      items[that]?.pos === 'VERB' ||
      /^(?:it|them|him|her|us|me)$/.test(items[that]?.lower ?? ''))
  )
    that++;
  if (items[that]?.lower !== 'that' || items[that]?.quote || that + 2 >= end) return undefined;
  const next = items[that + 1] as Item;
  if (next.pos === 'AUX' || next.pos === 'VERB' || next.pos === 'PUNCT') return undefined;
  if (!clauseFollows(items, that + 1)) return undefined;
  const source = { subject, own: clause.own };
  return [
    makeCandidate(
      clauses,
      { ...clause, ...source },
      { ...CUE, lemma: group.lemma },
      'unknown-that',
      [[that, contentEnd(clauses, clause, that)]],
      that,
    ),
  ];
}

function readQuote(clauses: Clauses, clause: Clause): Candidate[] | undefined {
  const { items, end } = clauses;
  const { group, subject } = clause;
  if (clause.cue?.frames.has('quote') || clause.cue?.frames.has('that')) return undefined;
  if (!subject || !canSpeak(items, subject) || group.form === 'infinitive') return undefined;
  for (let i = group.last; i < Math.min(end, group.last + 14); i++) {
    const item = items[i] as Item;
    if (item.quote) {
      const mark = items[i - 1] as Item;
      const colon = mark.text === ':';
      if (
        !(colon || isComma(mark)) ||
        !isWhole(item) ||
        clauses.list.some(later => later.group.first > group.head && later.group.last <= i && later.cue)
      )
        return undefined;
      if (!colon && group.lemma === 'be') return undefined;
      return [
        makeCandidate(
          clauses,
          clause,
          { ...CUE, lemma: group.lemma },
          colon ? 'unknown-colon' : 'unknown-quote',
          [[i, end]],
          colon ? i - 1 : group.last,
        ),
      ];
    }
    if (isComma(item) && !items[i + 1]?.quote) return undefined;
  }
  return undefined;
}

/** A quotation that is a sentence: some words, a capital, a stop or comma inside. */
function isWhole(item: Item): boolean {
  const inner = item.text.replace(/^\P{L}+/u, '');
  return inner.split(/\s+/).length >= LEAST_WORDS && /^\p{Lu}/u.test(inner);
}
