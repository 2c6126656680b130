import type { ReaderName } from './analyze-articles.ts';

/** What a worker thread is started with. */
export interface WorkerSettings {
  readonly reader: ReaderName;
  /** The folder of `--lists`. */
  readonly lists: string | undefined;
}
