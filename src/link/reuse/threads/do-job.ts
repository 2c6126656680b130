import { examineArticle } from '../../../read/examine-article.ts';
import type { Article, Notice, Published } from '../../../record/index.ts';
import type { Range } from '../article-ranges.ts';
import { MOST_RUNS, RunFinder, type WindowRuns } from '../find-runs.ts';
import { GramIndexer, type Postings } from '../gram-index.ts';
import { ArticleMatcher } from '../match-articles.ts';
import { readWords } from '../read-words.ts';
import { WordIds } from '../word-ids.ts';
import type { WordTable } from '../word-table.ts';
import { WordWriter } from '../word-writer.ts';
import type { Incoming, JobName, Jobs, ReadHead, ReadPart, Results } from './jobs.ts';

/** Does the jobs that come to one thread, and keeps what one job leaves for the next. */
export class JobDoer {
  readonly #language: string;
  readonly #words = new WordIds();
  #table: WordTable | undefined;
  #indexer: GramIndexer | undefined;
  #postings: readonly Postings[] = [];
  #finder: RunFinder | undefined;
  #matcher: ArticleMatcher | undefined;

  constructor(language: string) {
    this.#language = language;
  }

  do<N extends JobName>(job: Jobs[N]): Results[N] {
    return this.#do(job as Jobs[JobName]) as Results[N];
  }

  #do(job: Jobs[JobName]): Results[JobName] {
    switch (job.job) {
      case 'read':
        return this.#read(job.articles);
      case 'table':
        this.#table = job.table;
        this.#indexer = new GramIndexer(job.table);
        return undefined;
      case 'index':
        return must(this.#indexer).index(job.slice, job.slices);
      case 'postings':
        this.#indexer = undefined;
        this.#postings = job.postings;
        this.#finder = new RunFinder(must(this.#table));
        this.#matcher = new ArticleMatcher(must(this.#table));
        return undefined;
      case 'runs':
        return this.#findRuns(job.slice, job.window);
      case 'match':
        return must(this.#matcher).match(job.range, job.runs);
    }
  }

  #findRuns(slice: number, window: readonly Range[]): WindowRuns {
    return must(this.#finder).find(must(this.#postings[slice]), window, MOST_RUNS / this.#postings.length);
  }

  #read(incoming: readonly Incoming[]): ReadPart {
    const writer = new WordWriter(this.#words);
    const heads = incoming.map(item => {
      const { article, notices } =
        'body' in item ? { article: item, notices: [] } : examineArticle(item, { language: this.#language });
      return headOf(article, notices, !readWords(writer, article.text, article.body));
    });
    return { heads, words: writer.finish() };
  }
}

/** Without what reuse does not ask for: all heads of a run are held at once. */
function headOf(article: Article, notices: readonly Notice[], isLong: boolean): ReadHead {
  const { id, path, outlet, published, credits } = article;
  const { evidence: _, because: __, ...when }: Published = published;
  const name = outlet.name === undefined ? {} : { name: outlet.name };
  return { id, path, notices, isLong, credits, published: when, outlet: { ...name, basis: outlet.basis } };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a job came before the one that it needs');
  return value;
}
