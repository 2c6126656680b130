import { type Article, mergeSpans, type Span, spanContains } from '../../record/index.ts';
import type { Doc, Sentence, Token } from '../doc.ts';
import { findQuotes } from './find-quotes.ts';
import { tokenizeBlock } from './tokenize.ts';

/** Cuts an article into sentences, tokens and quotes. Sentences never cross a block. Cost: linear in the text. */
export function buildDoc(article: Article): Doc {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const isFurniture = furnitureTest(article);
  article.blocks.forEach((block, index) => {
    const cut = tokenizeBlock(article.text, block.span);
    cut.sentenceStarts.forEach((start, i) => {
      const inSentence = cut.tokens.slice(start, cut.sentenceStarts[i + 1] ?? cut.tokens.length);
      const [first, last] = [inSentence[0], inSentence.at(-1)];
      if (!first || !last) return;
      const span = [first.start, last.end] as const;
      sentences.push({
        span,
        first: tokens.length,
        last: tokens.length + inSentence.length,
        block: index,
        furniture: isFurniture(span),
      });
      for (const token of inSentence) tokens.push({ ...token, sentence: sentences.length - 1 });
    });
  });
  return { article, tokens, sentences, quotes: findQuotes(article) };
}

/** Whether a span is furniture; asked in text order, so that one pass over the pieces answers all. */
function furnitureTest(article: Article): (span: Span) => boolean {
  const pieces = mergeSpans(article.furniture.map(piece => piece.span));
  let at = 0;
  return span => {
    while (at < pieces.length && (pieces[at] as Span)[1] <= span[0]) at++;
    const piece = pieces[at];
    return piece !== undefined && spanContains(piece, span);
  };
}
