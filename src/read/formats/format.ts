import type { ArticleInput, Notice } from '../../record/index.ts';
import type { UnpackBudget } from './unpack-budget.ts';

/** An article's input, or what the user should know instead. */
export type Opened = { readonly input: ArticleInput } | { readonly notice: Notice };

/** A way to get articles out of a kind of file. */
export interface Format {
  /** Short name, as notices say it: `html`, `warc`. */
  readonly name: string;
  /** In lower case with the dot, without `.gz`. */
  readonly extensions: readonly string[];
  /** As a server or a container states them. */
  readonly mediaTypes: readonly string[];
  /** Whether the first bytes (4 kB at most) are of this format. They decide where they contradict the extension. */
  readonly looksLike: (head: Buffer) => boolean;
  /**
   * The articles of one file, and notices of what cannot be read. Loads its library itself, on first use. What its stream throws
   * it may let through: the caller makes it a notice. So it does with everything else, but then the notice is a poor one.
   */
  readonly open: (file: FileInput, context: OpenContext) => AsyncGenerator<Opened>;
}

/** A file, a member of an archive, a record of a crawl or an answer of a server. */
export interface FileInput {
  /** As articles and notices give it; of a record in a container `container#record`. */
  readonly path: string;
  /** Its bytes; asked for once. Ends with an error where the file breaks off. */
  readonly stream: () => AsyncIterable<Buffer>;
  /** Where it is, when it is a plain file on disk: for formats that are not read from front to back. */
  readonly onDisk?: string;
  /** The user named it outright: of an unknown type, it is taken for plain text. */
  readonly named?: boolean;
  /** What the container or the server says of it. */
  readonly mediaType?: string;
  readonly charset?: string;
  readonly url?: string;
  /** When a crawler or Hearsay fetched it, ISO 8601: it was published no later. */
  readonly fetched?: string;
}

/** Bounds of what one input may take; each is a setting. */
export interface Limits {
  /** Of one article's file or record, unpacked; bytes. */
  readonly maxBytes: number;
  /** Containers within containers. */
  readonly maxDepth: number;
  /** Records of one container. */
  readonly maxRecords: number;
  /** Unpacked bytes per packed byte of an archive, past its first megabyte. */
  readonly maxRatio: number;
}

/** Fields of an article by the column of a table that holds them: `{ text: 'body' }`. */
export type Columns = Readonly<Record<string, string>>;

export interface OpenContext {
  readonly limits: Limits;
  /** 0 for what the user named. */
  readonly depth: number;
  /** What may still be unpacked of what the user named, over all depths. */
  readonly budget: UnpackBudget;
  /** What the user says of a table's columns. */
  readonly columns: Columns;
  /** Reads a member by its own format, one level deeper. One of an unknown type gives the notice `read/other-type`. */
  readonly openMember: (file: FileInput) => AsyncGenerator<Opened>;
}
