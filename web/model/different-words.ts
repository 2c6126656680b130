import type { Article, Span } from '../../src/record/index.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu;

/** Words of a stretch, as they are compared: lower case, straight apostrophes. */
export function wordsOf(text: string, [start, end]: Span): { readonly word: string; readonly span: Span }[] {
  return [...text.slice(start, end).matchAll(WORD)].map(m => ({
    word: m[0].toLowerCase().replaceAll('’', "'"),
    span: [start + m.index, start + m.index + m[0].length],
  }));
}

/**
 * For each carrier, its words that no other carrier uses. With one carrier there is nothing to differ from: empty.
 * Cost: linear in the words.
 */
export function findDifferentWords(
  carriers: readonly { readonly article: Article; readonly spans: readonly Span[] }[],
): readonly (readonly Span[])[] {
  if (carriers.length < 2) return carriers.map(() => []);
  const words = carriers.map(({ article, spans }) => spans.flatMap(span => wordsOf(article.text, span)));
  const users = new Map<string, number>();
  for (const list of words)
    for (const word of new Set(list.map(w => w.word))) users.set(word, (users.get(word) ?? 0) + 1);
  return words.map(list => list.filter(({ word }) => users.get(word) === 1).map(({ span }) => span));
}
