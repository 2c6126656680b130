import type { Candidate } from '../candidate.ts';
import type { Clauses } from '../clause/clauses.ts';
import {
  isComma,
  isNominal,
  isPossessive,
  isRelative,
  isTimeWord,
  phraseAfter,
  type Range,
} from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';

/** "according to X", "per X", "in the words of X", "in X's view", "by X's count": a phrase that names the source of its clause. */
export function recogniseAccordingTo(clauses: Clauses): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < clauses.end; i++) {
    const phrase = readPhrase(clauses, i);
    if (!phrase) continue;
    const contents = contentsOf(clauses, i, phrase.end);
    if (contents.length === 0) continue;
    found.push({
      period: clauses.period,
      source: phrase.source,
      cue: phrase.cue,
      contents,
      lemma: phrase.lemma,
      frame: phrase.frame,
      attitude:
        phrase.frame === 'in-view' && /view|opinion|eyes|mind|judgment|estimation/.test(phrase.lemma)
          ? 'believes'
          : 'says',
      stance: 'states',
      rule: `attribution/${phrase.frame}`,
    });
    i = phrase.end - 1;
  }
  return found;
}

interface Phrase {
  readonly source: Range;
  readonly cue: Range;
  readonly end: number;
  readonly lemma: string;
  readonly frame: 'according-to' | 'in-view';
}

const TELLING =
  /^(?:words?|view|opinion|telling|phrase|phrasing|account|count|reckoning|estimate|estimation|estimates|calculation|judgment|judgement|assessment|eyes|mind|version|recollection|description|formulation|parlance|retelling|tally|own)$/;

function readPhrase(clauses: Clauses, at: number): Phrase | undefined {
  const { items, end } = clauses;
  const [here, next] = [items[at] as Item, items[at + 1]];
  if (here.lower === 'according' && next?.lower === 'to') {
    const stop = sourceEnd(items, at + 2, end);
    return stop > at + 2
      ? { source: [at + 2, stop], cue: [at, at + 2], end: stop, lemma: 'according to', frame: 'according-to' }
      : undefined;
  }
  if (
    here.lower === 'as' &&
    /^(?:reported|noted|described|quoted|cited)$/.test(next?.lower ?? '') &&
    items[at + 2]?.lower === 'by'
  ) {
    const stop = sourceEnd(items, at + 3, end);
    return stop > at + 3
      ? { source: [at + 3, stop], cue: [at, at + 3], end: stop, lemma: 'as reported by', frame: 'according-to' }
      : undefined;
  }
  const telling = readTelling(items, at);
  if (telling) return telling;
  if (
    here.lower === 'per' &&
    (at === 0 || isComma(items[at - 1])) &&
    next &&
    (next.pos === 'PROPN' || (next.pos === 'DET' && next.lower !== 'a'))
  ) {
    const stop = sourceEnd(items, at + 1, end);
    return { source: [at + 1, stop], cue: [at, at + 1], end: stop, lemma: 'per', frame: 'according-to' };
  }
  if (!/^(?:in|by|from|to|on)$/.test(here.lower)) return undefined;
  if (next?.lower === 'the' && TELLING.test(items[at + 2]?.lower ?? '') && items[at + 3]?.lower === 'of') {
    const stop = sourceEnd(items, at + 4, end);
    return stop > at + 4
      ? {
          source: [at + 4, stop],
          cue: [at, at + 4],
          end: stop,
          lemma: `in ${items[at + 2]?.lower} of`,
          frame: 'in-view',
        }
      : undefined;
  }
  return readPossessive(items, at);
}

const TELLS =
  /^(?:tells?|told|puts?|sees?|saw|has|had|recalls?|remembers?|explains?|explained|describes?|phrased|heard)$/;

/** "the way X tells it", "as X put it", "to hear X tell it". */
function readTelling(items: readonly Item[], at: number): Phrase | undefined {
  const [first, second] = [items[at]?.lower ?? '', items[at + 1]?.lower ?? ''];
  if (first !== 'the' && first !== 'to' && first !== 'as') return undefined;
  const words = `${first} ${second}`;
  const skip = words === 'the way' || words === 'to hear' ? 2 : first === 'as' ? 1 : 0;
  if (skip === 0 || (at > 0 && !isComma(items[at - 1]) && items[at - 1]?.pos !== 'CCONJ' && skip === 1))
    return undefined;
  for (let i = at + skip + 1; i < Math.min(items.length, at + skip + 12); i++) {
    const item = items[i] as Item;
    if (TELLS.test(item.lower) && items[i + 1]?.lower === 'it') {
      const next = items[i + 2];
      if (next && !isComma(next) && next.text !== ':' && next.pos !== 'PUNCT' && !isTelltaleEnd(next)) return undefined;
      return { source: [at + skip, i], cue: [i, i + 2], end: i + 2, lemma: `${words} tell it`, frame: 'in-view' };
    }
    if (isComma(item) && !appositionEnds(items, i + 1, items.length)) return undefined;
    if (item.quote) return undefined;
  }
  return undefined;
}

const isTelltaleEnd = (item: Item) => item.pos === 'ADP' || !!item.quote;

/** "in his view", "by the mayor's own count". */
function readPossessive(items: readonly Item[], at: number): Phrase | undefined {
  const first = items[at + 1];
  if (!first) return undefined;
  let source: Range | undefined;
  if (/^(?:his|her|their|its|my|our)$/.test(first.lower)) source = [at + 1, at + 2];
  else {
    for (let i = at + 2; i < Math.min(items.length, at + 9) && !source; i++) {
      const item = items[i] as Item;
      if (isPossessive(item)) source = [at + 1, i];
      else if (!isNominal(item) && item.pos !== 'DET' && item.pos !== 'ADJ') return undefined;
    }
  }
  if (!source) return undefined;
  let i = source[1] + (isPossessive(items[source[1]]) ? 1 : 0);
  while (items[i]?.pos === 'ADJ' || items[i]?.lower === 'own') i++;
  const noun = items[i];
  if (!noun || noun.lower === 'own' || !TELLING.test(noun.lower)) return undefined;
  if (noun.lower === 'mind' || noun.lower === 'eyes' ? items[at]?.lower !== 'in' : false) return undefined;
  const after = items[i + 1];
  if (after && !isComma(after) && !after.quote && after.pos !== 'PUNCT' && at > 0) return undefined;
  return { source, cue: [i, i + 1], end: i + 1, lemma: `${items[at]?.lower} ${noun.lower}`, frame: 'in-view' };
}

/** A source with its appositions and participles: "a person briefed on the plan, who asked not to be named". */
function sourceEnd(items: readonly Item[], from: number, end: number): number {
  // "according to state media on Thursday"
  let i = phraseAfter(items, from, k => k > from && items[k]?.pos === 'ADP' && isTimeWord(items[k + 1]));
  while (i < end) {
    const item = items[i] as Item;
    if (isRelative(item) || (item.pos === 'VERB' && /(?:ed|ing|en)$/.test(item.lower) && i > from)) {
      let stop = i + 1;
      while (stop < end && !isComma(items[stop]) && !items[stop]?.quote) stop++;
      i = stop;
    } else if (isComma(item) && isRelative(items[i + 1])) {
      let stop = i + 2;
      while (stop < end && !isComma(items[stop])) stop++;
      i = stop;
    } else if (isComma(item) && items[i + 1]?.pos === 'DET' && appositionEnds(items, i + 1, end))
      i = phraseAfter(items, i + 1);
    else break;
  }
  return Math.min(i, end);
}

/** An apposition, not the subject of what follows: it ends at a comma or the full stop. */
function appositionEnds(items: readonly Item[], from: number, end: number): boolean {
  const stop = phraseAfter(items, from);
  return stop > from && (stop >= end || isComma(items[stop]));
}

function contentsOf({ items, end, list }: Clauses, at: number, after: number): Range[] {
  const contents: Range[] = [];
  let next = after;
  if (items[next]?.pos === 'ADP' && isTimeWord(items[next + 1])) next += 2;
  while (isComma(items[next])) next++;
  let start = 0;
  // a conjunction of clauses between an earlier source phrase and this one
  for (const clause of list) {
    if (
      clause.begins !== undefined &&
      clause.begins < at &&
      clause.cue &&
      clause.begins > start &&
      items[clause.begins]?.lower === ','
    )
      start = clause.begins + 1;
  }
  start = 0;
  let before = at;
  while (before > start && (isComma(items[before - 1]) || /^(?:and|but|;)$/.test(items[before - 1]?.lower ?? '')))
    before--;
  while (start < before && (items[start]?.pos === 'CCONJ' || isComma(items[start]))) start++;
  const lead = before - start < 3 && !items[start]?.quote && next < end;
  if (before > start && !lead) contents.push([start, before]);
  const opensAfter =
    contents.length === 0 ||
    (isComma(items[after]) &&
      !/^(?:who|which|while|although|but|and|as|after|when)$/.test(items[next]?.lower ?? '') &&
      !/ing$/.test(items[next]?.lower ?? ''));
  if (next < end && opensAfter) contents.push([next, end]);
  return contents;
}
