import { type AnalyzedArticle, type DisputeKind, itemsTouching, type Span, spansOverlap } from '../../record/index.ts';

/** One value that an article gives for an attribute: what it says, and where. */
export interface Reading {
  readonly article: AnalyzedArticle;
  /** The words that say it, with whom or what they say it of. */
  readonly span: Span;
  /** The value alone, in the article's words. */
  readonly words: string;
}

/** Readings that agree. */
export interface Side<R extends Reading = Reading> {
  readonly readings: readonly R[];
}

/** Sides that cannot both hold, or the earlier and the later state, before claims are known. */
export interface Difference {
  readonly kind: DisputeKind;
  readonly relation: 'dispute' | 'update';
  /** Two or more. */
  readonly sides: readonly Side[];
  readonly because: readonly string[];
}

export interface BodySentence {
  readonly span: Span;
  readonly text: string;
}

/** Sentences of the report itself: neither furniture nor a line in capitals throughout, whose words are seldom sentences. */
export function bodySentences(article: AnalyzedArticle): BodySentence[] {
  return article.sentences.flatMap(span => {
    const inBody = itemsTouching(article.body, span, part => part).length > 0;
    if (!inBody || article.furniture.some(piece => spansOverlap(piece.span, span))) return [];
    return [{ span, text: article.text.slice(...span) }];
  });
}

/** Readings with the same key on one side; sides in order of first sight. */
export function toSides<R extends Reading>(readings: readonly R[], keyOf: (reading: R) => string): Map<string, R[]> {
  const sides = new Map<string, R[]>();
  for (const reading of readings) {
    const key = keyOf(reading);
    const side = sides.get(key);
    if (side) side.push(reading);
    else sides.set(key, [reading]);
  }
  return sides;
}

export const articlesOf = (readings: readonly Reading[]): Set<string> => new Set(readings.map(r => r.article.id));
