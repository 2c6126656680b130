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
  readonly from?: Origin;
  /** Which entry of a live blog it belongs to, from 1, and when that was posted. */
  readonly entry?: number;
  readonly posted?: string;
}

/**
 * Where in the input a block stands. Of HTML: `node` is the XPath of an element; its characters from `start` to `end`, less the `gaps`
 * (scripts, buttons, what is hidden), are the block's, but for white space.
 */
export interface Origin {
  readonly node: string;
  readonly start: number;
  readonly end: number;
  readonly gaps?: readonly Span[];
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
  /** The address that the page gives as its own, when it is another than `url`. */
  readonly canonical?: string;
  readonly headline?: Headline;
  readonly byline?: string;
  readonly section?: string;
  /** When the text was changed last, as the page says. */
  readonly updated?: When;
  /** The article of which this is another version: the same page, read at another time, with other words. */
  readonly versionOf?: string;
  /** Which rule gave a field that the format knew, by the field's name. */
  readonly rules?: Readonly<Record<string, string>>;
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
  /** What the format knows of the text's parts, in order, without overlaps; all of the text outside white space. Default: found in the text. */
  readonly blocks?: readonly Block[];
  /** What the format knows not to be the report, in order, without overlaps; more is found by rules. */
  readonly furniture?: readonly Furniture[];
  /** Whom the format credits: fields of a feed or wire message, which stand in the text as furniture. More are found by rules. */
  readonly credits?: readonly Credit[];
  /** The address that the page gives as its own, whatever address it was found at. */
  readonly canonical?: string;
  /** When the text was changed last. */
  readonly updated?: string;
  readonly section?: string;
  /** False when the input says or shows that there is more than was given. */
  readonly complete?: boolean;
  /** Which rule gave a field, by the field's name: `{ "published": "html/json-ld" }`. Default: it came with the article. */
  readonly rules?: Readonly<Record<string, string>>;
}
