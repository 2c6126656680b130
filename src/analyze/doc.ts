import type { Article, Span } from '../record/index.ts';

/** Universal part-of-speech tags as wink-nlp gives them. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: Pos;
  readonly lemma: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

export interface Sentence {
  readonly span: Span;
  /** Tokens `[first, last)` of the doc. */
  readonly first: number;
  readonly last: number;
  /** Index of the block (paragraph) that it stands in. */
  readonly block: number;
  readonly furniture: boolean;
}

/** A stretch between quotation marks; `outer` takes the marks in. An open one (multi-paragraph quotes) ends with its paragraph. */
export interface Quote {
  readonly outer: Span;
  readonly inner: Span;
  readonly open: boolean;
  /** Double or single marks. */
  readonly mark: 'double' | 'single';
}

/** An article cut into sentences, tokens and quotes: what the recognisers of `analyze` work on. Not saved. */
export interface Doc {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
}
