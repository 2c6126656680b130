import type { Article, Notice } from '../record/index.ts';

export interface ReadOptions {
  /** What standard input holds. */
  readonly input?: 'ndjson' | 'text';
  /** CSV with path, outlet, url, published, headline. */
  readonly metadata?: string;
  /** ISO 639-1 code for every article, instead of identification. */
  readonly language?: string;
}

/** Reads paths, directories, globs or `-`, in path order; what cannot be read becomes a notice and the rest goes on. */
export async function* readPaths(
  _paths: readonly string[],
  _options: ReadOptions = {},
): AsyncGenerator<{ readonly article: Article } | { readonly notice: Notice }> {}
