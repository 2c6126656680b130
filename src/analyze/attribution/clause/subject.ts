import { isComma, isNominal, isRelative, isTimeWord, phraseBefore, type Range } from './noun-phrase.ts';
import type { Item } from './period.ts';

/** Commas of one subject are followed over at most this many words. */
const WINDOW = 70;

/**
 * The subject that stands before `end` (the first item of a verb group), with title, appositions and relative clauses:
 * "Ann Lee, a spokeswoman for the city, who was there,". Undefined when none stands there.
 */
export function subjectBefore(items: readonly Item[], end: number, floor = 0): Range | undefined {
  let i = end;
  while (i > floor && items[i - 1]?.pos === 'ADV' && !items[i - 1]?.quote) i--;
  i = beforeTime(items, i, floor);
  if (!isComma(items[i - 1])) return phraseBefore(items, i, floor);
  const close = i - 1;
  const commas = [close];
  for (let c = close - 1; c > Math.max(floor, close - WINDOW); c--) {
    const item = items[c] as Item;
    if (item.quote && item.quote.inner[1] - item.quote.inner[0] > 80) break;
    if (/^[:;]$/.test(item.text)) break;
    if (isComma(item)) commas.push(c);
  }
  // the nearest comma such that what lies after it is an aside to a noun before it
  for (let k = 1; k < commas.length; k++) {
    const open = commas[k] as number;
    if (!isAside(items, open + 1, commas[k - 1] as number)) return undefined;
    const outer = commas[k + 1];
    if (
      outer !== undefined &&
      !isTimeWord(items[outer - 1]) &&
      isAside(items, outer + 1, open) &&
      isNominal(items[outer - 1]) &&
      !isLead(items, outer, floor)
    )
      continue;
    if (isAdverbial(items, open + 1, close)) {
      const plain = phraseBefore(items, open, floor);
      return plain;
    }
    const head = phraseBefore(items, open, floor);
    // a participle beside a subject tells what happened, not who it is
    const lead = items[open + 1];
    if (
      lead?.pos === 'VERB' ||
      (lead?.pos === 'ADP' && !/^(?:of|from)$/.test(lead.lower)) ||
      /^(?:while|when|after|before|as)$/.test(items[open + 1]?.lower ?? '')
    )
      return head;
    return head && [head[0], i];
  }
  return undefined;
}

/** True when the words before a comma at `outer` are a lead such as "On Tuesday". */
function isLead(items: readonly Item[], outer: number, floor: number): boolean {
  const head = phraseBefore(items, outer, floor);
  if (!head) return true;
  const before = items[head[0] - 1];
  return !!before && before.pos === 'ADP';
}

function isAside(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  if (!first || from >= to) return false;
  if (
    isRelative(first) ||
    /^(?:whose|where|formerly|once|now|then|also|both|one|including|himself|herself)$/.test(first.lower)
  )
    return true;
  if (isAdverbial(items, from, to)) return true;
  if (first.pos === 'SCONJ' || /^(?:while|when|after|before|as)$/.test(first.lower))
    return isParticiplePhrase(items, from + 1, to);
  if (first.pos === 'ADP') return /^(?:of|from|in|with|at|on|for|like|along)$/.test(first.lower);
  if (first.pos === 'VERB') return /(?:ing|ed|en)$/.test(first.lower);
  if (!(first.pos === 'DET' || first.pos === 'ADJ' || first.pos === 'ADV' || isNominal(first))) return false;
  // no clause of its own
  for (let i = from; i < to; i++) {
    const item = items[i] as Item;
    if (isRelative(item)) return true;
    if (item.pos === 'AUX') return false;
  }
  return true;
}

/** "while hosting a reception": no subject of its own. */
function isParticiplePhrase(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  return !!first && from < to && (first.pos === 'ADP' || (first.pos === 'VERB' && /(?:ing|ed)$/.test(first.lower)));
}

/** Steps back over "on Sunday" and "last week". */
function beforeTime(items: readonly Item[], end: number, floor: number): number {
  let i = end;
  while (i - 1 > floor && isTimeWord(items[i - 1])) i--;
  if (i === end) return end;
  if (
    i - 1 > floor &&
    (items[i - 1]?.lower === 'on' || /^(?:last|this|late|early|earlier|later)$/.test(items[i - 1]?.lower ?? ''))
  )
    i--;
  else if (!/day$/.test(items[i]?.lower ?? '')) return end;
  return i > floor ? i : end;
}

function isAdverbial(items: readonly Item[], from: number, to: number): boolean {
  const words = items.slice(from, to);
  if (words.every(item => item.pos === 'ADV' || item.pos === 'SCONJ')) return true;
  const text = words.map(item => item.lower).join(' ');
  return /^(?:for (?:example|instance|one|his part|her part|their part|its part)|in turn|of course|as i do|in fact|at least|on the other hand|after all|too|though|however|meanwhile)$/.test(
    text,
  );
}
