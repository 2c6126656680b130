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
  /** 1 where a sentence begins. */
  readonly opens: Uint8Array;
  /** What the rules take it for: tags of roles, tags of mentions. */
  readonly roles: Uint8Array;
  readonly names: Uint8Array;
}

/** What is known of an article before the encoder reads it: sentences, stretches with their quotation marks, and what the rules find. */
export interface Known {
  readonly article: Pick<Article, 'text' | 'blocks'>;
  readonly sentences: readonly Span[];
  readonly quotes: readonly Span[];
  readonly hints: Hints;
}

/** Cuts an article into words, their pieces and features. Cost: linear in the text, about a microsecond a word. */
export function encodeText({ article, sentences, quotes, hints }: Known, wordPieces: WordPieces): EncoderText {
  const words = splitWords(article.text);
  const texts = words.map(([start, end]) => article.text.slice(start, end));
  return {
    words,
    pieces: texts.map(text => wordPieces.of(text)),
    shapes: texts.map(shapeOf),
    places: placesOf(words, article.blocks, quotes),
    opens: sentenceStarts(words, sentences),
    roles: roleTags(words, hints),
    names: nameTags(words, hints),
  };
}

function sentenceStarts(words: readonly Span[], sentences: readonly Span[]): Uint8Array {
  const opens = new Uint8Array(words.length);
  let word = 0;
  for (const [start] of sentences) {
    while (word < words.length && (words[word] as Span)[0] < start) word++;
    if (word < words.length) opens[word] = 1;
  }
  return opens;
}
