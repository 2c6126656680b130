import type { Mention, Span } from '../../record/index.ts';
import type { Doc } from '../doc.ts';
import { mentionsWithin, readPhrase } from './phrase.ts';
import { findRole } from './roles.ts';
import type { TokenIndex } from './token-index.ts';

/** "A and B", "A, a cook, and the mayor": the phrases of those who speak together; one phrase where nobody is joined. */
export function splitJoined(doc: Doc, index: TokenIndex, mentions: readonly Mention[], span: Span): Span[] {
  const [from, to] = [index.first(span[0]), index.first(span[1])];
  for (let i = from + 1; i + 1 < to; i++) {
    const token = doc.tokens[i];
    if (!token || !/^(?:and|&)$/.test(token.lower)) continue;
    if (mentionsWithin(mentions, span).some(at => isWithin(mentions[at] as Mention, token.start))) continue;
    const left: Span = [span[0], doc.tokens[i - 1]?.end ?? span[0]];
    const right: Span = [doc.tokens[i + 1]?.start ?? span[1], span[1]];
    if (canStandAlone(doc, index, mentions, left) && canStandAlone(doc, index, mentions, right)) return [left, right];
  }
  return [span];
}

const isWithin = ({ span }: Mention, offset: number) => span[0] < offset && offset < span[1];

/** Ends its head part in a name, or is one person by what they are: "the mayor". */
function canStandAlone(doc: Doc, index: TokenIndex, mentions: readonly Mention[], span: Span): boolean {
  const phrase = readPhrase(doc, index, mentions, span);
  if (phrase.named.length > 0 && phrase.noun === undefined) return true;
  const role = phrase.noun === undefined ? undefined : findRole(phrase.noun);
  return phrase.definite && !phrase.plural && role?.kind === 'person' && phrase.named.length === 0;
}
