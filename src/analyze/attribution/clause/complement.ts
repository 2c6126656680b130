import type { Clause, Clauses } from './clauses.ts';

import { clauseFollows, isComma, isNominal, isTimeWord, phraseAfter, type Range } from './noun-phrase.ts';
import type { Item } from './period.ts';

/** What stands after a verb: which construction, where it begins, whom it was said to. */
export interface Complement {
  readonly kind: 'gerund' | 'that' | 'clause' | 'quote' | 'wh' | 'to' | 'object' | 'preposition' | 'none';
  readonly start: number;
  readonly to?: Range;
  readonly preposition?: string;
}

const WH = /^(?:whether|if|how|why|what|who|when|where|which)$/;

/** Reads the complement of a verb. `takes` says which constructions its cue takes. Cost: a window. */
export function readComplement(
  { items, end }: Clauses,
  clause: Clause,
  takesAddressee: boolean,
  takesObject: boolean,
): Complement {
  let i = clause.after;
  let to: Range | undefined;
  if (takesAddressee) {
    const phraseEnd = addresseeEnd(items, i);
    if (phraseEnd > i) {
      to = [i, phraseEnd];
      i = phraseEnd;
    }
  } else if (items[i]?.lower === 'to' && items[i]?.pos !== 'PART') {
    const phraseEnd = addresseeEnd(items, i + 1);
    if (phraseEnd > i + 1 && opensContent(items, phraseEnd)) {
      to = [i + 1, phraseEnd];
      i = phraseEnd;
    }
  }
  const direct = readAt(items, i, end, takesObject && !to);
  const withTo = to ? { to } : {};
  if (direct.kind !== 'none' && direct.kind !== 'preposition' && direct.kind !== 'object')
    return { ...direct, ...withTo };
  const skipped = skipSetting(items, i, end);
  if (skipped > i) {
    const later = readAt(items, skipped, end, false);
    if (/^(?:that|quote|wh|clause)$/.test(later.kind)) return { ...later, ...withTo };
    if (direct.kind === 'object' && isTimeWord(items[i])) return { ...later, ...withTo };
  }
  return { ...direct, ...withTo };
}

function addresseeEnd(items: readonly Item[], from: number): number {
  const first = items[from];
  if (!first || first.quote || first.lower === 'that' || WH.test(first.lower)) return from;
  if (first.pos === 'PRON') {
    if (/^(?:me|him|her|them|us|you|reporters|it|everyone|people|anyone|himself|herself|themselves)$/.test(first.lower))
      return pronounEnd(items, from);
    return /^(?:he|she|they|we|i|there)$/.test(first.lower) ? from : from + 1;
  }
  let end = phraseAfter(
    items,
    from,
    i =>
      i > from &&
      (isTimeWord(items[i]) ||
        (items[i]?.pos === 'DET' && isNominal(items[i - 1])) ||
        (items[i]?.pos === 'ADP' && !/^(?:of|for|at)$/.test(items[i]?.lower ?? '')) ||
        items[i]?.lower === 'that' ||
        !!items[i]?.quote),
  );
  if (isComma(items[end]) && items[end + 1]?.quote) return end;
  if (end > from && items[end - 1]?.lower === 'that') end--;
  return end;
}

/** "told her supporters": the pronoun may be a possessive. */
function pronounEnd(items: readonly Item[], from: number): number {
  const next = items[from + 1];
  if (items[from]?.lower !== 'her' || !next || next.quote || (next.pos !== 'NOUN' && next.pos !== 'ADJ'))
    return from + 1;
  return phraseAfter(items, from, i => i > from && (items[i]?.pos === 'ADP' || isTimeWord(items[i])));
}

function opensContent(items: readonly Item[], i: number): boolean {
  const item = items[i];
  return (
    !!item &&
    (item.lower === 'that' ||
      !!item.quote ||
      WH.test(item.lower) ||
      (isComma(item) && !!items[i + 1]?.quote) ||
      item.lower === ':')
  );
}

function readAt(items: readonly Item[], at: number, end: number, takesObject: boolean): Complement {
  const item = items[at];
  const none = { kind: 'none', start: at } as const;
  if (!item || at >= end) return none;
  if (item.quote) return { kind: 'quote', start: at };
  if ((item.lower === ',' || item.lower === ':' || isComma(item)) && items[at + 1]?.quote)
    return { kind: 'quote', start: at + 1 };
  if (item.lower === ':' && at + 1 < end) return { kind: 'clause', start: at + 1 };
  if (item.lower === 'that' && startsClause(items, at + 1)) return { kind: 'that', start: at };
  if (item.lower === 'that' && items[at + 1]?.pos === 'AUX') return { kind: 'clause', start: at };
  if (WH.test(item.lower)) return { kind: 'wh', start: at };
  if (
    item.lower === 'to' &&
    (items[at + 1]?.pos === 'VERB' || items[at + 1]?.pos === 'AUX' || items[at + 1]?.pos === 'ADV')
  )
    return { kind: 'to', start: at };
  if (item.lower === 'not' && items[at + 1]?.lower === 'to') return { kind: 'to', start: at };
  if (isComma(item) || (item.pos === 'PUNCT' && !/^[([$]$/.test(item.text))) return none;
  if (isPhraseStart(item) && !isTimeWord(item) && clauseFollows(items, at)) return { kind: 'clause', start: at };
  if (item.pos === 'VERB' && /ing$/.test(item.lower) && verbSoon(items, at + 1)) return { kind: 'clause', start: at };
  if (item.pos === 'VERB' && /ing$/.test(item.lower)) return { kind: 'gerund', start: at };
  if (item.lower === 'there' || (item.pos === 'ADV' && clauseFollows(items, at + 1)))
    return { kind: 'clause', start: at };
  if (item.pos === 'SCONJ' && /^(?:if|while|because|although|as|since)$/.test(item.lower)) return none;
  if (item.pos === 'ADP' || item.lower === 'to') return { kind: 'preposition', start: at + 1, preposition: item.lower };
  if (isPhraseStart(item) && (takesObject || !isTimeWord(item))) return { kind: 'object', start: at };
  return none;
}

/** "said legalizing it would help": a finite verb within a few words, no comma before it. */
function verbSoon(items: readonly Item[], from: number): boolean {
  for (let i = from; i < Math.min(items.length, from + 14); i++) {
    const item = items[i] as Item;
    if (item.pos === 'AUX' && i > from) return true;
    if (isComma(item) || /^(?:that|who|which)$/.test(item.lower)) return false;
  }
  return false;
}

const isPhraseStart = (item: Item) => /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|SYM)$/.test(item.pos) || item.text === '$';

function startsClause(items: readonly Item[], at: number): boolean {
  const next = items[at];
  if (!next) return false;
  return !(next.pos === 'AUX' || (next.pos === 'PUNCT' && !/^[,“"'‘([$]/.test(next.text)));
}

/** Past when and where it was said: "on Tuesday", "in a statement to reporters", "last week". */
function skipSetting(items: readonly Item[], from: number, end: number): number {
  let i = from;
  for (let rounds = 0; rounds < 4 && i < end; rounds++) {
    const item = items[i] as Item;
    let next = i;
    if (isTimeWord(item)) next = i + 1;
    else if (/^(?:last|this|early|late|earlier|later|just|again|also|publicly|repeatedly)$/.test(item.lower))
      next = i + 1;
    else if (item.pos === 'ADP' || item.lower === 'via') {
      next = phraseAfter(
        items,
        i + 1,
        k =>
          k > i + 1 &&
          (items[k]?.lower === 'that' || !!items[k]?.quote || (items[k]?.pos === 'DET' && isNominal(items[k - 1]))),
      );
      if (next === i + 1) return i;
    } else if (item.pos === 'ADV') next = i + 1;
    else if (item.lower === ',' && rounds > 0) {
      return items[i + 1]?.quote || items[i + 1]?.lower === 'that' ? i + 1 : i;
    } else break;
    i = next;
  }
  if (isComma(items[i]) && items[i + 1]?.quote) i++;
  return i;
}
