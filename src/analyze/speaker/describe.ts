import type { Mention, Span } from '../../record/index.ts';
import type { Doc, Token } from '../doc.ts';
import { findTitle, isTitleModifier } from '../mention/word-lists.ts';
import { findRole } from './roles.ts';
import type { TokenIndex } from './token-index.ts';

/** Tokens that an apposition may have at most. */
const LONGEST_APPOSITION = 18;
const STOP = /^[,.;:!?()"“”—–]$/;

/** What the text says of a person right before the name ("Russian Defense Minister X") and right behind it ("X, a professor at Y,", "X is a cook"). */
export function describe(doc: Doc, index: TokenIndex, mentions: readonly Mention[], at: number): Span[] {
  const mention = mentions[at] as Mention;
  const title = titleBefore(doc, index, mentions, at);
  const apposition = appositionAfter(doc, index, mention);
  const predicate = predicateAfter(doc, index, mention);
  return [title, apposition, predicate].flatMap(span => (span ? [span] : []));
}

function titleBefore(doc: Doc, index: TokenIndex, mentions: readonly Mention[], at: number): Span | undefined {
  const mention = mentions[at] as Mention;
  const first = index.first(mention.span[0]);
  const sentence = doc.tokens[first]?.sentence;
  let from = first;
  let titled = false;
  let before = at - 1;
  while (from > 0 && doc.tokens[from - 1]?.sentence === sentence) {
    const token = doc.tokens[from - 1] as Token;
    while (before >= 0 && (mentions[before] as Mention).span[0] >= token.end) before--;
    const within = before >= 0 ? (mentions[before] as Mention) : undefined;
    const named = within !== undefined && within.span[0] <= token.start && token.end <= within.span[1];
    const title = findTitle(token.text) ?? (findRole(token.text)?.kind === 'person' ? 'role' : undefined);
    if (title) titled = true;
    else if (named && titled && within.label !== 'Person' && within.label !== 'Date') {
      from = index.first(within.span[0]);
      continue;
    } else if (!isQualifier(token, titled)) break;
    from--;
  }
  if (!titled || from === first) return undefined;
  return [(doc.tokens[from] as Token).start, (doc.tokens[first - 1] as Token).end];
}

/** "Defense", "former", "top": part of a title only in front of one. */
function isQualifier(token: Token, titled: boolean): boolean {
  if (!titled) return false;
  if (token.pos === 'DET' || STOP.test(token.text)) return false;
  return (
    isTitleModifier(token.text) ||
    isTitleModifier(capitalized(token.text)) ||
    (token.pos === 'ADJ' && token.text === token.lower) ||
    token.text === '-'
  );
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function appositionAfter(doc: Doc, index: TokenIndex, mention: Mention): Span | undefined {
  const comma = index.first(mention.span[1]);
  const token = doc.tokens[comma];
  const sentence = doc.tokens[comma - 1]?.sentence;
  if (token?.text !== ',' || token.start !== mention.span[1] || token.sentence !== sentence) return undefined;
  const first = doc.tokens[comma + 1];
  if (!first) return undefined;
  const opens =
    /^(?:a|an|the|one)$/.test(first.lower) ||
    findRole(first.text)?.kind === 'person' ||
    findTitle(first.text) !== undefined;
  if (!opens) return undefined;
  let roled = false;
  for (let i = comma + 1; i < Math.min(doc.tokens.length, comma + 1 + LONGEST_APPOSITION); i++) {
    const next = doc.tokens[i] as Token;
    if (next.sentence !== sentence || STOP.test(next.text)) {
      return roled && i > comma + 1 ? [first.start, (doc.tokens[i - 1] as Token).end] : undefined;
    }
    if (findRole(next.text)?.kind === 'person' || findTitle(next.text)) roled = true;
    // a finite verb before any role: no apposition
    if (!roled && next.pos === 'AUX') return undefined;
  }
  return undefined;
}

/** "Lee is an academic expert": up to its role noun. */
function predicateAfter(doc: Doc, index: TokenIndex, mention: Mention): Span | undefined {
  const at = index.first(mention.span[1]);
  const first = doc.tokens[at + 1];
  if (!/^(?:is|was)$/.test(doc.tokens[at]?.lower ?? '') || !first || !/^(?:an?|the)$/.test(first.lower))
    return undefined;
  for (let i = at + 2; i < at + 8; i++) {
    const token = doc.tokens[i];
    if (!token || token.sentence !== first.sentence || !/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(token.pos))
      return undefined;
    const next = doc.tokens[i + 1];
    const goesOn = next !== undefined && /^(?:NOUN|PROPN)$/.test(next.pos) && findRole(next.text)?.kind === 'person';
    if (findRole(token.text)?.kind === 'person' && !goesOn) return [first.start, token.end];
  }
  return undefined;
}
