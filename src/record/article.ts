import type { Span } from './span.ts';

/** How a value came to be known: in the text or its metadata, by a named rule, or not at all. */
export type Basis = 'stated' | 'implied' | 'unknown';

/** Who published an article (never called a source). */
export interface Outlet {
  readonly name?: string;
  /** The outlet as an entity of the ledger, when articles name it. */
  readonly entity?: string;
  readonly owner?: string;
  readonly basis: Basis;
  /** Rule that gave the name when it is implied, e.g. `outlet/url`. */
  readonly rule?: string;
  readonly evidence?: readonly Span[];
}

export interface Headline {
  readonly text: string;
  /** Absent when the headline came with the article's metadata and does not stand in its text. */
  readonly span?: Span;
  readonly basis: Basis;
}

/** A wire or agency that the text credits. */
export interface Credit {
  /** The agency's name as the lists give it, or as the text does; an entity id once linked. */
  readonly entity: string;
  readonly role: 'text' | 'contribution' | 'interview' | 'photo';
  readonly span: Span;
  readonly rule: string;
}

/**
 * A point or stretch of time. `value` is ISO 8601 as far as it is known (`2023-07-28T05:13Z`, `2023-07-28`, `2023-07`, `2023`);
 * `earliest` and `latest` are its first and last day, both included.
 */
export interface When {
  readonly value?: string;
  readonly precision?: 'minute' | 'day' | 'month' | 'year' | 'range';
  readonly earliest?: string;
  readonly latest?: string;
}

export interface Published extends When {
  readonly basis: Basis;
  readonly evidence?: readonly Span[];
  readonly because?: readonly string[];
}

export type BlockKind = 'headline' | 'paragraph' | 'list' | 'caption' | 'quote' | 'table' | 'live-entry';

/** A stretch of the text and where in the input it came from. */
export interface Block {
  readonly span: Span;
  readonly kind: BlockKind;
  readonly from?: { readonly node: string; readonly start: number; readonly end: number };
}

export type FurnitureKind =
  | 'dateline'
  | 'related'
  | 'consent'
  | 'credit'
  | 'header'
  | 'tag'
  | 'share'
  | 'caption'
  | 'advertisement'
  | 'copyright'
  | 'other';

/** Text on the page that is not the report, with the rule that says so. */
export interface Furniture {
  readonly span: Span;
  readonly kind: FurnitureKind;
  readonly rule: string;
}

/** One news document. Its text never changes; everything else points into it. */
export interface Article {
  readonly id: string;
  /** `sha256:` of the text. */
  readonly digest: string;
  /** Relative to the folder that was given; in a container, the container and the record in it: `more.ndjson#3`. */
  readonly path: string;
  readonly outlet: Outlet;
  readonly url?: string;
  readonly headline?: Headline;
  readonly byline?: string;
  readonly versionOf?: string;
  readonly credits: readonly Credit[];
  readonly published: Published;
  /** ISO 639-1, or `und` when it could not be told. */
  readonly language: string;
  readonly complete: boolean;
  readonly text: string;
  /** Headline and paragraphs in order; every character outside white space is in one block. */
  readonly blocks: readonly Block[];
  /** The report itself, in order: the blocks less the furniture. */
  readonly body: readonly Span[];
  readonly furniture: readonly Furniture[];
  /** Empty until `analyze` has run, and in languages that are not analyzed. */
  readonly sentences: readonly Span[];
}

/** An article as a caller of the library, or a line of NDJSON, gives it. */
export interface ArticleInput {
  readonly id?: string;
  readonly text: string;
  readonly path?: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly byline?: string;
  readonly language?: string;
}
