import { isComma, isRelative, isTimeWord, phraseAfter } from './noun-phrase.ts';
import type { Item } from './period.ts';

/** The source after its verb with its appositions and relative clauses. */
export function invertedEnd(items: readonly Item[], from: number, end: number): number {
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
