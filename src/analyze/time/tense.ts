import type { Token } from '../doc.ts';

export type Tense = 'past' | 'future' | 'unknown';

const FUTURE =
  /^(?:will|shall|'ll|’ll|would|going|scheduled|due|slated|expected|expects|plans|plan|planned|planning|upcoming|intends|vows|vowed|forthcoming|supposed)$/;
const PRESENT = /^(?:am|has|have)$/;
const BOUND = /^[;:"“”()—–]$/;
const CLAUSE_END = /^[,;:"“”()—–]$/;
/** What is told in the present and has a day is on a schedule: "the talks open Monday". */
const SCHEDULED =
  /^(?:meets?|opens?|begins?|starts?|resumes?|leaves?|arrives?|expires?|votes?|returns?|visits?|travels?)$/;
/** The same as something under way: "is meeting on Monday". */
const ARRANGED =
  /^(?:meeting|opening|beginning|starting|resuming|leaving|arriving|expiring|voting|returning|visiting|travell?ing)$/;
const CLOCK_WORD =
  /^(?:\d[\d:.]*|[ap]\.?m\.?|\.|noon|midnight|on|at|in|the|morning|afternoon|evening|night|early|late|\(|[A-Z]{2,4})$/;
const REACH = 14;

/**
 * Tense of the clause around a time at token `at`, within the sentence's tokens `[first, last)`. The nearest verb before it decides,
 * else the nearest after it; a comma ends the clause. A rough rule: "said Tuesday" looks back, "will meet on Tuesday" and "on Tuesday
 * will meet" look forward, and so does "until Tuesday".
 */
export function tenseAround(tokens: readonly Token[], at: number, first: number, last: number): Tense {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const lead = leadOf(tokens, at, first);
  // "planned for Saturday was called off"; "as early as Tuesday"
  if (after && /^(?:was|were|had)$/.test(after.lower)) return 'past';
  if (before?.lower === 'as' && /^(?:early|soon|late)$/.test(tokens[at - 2]?.lower ?? '')) return 'future';
  if (after?.text !== ',' && /^(?:until|till)$/.test(tokens[lead]?.lower ?? '')) return 'future';
  return (
    lookBack(tokens, lead + 1, first, CLAUSE_END) ??
    lookOn(tokens, at, first, last) ??
    lookBack(tokens, lead + 1, first, BOUND) ??
    'unknown'
  );
}

/** The token that leads to a time: in "until 9 a.m. EST Tuesday" and "until late on Tuesday" it is "until". */
function leadOf(tokens: readonly Token[], at: number, first: number): number {
  let lead = at - 1;
  while (lead > first && at - lead < 10 && CLOCK_WORD.test(tokens[lead]?.text ?? '')) lead--;
  return lead;
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
  // "had been due to expire": what was to come then, and may still
  if (FUTURE.test(token.lower))
    return i > first && /^(?:had|been|was|were|previously|originally|initially|once)$/.test(tokens[i - 1]?.lower ?? '')
      ? 'unknown'
      : 'future';
  if (token.lower === 'effective') return 'unknown';
  if (/^(?:is|are|'s|’s|'re|’re)$/.test(token.lower)) return tokens[i + 1]?.lower === 'to' ? 'future' : undefined;
  if (/^(?:may|might)$/.test(token.text))
    return /^(?:have|not)$/.test(tokens[i + 1]?.lower ?? '') ? undefined : 'future';
  if (ARRANGED.test(token.lower) && /^(?:is|are|'s|’s|'re|’re)$/.test(tokens[i - 1]?.lower ?? '')) return 'future';
  if (SCHEDULED.test(token.lower)) return isGoverned(tokens, i, first) ? undefined : 'future';
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return undefined;
  if (/^(?:was|were|had|did|been)$/.test(token.lower)) return 'past';
  if (PRESENT.test(token.lower)) return undefined;
  if (isGoverned(tokens, i, first)) return undefined;
  if (token.pos === 'AUX') return undefined;
  if (
    /(?:ed|said|told|met|made|went|came|took|began|held|won|lost|fell|rose|left|sent|shot|hit|led|found|gave|got|saw|ran|spoke|wrote|became|grew|kept|broke|flew|sat|struck|sank|fought|brought|bought|sold|paid|drew|stood|swept|killed)$/.test(
      token.lower,
    )
  )
    return 'past';
  return undefined;
}

/** Whether the verb at `i` is in the hands of another: "to meet", "may open", "did not vote". Nouns are: "the vote", "a visit". */
function isGoverned(tokens: readonly Token[], i: number, first: number): boolean {
  const before = i > first ? tokens[i - 1] : undefined;
  if (!before) return false;
  return (
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    /^(?:will|shall|'ll|’ll|to|may|might|could|can|should|must|not|be|did|does|do|is|are|was|were|been|its|his|her|their|’s|'s)$/.test(
      before.lower,
    )
  );
}
