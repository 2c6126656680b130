import type { SpanVectors } from '../../encoder/sentence-vectors.ts';
import type { Stretch } from '../../link/retell/compare-texts.ts';
import { isLight, readFacts, weightOf } from '../../link/retell/read-facts.ts';
import type { Embedder } from '../../link/retell/retell-stories.ts';
import { type Article, itemsTouching, type Span, spansOverlap } from '../../record/index.ts';
import { foldWord } from '../../util/words.ts';
import type { Statement } from '../statement/statement.ts';

/** Vectors of the sentences of each article, by its id; in order, not overlapping. */
export type SentenceVectorsById = ReadonlyMap<string, readonly SpanVectors[]>;

/** A statement as it is compared: of its sentences only its own words. */
export interface Embedded {
  readonly stretch: Stretch;
  /** Vectors of the whole sentences that it stands in. */
  readonly sentences: readonly SpanVectors[];
}

/**
 * The words of a statement with the vectors that they have in their sentences, so that a sentence is embedded once however many statements it
 * is cut into. Undefined where nothing of it was embedded. Cost: linear in the words of its sentences.
 */
export function embedStatement(
  { article: { id, text }, spans }: Pick<Statement, 'article' | 'spans'>,
  vectors: SentenceVectorsById,
): Embedded | undefined {
  const all = vectors.get(id) ?? [];
  const sentences = [...new Set(spans.flatMap(span => itemsTouching(all, span, sentence => sentence.span)))];
  const rows = sentences.map(({ words }) => words.flatMap((word, row) => (isWithin(spans, word) ? [row] : [])));
  const parts = sentences.flatMap((sentence, i) => {
    const own = rows[i] as readonly number[];
    if (own.length === 0) return [];
    const isWhole = own.length === sentence.words.length;
    return [{ own, vectors: isWhole ? sentence : { ...sentence, whole: sentence.each.meanOf(own) } }];
  });
  if (parts.length === 0) return undefined;
  const words = parts.flatMap(({ own, vectors }, part) =>
    own.flatMap(row => {
      const folded = foldWord(text.slice(...(vectors.words[row] as Span)));
      if (!/[\p{L}\p{N}]/u.test(folded) || isLight(folded)) return [];
      return [{ part, row, weight: weightOf(folded), folded }];
    }),
  );
  const facts = readFacts(spans.map(span => text.slice(...span)).join(' '));
  return { stretch: { facts, parts: parts.map(part => part.vectors), words }, sentences };
}

const isWithin = (spans: readonly Span[], word: Span) => spans.some(span => spansOverlap(span, word));

/**
 * Vectors of every sentence of the report, headlines too, of a story's articles; none of an article alone, which shares no claim.
 * Cost: a run of the network for each sentence.
 */
export async function embedStory(articles: readonly Article[], embedder: Embedder): Promise<SentenceVectorsById> {
  const vectors = new Map<string, readonly SpanVectors[]>();
  if (articles.length < 2) return vectors;
  for (const { id, text, sentences, body } of articles) {
    const inBody = sentences.filter(sentence => itemsTouching(body, sentence, span => span).length > 0);
    vectors.set(id, await embedder.embed(text, inBody));
  }
  return vectors;
}
