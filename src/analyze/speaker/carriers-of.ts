import type { Span } from '../../record/index.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import type { PhraseContext } from './phrase-context.ts';
import { stateMedia } from './resolve-body.ts';
import { resolvePhrase } from './resolve-phrase.ts';

/** Who carried or made a document, as the phrase says: "photos carried by the official X newspaper", "state media photos". */
export function carriersOf(context: PhraseContext, span: Span): { readonly key: string; readonly span: Span }[] {
  const phrase = readPhrase(context.doc, context.index, context.mentions, span);
  if (phrase.role?.kind !== 'document') return [];
  const media = mediaInFront(context, phrase);
  if (media) return [media];
  if (
    !/^(?:carried|published|released|posted|aired|broadcast|issued|shown|shared|from|by)$/.test(
      context.doc.tokens[phrase.last]?.lower ?? '',
    )
  )
    return [];
  const from = context.doc.tokens[phrase.last + (context.doc.tokens[phrase.last + 1]?.lower === 'by' ? 2 : 1)]?.start;
  if (from === undefined || from >= span[1]) return [];
  const rest: Span = [from, span[1]];
  return resolvePhrase(context, rest).flatMap(({ key }) => {
    const kind = context.book.get(key ?? '')?.kind;
    return key && (kind === 'organization' || kind === 'person') ? [{ key, span: rest }] : [];
  });
}

/** "state media photos": the words in front of the noun name the body. */
function mediaInFront(
  context: PhraseContext,
  phrase: Phrase,
): { readonly key: string; readonly span: Span } | undefined {
  const { tokens } = context.doc;
  const last = tokens
    .slice(phrase.first, phrase.last)
    .findIndex(token => /^(?:media|tv|television|radio)$/.test(token.lower));
  const [first, end] = [tokens[phrase.first], tokens[phrase.first + last]];
  if (last < 0 || !first || !end) return undefined;
  const span: Span = [phrase.owner?.[0] ?? first.start, end.end];
  const key = stateMedia(context, readPhrase(context.doc, context.index, context.mentions, span))?.key;
  return key ? { key, span } : undefined;
}
