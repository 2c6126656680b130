import type { Opened } from '../files/open-source.ts';

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
  /** The articles of one file, and notices of what cannot be read. Loads its library itself, on first use. Does not throw for bad input. */
  readonly open: (file: FileInput, context: OpenContext) => AsyncGenerator<Opened>;
}

/** A file, a member of an archive, a record of a crawl or an answer of a server. */
export interface FileInput {
  /** As articles and notices give it; of a record in a container `container#record`. */
  readonly path: string;
  readonly stream: () => AsyncIterable<Buffer>;
  /** What the container or the server says of it. */
  readonly mediaType?: string;
  readonly charset?: string;
  readonly url?: string;
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

export interface OpenContext {
  readonly limits: Limits;
  /** 0 for what the user named. */
  readonly depth: number;
  /** Reads a member by its own format, one level deeper. */
  readonly openMember: (file: FileInput) => AsyncGenerator<Opened>;
}
