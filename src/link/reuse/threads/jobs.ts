import type { Article, ArticleInput, Notice } from '../../../record/index.ts';
import type { Range } from '../article-ranges.ts';
import type { RunStarts, WindowRuns } from '../find-runs.ts';
import type { Postings } from '../gram-index.ts';
import type { Matched } from '../match-articles.ts';
import type { ReuseHead } from '../reuse-article.ts';
import type { WordTable } from '../word-table.ts';

/** An article as it comes: to be read, or read already. */
export type Incoming = ArticleInput | Article;

/** What is known of an article that was read, besides its words. */
export interface ReadHead extends ReuseHead {
  readonly path: string;
  /** What reading it found. */
  readonly notices: readonly Notice[];
  /** True when it has more words than an article may have. */
  readonly isLong: boolean;
}

/** Articles that were read together, and their words, which belong to whoever gets them. */
export interface ReadPart {
  readonly heads: readonly ReadHead[];
  readonly words: WordTable;
}

/** The parts of the work, which do not know who does the others. `table` and `postings` come to each worker once. */
export interface Jobs {
  readonly read: { readonly job: 'read'; readonly articles: readonly Incoming[] };
  readonly table: { readonly job: 'table'; readonly table: WordTable };
  readonly index: { readonly job: 'index'; readonly slice: number; readonly slices: number };
  readonly postings: { readonly job: 'postings'; readonly postings: readonly Postings[] };
  readonly runs: { readonly job: 'runs'; readonly slice: number; readonly window: readonly Range[] };
  readonly match: { readonly job: 'match'; readonly range: Range; readonly runs: readonly RunStarts[] };
}

export interface Results {
  readonly read: ReadPart;
  readonly table: undefined;
  readonly index: Postings;
  readonly postings: undefined;
  readonly runs: WindowRuns;
  readonly match: Matched;
}

export type JobName = keyof Jobs;

/** What a worker thread is started with. */
export interface CrewSettings {
  /** ISO 639-1 code for every article. */
  readonly language: string;
  /** The folder of `--lists`. */
  readonly lists: string | undefined;
}
