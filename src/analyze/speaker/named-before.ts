import type { Mention } from '../../record/index.ts';
import type { Draft } from './entity-book.ts';
import type { Phrase } from './phrase.ts';
import type { PhraseContext } from './phrase-context.ts';

/** Sentences back that "the town" and "the agency" may reach. */
const REACH_SENTENCES = 1;

/** The last entity of a kind named before a phrase, in its sentence or the one before; none where that sentence names two. */
export function namedBefore(
  { doc, index, mentions, keys, book }: PhraseContext,
  phrase: Phrase,
  fits: (draft: Draft) => boolean,
): Draft | undefined {
  const own = doc.tokens[phrase.first]?.sentence ?? 0;
  const found = new Map<number, Set<Draft>>();
  let at = lastBefore(mentions, phrase.span[0]);
  for (; at >= 0; at--) {
    const sentence = doc.tokens[index.first((mentions[at] as Mention).span[0])]?.sentence ?? 0;
    if (own - sentence > REACH_SENTENCES) break;
    const draft = book.get(keys[at] ?? '');
    if (draft && fits(draft)) found.set(sentence, (found.get(sentence) ?? new Set()).add(draft));
  }
  const nearest = found.get(own) ?? found.get(own - 1);
  return nearest?.size === 1 ? [...nearest][0] : undefined;
}

function lastBefore(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
