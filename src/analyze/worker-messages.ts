import type { AnalyzedArticle } from '../record/index.ts';
import type { ReaderName } from './analyze-articles.ts';

/** What a worker thread is started with. */
export interface WorkerSettings {
  readonly reader: ReaderName;
  /** The folder of `--lists`. */
  readonly lists: string | undefined;
}

/** Sent in place of an article: nothing more comes, and nothing more is wanted. */
export const END = 'end';

/** What it answers to each article, in order. */
export type Answer =
  | { readonly article: AnalyzedArticle }
  | { readonly failure: { readonly code?: string; readonly message: string; readonly hint?: string } };
