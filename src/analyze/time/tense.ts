import type { Token } from '../doc.ts';

export type Tense = 'past' | 'future' | 'unknown';

const FUTURE =
  /^(?:will|shall|'ll|’ll|would|going|scheduled|due|slated|expected|expects|plans|planned|planning|upcoming|intends|vows|vowed|forthcoming)$/;
const PRESENT_BE = /^(?:is|are|'s|’s|'re|’re|am|has|have)$/;
const BOUND = /^[;:"“”()—–]$/;
const CLAUSE_END = /^[,;:"“”()—–]$/;
const REACH = 14;

/**
 * Tense of the clause around a time at token `at`, within the sentence's tokens `[first, last)`. The nearest verb before it decides,
 * else the nearest after it; a comma ends the clause. A rough rule: "said Tuesday" looks back, "will meet on Tuesday" and "on Tuesday
 * will meet" look forward, and so does "until Tuesday".
 */
export function tenseAround(tokens: readonly Token[], at: number, first: number, last: number): Tense {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (at > first && before && /^(?:until|till|through)$/.test(before.lower) && after?.text !== ',') return 'future';
  return (
    lookBack(tokens, at, first, CLAUSE_END) ??
    lookOn(tokens, at, first, last) ??
    lookBack(tokens, at, first, BOUND) ??
    'unknown'
  );
}

function lookBack(tokens: readonly Token[], at: number, first: number, bound: RegExp): Tense | undefined {
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const token = tokens[i] as Token;
    if (bound.test(token.text)) return undefined;
    const tense = tenseOf(tokens, i, first);
    if (tense) return tense;
  }
  return undefined;
}

function lookOn(tokens: readonly Token[], at: number, first: number, last: number): Tense | undefined {
  // "On Friday, the house": the comma right behind the time ends nothing
  const from = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  for (let i = from; i < Math.min(last, at + REACH); i++) {
    const token = tokens[i] as Token;
    if (CLAUSE_END.test(token.text)) return undefined;
    const tense = tenseOf(tokens, i, first);
    if (tense) return tense;
  }
  return undefined;
}

function tenseOf(tokens: readonly Token[], i: number, first: number): Tense | undefined {
  const token = tokens[i] as Token;
  if (token.lower === 'set') return /^(?:to|for)$/.test(tokens[i + 1]?.lower ?? '') ? 'future' : 'past';
  // "had been due to expire": what was to come then
  if (FUTURE.test(token.lower))
    return i > first && /^(?:had|been|was|were)$/.test(tokens[i - 1]?.lower ?? '') ? 'past' : 'future';
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return undefined;
  if (/^(?:was|were|had|did|been)$/.test(token.lower)) return 'past';
  if (PRESENT_BE.test(token.lower)) return undefined;
  const before = i > first ? tokens[i - 1] : undefined;
  if (before && /^(?:will|shall|'ll|’ll|to|may|might|could|can|should|must|not|be)$/.test(before.lower))
    return undefined;
  if (token.pos === 'AUX') return undefined;
  if (
    /(?:ed|said|told|met|made|went|came|took|began|held|won|lost|fell|rose|left|sent|shot|hit|led|found|gave|got|saw|ran|spoke|wrote|became|grew|kept|broke|flew|sat|struck|sank|fought|brought|bought|sold|paid|drew|stood|swept|killed)$/.test(
      token.lower,
    )
  )
    return 'past';
  return undefined;
}
