import type { Span } from '../../record/index.ts';
import { mentionsWithin } from './phrase.ts';
import type { PhraseContext } from './phrase-context.ts';
import { implied, type Resolution } from './resolution.ts';

const TWO =
  /^(?:both|neither(?: side)?|both sides|(?:the )?(?:two|pair|duo|couple)(?: men| women| leaders| candidates| rivals| senators| lawmakers)?)$/i;

/** True of "the two", "both": two who were named just before. */
export const meansTwo = (words: string): boolean => TWO.test(words.trim());

/** The only two people of the sentence so far and the one before. */
export function resolveTwo(context: PhraseContext, span: Span): readonly Resolution[] {
  const { doc, index } = context;
  const sentence = doc.tokens[index.first(span[0])]?.sentence ?? 0;
  for (const from of [sentence, sentence - 1]) {
    const people = peopleIn(context, [doc.sentences[from]?.span[0] ?? span[0], span[0]]);
    if (people.length === 2) return people.map(key => implied(key, 'two-named-before', 0.65));
    if (people.length > 2) break;
  }
  return [];
}

function peopleIn({ mentions, keys, book }: PhraseContext, span: Span): string[] {
  const people = mentionsWithin(mentions, span).flatMap(at => keys[at] ?? []);
  return [...new Set(people)].filter(key => book.get(key)?.kind === 'person');
}
