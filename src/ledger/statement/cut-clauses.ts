import type { Token } from '../../analyze/doc.ts';
import { tokenizeBlock } from '../../analyze/segment/tokenize.ts';
import { compareSpans, mergeSpans, overlapLength, type Span } from '../../record/index.ts';

type Word = Omit<Token, 'sentence'>;

/** Words of a clause without its connective, and of these with content; fewer say too little to stand alone. */
const LEAST_WORDS = 6;
const LEAST_CONTENT = 2;
const LEAST_ASIDE = 4;
/** A subject, or the noun that a relative clause hangs on, has at most so many tokens. */
const LONGEST_SUBJECT = 10;

const JOINS = /^(?:and|but|yet|so|or|nor)$/;
const SUBORDINATES = /^(?:while|although|though|whereas|because|since|after|before|as)$/;
const DASHES = /^(?:;|:|--|—|–|-)$/;
const RELATIVES = /^(?:which|who|whose|where)$/;
const PRONOUNS = /^(?:he|she|it|they|we|i|you|there|this|that|these|those)$/;
const OPENING = /^(?:because|since|although|though|while|after|when|as|with)$/;
/** Participles that are prepositions, or that report: what follows is no doing of the subject. */
const NO_PARTICIPLES =
  /^(?:according|including|following|regarding|concerning|depending|starting|beginning|during|saying|adding|citing|noting|calling|meaning|considering|pending)$/;

/** Where a clause begins: the first of its own tokens, and what it lacks to be read by itself. */
interface Cut {
  /** The connective, comma or mark that goes with no clause. */
  readonly from: number;
  readonly at: number;
  readonly kind: 'clause' | 'predicate' | 'relative' | 'participle';
}

/**
 * Cuts what one sentence says into clauses that can be read by themselves, as spans: coordinated clauses and predicates, clauses after a
 * semicolon or dash, "that A and that B", relative clauses after a comma (with the noun they hang on), participles after a comma. A predicate
 * takes its subject along. A clause has a verb of its own, unless it is all there is. Cost: linear in the words.
 */
export function hasOwnVerb(text: string, spans: readonly Span[]): boolean {
  return spans.some(span => {
    const { tokens } = tokenizeBlock(text, span);
    return hasVerb(tokens, 0, tokens.length);
  });
}

export function cutClauses(text: string, sentence: Span, spans: readonly Span[]): Span[][] {
  const tokens = tokenizeBlock(text, sentence).tokens.filter(token =>
    spans.some(span => overlapLength(span, [token.start, token.end]) > 0),
  );
  const cuts = findCuts(tokens);
  if (cuts.length === 0) return [[...spans]];
  return piecesOf(tokens, cuts).map(ranges =>
    mergeSpans(ranges.flatMap(([first, last]) => spansOf(tokens, first, last, spans))).sort(compareSpans),
  );
}

type Range = readonly [first: number, last: number];

/** The clauses as ranges of tokens; after an aside the clause that it stands in goes on. */
function piecesOf(tokens: readonly Word[], cuts: readonly Cut[]): Range[][] {
  const main: Range[][] = [[]];
  const asides: Range[][] = [];
  let begin = 0;
  let subject = subjectOf(tokens, 0);
  cuts.forEach((cut, i) => {
    const end = cuts[i + 1]?.from ?? tokens.length;
    (main.at(-1) as Range[]).push([begin, cut.from]);
    if (cut.kind === 'clause' || cut.kind === 'predicate') {
      main.push(cut.kind === 'predicate' && subject ? [subject] : []);
      begin = cut.at;
      if (cut.kind === 'clause') subject = subjectOf(tokens, cut.at) ?? subject;
      return;
    }
    const close = closeOf(tokens, cut.at, end);
    const head = cut.kind === 'relative' ? nounBefore(tokens, cut.from) : subject;
    const own: Range = [cut.kind === 'relative' && head ? cut.at + 1 : cut.at, close];
    asides.push(head ? [head, own] : [own]);
    begin = close < end && tokens[close]?.text === ',' ? close + 1 : close;
  });
  (main.at(-1) as Range[]).push([begin, tokens.length]);
  return [...main, ...asides]
    .map(ranges => ranges.filter(([first, last]) => first < last))
    .filter(ranges => ranges.length > 0);
}

/** Where an aside ends: at the comma that the verb of the main clause follows, else with the next cut. */
function closeOf(tokens: readonly Word[], at: number, end: number): number {
  for (let i = at + LEAST_ASIDE - 1; i < end; i++) {
    if (tokens[i]?.text !== ',') continue;
    if (hasTense(tokens, skipAdverbs(tokens, i + 1))) return i;
  }
  return end;
}

function findCuts(tokens: readonly Word[]): Cut[] {
  const cuts: Cut[] = [];
  let begin = 0;
  const conditional = /^(?:if|unless|whether)$/.test(tokens[0]?.lower ?? '');
  for (let i = 2; i < tokens.length - 2; i++) {
    const cut = cutAt(tokens, i);
    if (!cut || !(standsAlone(tokens, begin, cut.from) || partsSubject(tokens, cut))) continue;
    if (conditional && cuts.length === 0 && cut.kind !== 'relative') continue;
    if (!reaches(tokens, cut)) continue;
    cuts.push(cut);
    begin = cut.at;
    i = cut.at;
  }
  return cuts;
}

const standsAlone = (tokens: readonly Word[], from: number, to: number): boolean =>
  hasVerb(tokens, from, to) && saysEnough(tokens, from, to);

/** "The bridge, which was built in 1962, is closed". */
const partsSubject = (tokens: readonly Word[], { at, kind }: Cut): boolean =>
  kind === 'relative' && closeOf(tokens, at, tokens.length) < tokens.length - LEAST_ASIDE;

/** With a verb near, and words enough to the end. */
const reaches = (tokens: readonly Word[], { at }: Cut): boolean =>
  saysEnough(tokens, at, tokens.length) && hasVerb(tokens, at, at + 16);

function saysEnough(tokens: readonly Word[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(token => token.pos !== 'PUNCT');
  const content = words.filter(token => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(token.pos));
  return words.length >= LEAST_WORDS && content.length >= LEAST_CONTENT;
}

function cutAt(tokens: readonly Word[], i: number): Cut | undefined {
  const token = tokens[i] as Word;
  const before = tokens[i - 1] as Word;
  const comma = before.text === ',';
  const from = comma ? i - 1 : i;
  const next = skipQuotes(tokens, i + 1);
  if (DASHES.test(token.text)) {
    const at = JOINS.test(tokens[next]?.lower ?? '') ? next + 1 : next;
    return (token.text === ';' ? hasVerb(tokens, at, at + 10) : startsClause(tokens, at))
      ? { from: i, at, kind: 'clause' }
      : undefined;
  }
  if (JOINS.test(token.lower)) {
    if (tokens[next]?.lower === 'that' && startsClause(tokens, next + 1)) return { from, at: next + 1, kind: 'clause' };
    if (token.lower === 'or' || token.lower === 'nor') return undefined;
    const at = skipAdverbs(tokens, next);
    if (startsClause(tokens, at) && (comma || isPlain(tokens, at))) return { from, at: next, kind: 'clause' };
    if (isPredicate(tokens, at) && (comma || isInflected(tokens[at] as Word)))
      return { from, at: next, kind: 'predicate' };
    return undefined;
  }
  if (SUBORDINATES.test(token.lower) && token.pos !== 'ADP' && startsClause(tokens, next)) {
    if (comma || /^(?:while|although|though|whereas|because)$/.test(token.lower))
      return { from, at: next, kind: 'clause' };
    return undefined;
  }
  if (!comma) return undefined;
  if (RELATIVES.test(token.lower) && hasVerb(tokens, i + 1, i + 12)) return { from, at: i, kind: 'relative' };
  if (token.pos === 'VERB' && /ing$/.test(token.lower) && !NO_PARTICIPLES.test(token.lower))
    return { from, at: i, kind: 'participle' };
  // "Because A, B"
  if (
    OPENING.test(tokens[0]?.lower ?? '') &&
    hasVerb(tokens, 1, i - 1) &&
    startsClause(tokens, i) &&
    !hasComma(tokens, i - 1)
  )
    return { from, at: i, kind: 'clause' };
  return undefined;
}

const hasComma = (tokens: readonly Word[], before: number) => tokens.slice(0, before).some(token => token.text === ',');

/** A subject and a verb with a tense stand here. */
function startsClause(tokens: readonly Word[], at: number): boolean {
  const subject = subjectOf(tokens, at);
  return subject !== undefined && subject[1] > skipQuotes(tokens, at);
}

/** The noun phrase that a verb with a tense follows. */
function subjectOf(tokens: readonly Word[], at: number): Range | undefined {
  const first = skipAdverbs(tokens, skipQuotes(tokens, at));
  let nominal = false;
  for (let i = first; i < tokens.length && i - first <= LONGEST_SUBJECT; i++) {
    const token = tokens[i] as Word;
    if (nominal && hasTense(tokens, skipAdverbs(tokens, i))) return [first, i];
    if (RELATIVES.test(token.lower) || (token.lower === 'that' && i > first)) return undefined;
    if (token.pos === 'PUNCT' && !/^[“”"'‘’$]$/.test(token.text)) return undefined;
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ' || (token.pos === 'CCONJ' && !nominal))
      return undefined;
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || PRONOUNS.test(token.lower) || token.pos === 'PRON')
      nominal = true;
  }
  return undefined;
}

/** Clear without a comma: a pronoun for a subject, or an auxiliary for a verb. */
function isPlain(tokens: readonly Word[], at: number): boolean {
  const subject = subjectOf(tokens, at);
  if (!subject) return false;
  return PRONOUNS.test(tokens[subject[0]]?.lower ?? '') || tokens[skipAdverbs(tokens, subject[1])]?.pos === 'AUX';
}

function isPredicate(tokens: readonly Word[], at: number): boolean {
  // "not refused is": part of a subject
  return hasTense(tokens, at) && (tokens[at]?.pos === 'AUX' || tokens[at + 1]?.pos !== 'AUX');
}

/** A verb that may have a tense: no infinitive after "to", no "-ing". */
function hasTense(tokens: readonly Word[], at: number): boolean {
  const token = tokens[at];
  if (!token || tokens[at - 1]?.lower === 'to') return false;
  if (token.pos === 'AUX') return token.lower !== 'be' && token.lower !== 'been' && token.lower !== 'being';
  return token.pos === 'VERB' && !/ing$/.test(token.lower);
}

const isInflected = (token: Word): boolean => token.pos === 'AUX' || token.lower !== token.lemma;

/** A verb that is no infinitive. */
function hasVerb(tokens: readonly Word[], from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < Math.min(to, tokens.length); i++) {
    const token = tokens[i] as Word;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && tokens[i - 1]?.lower !== 'to')) return true;
  }
  return false;
}

/** The noun with its articles and adjectives that ends before a token. */
function nounBefore(tokens: readonly Word[], end: number): Range | undefined {
  let first = end;
  while (
    first > 0 &&
    end - first < LONGEST_SUBJECT &&
    /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[first - 1]?.pos ?? '')
  )
    first--;
  return first < end ? [first, end] : undefined;
}

function skipQuotes(tokens: readonly Word[], at: number): number {
  return /^[“”"‘’,]$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
}

function skipAdverbs(tokens: readonly Word[], at: number): number {
  let i = at;
  while (
    i < tokens.length &&
    (tokens[i]?.pos === 'ADV' || tokens[i]?.lower === 'not' || (i > at && tokens[i]?.text === ','))
  )
    i++;
  return i;
}

/** Code units from one token to another, as far as they belong to the spans. */
function spansOf(tokens: readonly Word[], first: number, last: number, spans: readonly Span[]): Span[] {
  const [start, end] = [(tokens[first] as Word).start, (tokens[last - 1] as Word).end];
  return spans.flatMap(span => {
    const part: Span = [Math.max(start, span[0]), Math.min(end, span[1])];
    return part[0] < part[1] ? [part] : [];
  });
}
