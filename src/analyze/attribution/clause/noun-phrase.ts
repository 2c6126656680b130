import type { Item } from './period.ts';

/** Items `[first, last)` of a period. */
export type Range = readonly [first: number, last: number];

/** A noun phrase is read over at most this many words. */
const WINDOW = 60;

const isComma = (item: Item | undefined) =>
  item?.lower === ',' || item?.lower === '—' || item?.lower === '–' || item?.lower === '--';
const isNominal = (item: Item | undefined) =>
  !!item && (!!item.quote || item.pos === 'NOUN' || item.pos === 'PROPN' || item.pos === 'PRON' || item.pos === 'NUM');
const isRelative = (item: Item | undefined) => !!item && /^(?:who|whom|whose|which|that)$/.test(item.lower);
const isPossessive = (item: Item | undefined) => !!item && /^[’']s?$/.test(item.lower);
const SUBJECT_PRONOUN =
  /^(?:i|he|she|they|we|it|who|which|you|one|that|there|this|these|those|some|many|others|both|several|few|most|all)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const TIME =
  /^(?:today|yesterday|tomorrow|tonight|now|recently|earlier|later|afterward|afterwards|morning|afternoon|evening|night|week|month|year|day)$/;

export function isTimeWord(item: Item | undefined): boolean {
  return !!item && (WEEKDAY.test(item.lower) || TIME.test(item.lower));
}

/** A word that a hyphen ties to its neighbor: "Ohio-based", "hard-won". */
function isHyphenated(items: readonly Item[], i: number): boolean {
  const [item, before, next] = [items[i] as Item, items[i - 1], items[i + 1]];
  return (before?.text === '-' && before.end === item.start) || (next?.text === '-' && item.end === next.start);
}

/** May stand inside a noun phrase, left of its end. */
function joins(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (!item) return false;
  if (isNominal(item) || isPossessive(item) || isHyphenated(items, i)) return true;
  if (item.pos === 'DET' || item.pos === 'ADJ' || item.pos === 'SYM') return true;
  if (item.pos === 'ADP')
    return !/^(?:because|since|until|than|if|though|although|unless|while|as|like|once|after|before)$/.test(item.lower);
  if (/^[-()[\]&/.$%+]$/.test(item.text)) return item.text !== '.' || i > 0;
  if (item.pos === 'ADV') return items[i + 1]?.pos === 'ADJ' || items[i + 1]?.pos === 'NUM';
  return false;
}

/**
 * The noun phrase that ends just before `end`, with its prepositional phrases and the relative clause or participle that
 * belongs to it: "people briefed on the matter", "those who know him". Undefined when none ends there.
 */
export function phraseBefore(items: readonly Item[], end: number, floor = 0): Range | undefined {
  if (!isNominal(items[end - 1]) && !/^[)\]]$/.test(items[end - 1]?.text ?? '') && !isPossessive(items[end - 1])) {
    const participle =
      items[end - 1]?.pos === 'VERB' &&
      /ed$/.test(items[end - 1]?.lower ?? '') &&
      /^(?:those|people|voters|residents|officials|some|most|many|others)$/.test(items[end - 2]?.lower ?? '');
    if (items[end - 1]?.pos !== 'ADJ' && items[end - 1]?.pos !== 'DET' && !participle) return undefined;
  }
  const lowest = Math.max(floor, end - WINDOW);
  const last = items[end - 1] as Item;
  if (/^(?:i|he|she|they|we|it|who|which)$/.test(last.lower)) return [end - 1, end];
  let i = end;
  while (i > lowest) {
    const before = items[i - 1] as Item;
    if (before.quote && (before.quote.inner[1] - before.quote.inner[0] > 60 || /[,.?!]["”’']*$/.test(before.text)))
      break;
    if (/^(?:who|which|that)$/.test(before.lower) && i < end) break;
    if (/^(?:i|he|she|they|we)$/.test(before.lower) && i < end && items[i]?.text !== '-') break;
    if (joins(items, i - 1)) i--;
    else if (before.pos === 'CCONJ' && mayCoordinate(items, i - 1, lowest)) i--;
    else if (isComma(before) && inList(items, i - 1, end)) i--;
    else {
      const opened = relativeStart(items, i - 1, lowest);
      if (opened === undefined) break;
      i = opened;
    }
  }
  return trimStart(items, i, end);
}

/** "A and B said": the left part must itself begin where a clause may begin. */
function mayCoordinate(items: readonly Item[], at: number, lowest: number): boolean {
  if (!/^(?:and|or|&)$/.test((items[at] as Item).lower) || !isNominal(items[at - 1])) return false;
  let i = at;
  while (i > lowest && (joins(items, i - 1) || isListComma(items, i - 1))) i--;
  const before = items[i - 1];
  return !before || isComma(before) || before.pos === 'SCONJ' || before.pos === 'CCONJ' || before.pos === 'PUNCT';
}

const isListComma = (items: readonly Item[], at: number) =>
  items[at]?.lower === ',' && isNominal(items[at - 1]) && !!items[at + 1] && items[at + 1]?.pos === 'PROPN';

/** The comma of "A, B and C". */
function inList(items: readonly Item[], at: number, end: number): boolean {
  if (items[at]?.lower !== ',' || !isNominal(items[at - 1])) return false;
  for (let i = at + 1; i < Math.min(end, at + 8); i++) {
    const item = items[i] as Item;
    if (/^(?:and|&)$/.test(item.lower)) return items[i - 1]?.pos === 'PROPN' && items[at - 1]?.pos === 'PROPN';
    if (item.pos !== 'PROPN' && item.lower !== ',') return false;
  }
  return false;
}

/** Where a relative clause or participle that ends at a verb `at` begins, its noun just before it. */
function relativeStart(items: readonly Item[], at: number, lowest: number): number | undefined {
  const verb = items[at] as Item;
  if (verb.pos !== 'VERB' && verb.pos !== 'AUX' && verb.pos !== 'PART' && verb.pos !== 'ADV') return undefined;
  if (
    verb.pos === 'VERB' &&
    /(?:ing|ed|en|wn)$/.test(verb.lower) &&
    (isNominal(items[at - 1]) || items[at - 1]?.lower === 'those') &&
    (!SUBJECT_PRONOUN.test(items[at - 1]?.lower ?? '') || items[at - 1]?.lower === 'those')
  ) {
    return at;
  }
  for (let i = at; i > Math.max(lowest, at - 12); i--) {
    const item = items[i] as Item;
    if (isRelative(item)) return isNominal(items[i - 1]) ? i : undefined;
    if (isComma(item) || item.quote || item.pos === 'CCONJ' || item.pos === 'SCONJ') return undefined;
  }
  return undefined;
}

const LEADING =
  /^(?:of|but|and|or|so|then|also|that|when|as|where|how|why|what|whether|if|because|while|whom|according|like|even|just|only)$/;

/** Cuts what leads into a clause: a preposition with its noun, a weekday, a conjunction, a closing bracket. */
function trimStart(items: readonly Item[], from: number, end: number): Range | undefined {
  let i = from;
  while (i < end) {
    const item = items[i] as Item;
    if (LEADING.test(item.lower) || item.pos === 'PUNCT' || isPossessive(item)) i++;
    else if (isTimeWord(item) && i + 1 < end && !isPossessive(items[i + 1])) i++;
    else if (item.pos === 'ADP') i = afterPreposition(items, i, end);
    else break;
  }
  return i < end ? [i, end] : undefined;
}

/** "In Ohio the senator": the subject begins at the next determiner, pronoun or, failing these, the last name. */
function afterPreposition(items: readonly Item[], at: number, end: number): number {
  for (let i = at + 2; i < end; i++) {
    const item = items[i] as Item;
    if ((item.pos === 'DET' || SUBJECT_PRONOUN.test(item.lower)) && items[i - 1]?.pos !== 'ADP') return i;
    if (isTimeWord(items[i - 1]) && item.pos === 'PROPN') return i;
  }
  for (let i = end - 1; i > at + 1; i--) {
    if (items[i]?.pos !== 'PROPN' && !isPossessive(items[i])) return i + 1 < end ? i + 1 : at + 1;
  }
  return at + 1;
}

/**
 * Where the noun phrase that begins at `from` ends, with its prepositional phrases: `from` itself when none begins there.
 * Verbs, commas and conjunctions of clauses end it.
 */
export function phraseAfter(
  items: readonly Item[],
  from: number,
  stopAt: (i: number) => boolean = () => false,
): number {
  let i = from;
  const top = Math.min(items.length, from + WINDOW);
  while (i < top) {
    const item = items[i] as Item;
    if (stopAt(i) || (i > from && /^(?:who|which|that|whom|whose)$/.test(item.lower))) break;
    if (i > from && SUBJECT_PRONOUN_ONLY.test(item.lower) && item.pos === 'PRON' && items[i - 1]?.pos !== 'ADP') break;
    const stop = item.text === '.' && i + 1 === items.length;
    if (!stop && joins(items, i) && !(i === from && item.pos === 'ADP')) i++;
    else if (
      item.pos === 'CCONJ' &&
      isNominal(items[i - 1]) &&
      startsPhrase(items, i + 1) &&
      !clauseFollows(items, i + 1)
    )
      i++;
    else break;
  }
  while (
    i > from &&
    (items[i - 1]?.pos === 'ADP' || items[i - 1]?.pos === 'DET' || /^[([.-]$/.test(items[i - 1]?.text ?? ''))
  )
    i--;
  return i;
}

const SUBJECT_PRONOUN_ONLY = /^(?:i|he|she|they|we)$/;
const startsPhrase = (items: readonly Item[], i: number) => {
  const item = items[i];
  return !!item && (item.pos === 'DET' || item.pos === 'ADJ' || item.pos === 'PRON' || isNominal(item));
};

/** A noun phrase at `from` that a finite verb follows is the subject of a new clause. */
export function clauseFollows(items: readonly Item[], from: number, relativeCounts = true): boolean {
  let i = from;
  while (i < Math.min(items.length, from + 16)) {
    const item = items[i] as Item;
    if (i > from && (item.pos === 'AUX' || (item.pos === 'VERB' && !/ing$/.test(item.lower))))
      return items[i - 1]?.pos !== 'CCONJ';
    if (isRelative(item) && i > from) return relativeCounts;
    if (
      i > from &&
      item.pos === 'PRON' &&
      /^(?:i|he|she|they|we|you)$/.test(item.lower) &&
      items[i - 1]?.pos !== 'ADP' &&
      items[i - 1]?.pos !== 'CCONJ' &&
      items[i - 1]?.pos !== 'ADV' &&
      items[i - 1]?.lower !== 'both'
    )
      return false;
    if (item.pos === 'ADV' || joins(items, i) || item.pos === 'CCONJ') i++;
    else return false;
  }
  return false;
}

export { isComma, isNominal, isPossessive, isRelative };
