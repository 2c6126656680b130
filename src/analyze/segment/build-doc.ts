import { type Article, spanContains } from '../../record/index.ts';
import type { Doc, Sentence, Token } from '../doc.ts';
import { findQuotes } from './find-quotes.ts';
import { tokenizeBlock } from './tokenize.ts';

/** Cuts an article into sentences, tokens and quotes. Sentences never cross a block. Cost: linear in the text. */
export function buildDoc(article: Article): Doc {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
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
        furniture: article.furniture.some(piece => spanContains(piece.span, span)),
      });
      for (const token of inSentence) tokens.push({ ...token, sentence: sentences.length - 1 });
    });
  });
  return { article, tokens, sentences, quotes: findQuotes(article) };
}
