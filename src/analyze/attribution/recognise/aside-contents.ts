import type { Clauses } from '../clause/clauses.ts';
import { clauseFollows, isComma, isTimeWord, phraseAfter, type Range } from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';

/** What stands before the aside and, past a comma or at a quotation, after it. */
export function contentsAround(clauses: Clauses, before: number, after: number): Range[] {
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
