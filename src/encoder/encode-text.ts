import type { Article, Span } from '../record/index.ts';
import { type Hints, nameTags, roleTags } from './hints.ts';
import { splitWords } from './split-words.ts';
import { placesOf, shapeOf } from './word-features.ts';
import type { WordPieces } from './word-pieces.ts';

/** A text as the encoder reads it: parallel lists, one entry a word. */
export interface EncoderText {
  readonly words: readonly Span[];
  readonly pieces: readonly (readonly number[])[];
  /** Indices into `SHAPES`. */
  readonly shapes: readonly number[];
  /** Indices into `PLACES`. */
  readonly places: readonly number[];
  /** What the rules take it for: tags of roles, tags of mentions. */
  readonly roles: Uint8Array;
  readonly names: Uint8Array;
}

/** What is known of an article before the encoder reads it: stretches with their quotation marks, and what the rules find. */
export interface Known {
  readonly article: Pick<Article, 'text' | 'blocks'>;
  readonly quotes: readonly Span[];
  readonly hints: Hints;
}

/** Cuts an article into words, their pieces and features. Cost: linear in the text, about a microsecond a word. */
export function encodeText({ article, quotes, hints }: Known, wordPieces: WordPieces): EncoderText {
  const words = splitWords(article.text);
  const texts = words.map(([start, end]) => article.text.slice(start, end));
  return {
    words,
    pieces: texts.map(text => wordPieces.of(text)),
    shapes: texts.map(shapeOf),
    places: placesOf(words, article.blocks, quotes),
    roles: roleTags(words, hints),
    names: nameTags(words, hints),
  };
}
