import { type Article, compareSpans, itemsTouching, mergeSpans, type Span, subtractSpans } from '../../record/index.ts';
import type { Doc, Sentence, Token } from '../doc.ts';
import { findQuotes } from './find-quotes.ts';
import { tokenizeBlock } from './tokenize.ts';

/**
 * Cuts an article into sentences, tokens and quotes. Sentences cross neither a block nor the border of furniture: a date
 * pasted in front of the first sentence is no part of it. Cost: linear in the text.
 */
export function buildDoc(article: Article): Doc {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const { span: piece, block, furniture } of cutAtFurniture(article)) {
    const cut = tokenizeBlock(article.text, piece);
    cut.sentenceStarts.forEach((start, i) => {
      const inSentence = cut.tokens.slice(start, cut.sentenceStarts[i + 1] ?? cut.tokens.length);
      const [first, last] = [inSentence[0], inSentence.at(-1)];
      if (!first || !last) return;
      sentences.push({
        span: [first.start, last.end],
        first: tokens.length,
        last: tokens.length + inSentence.length,
        block,
        furniture,
      });
      const sentence = sentences.length - 1;
      // spelled out: copying by spread took as long as all else here (2026, a million tokens)
      for (const { start, end, text, lower, pos, lemma } of inSentence) {
        tokens.push({ start, end, text, lower, pos, lemma, sentence });
      }
    });
  }
  return { article, tokens, sentences, quotes: findQuotes(article) };
}

interface Piece {
  readonly span: Span;
  /** Index of its block. */
  readonly block: number;
  readonly furniture: boolean;
}

/** Blocks cut where furniture begins and ends, in text order. */
function cutAtFurniture(article: Article): Piece[] {
  const furniture = mergeSpans(article.furniture.map(piece => piece.span));
  return article.blocks.flatMap(({ span: block }, index) => {
    const inside = itemsTouching(furniture, block, span => span).map(
      (span): Span => [Math.max(span[0], block[0]), Math.min(span[1], block[1])],
    );
    const pieces = [
      ...inside.map(span => ({ span, block: index, furniture: true })),
      ...subtractSpans([block], inside).map(span => ({ span, block: index, furniture: false })),
    ];
    return pieces.sort((a, b) => compareSpans(a.span, b.span));
  });
}
