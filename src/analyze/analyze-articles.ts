import { availableParallelism } from 'node:os';
import type { Reader } from '../encoder/reader.ts';
import type { AnalyzedArticle, Article } from '../record/index.ts';
import { isAnalyzedAlready } from './already.ts';

/** What finds attributions and mentions: the encoder that ships with Hearsay, or rules alone, which need no weights. */
export type ReaderName = 'encoder' | 'rules';

export interface AnalyzeOptions {
  readonly reader?: ReaderName;
  /** Cores to use at most; all of them when not given. The results do not depend on it. */
  readonly threads?: number;
}

/** A worker takes 0.6 s to its first answer: less text than this (UTF-16 code units) is analyzed before it is up. */
const SMALL = 60_000;

/**
 * Articles analyzed, in the order in which they come; those that are analyzed already stay as they are. A large pile is spread over worker
 * threads; few articles are held at a time.
 * @throws HearsayError when the reader's weights are missing or altered
 */
export async function* analyzeArticles(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: AnalyzeOptions = {},
): AsyncGenerator<AnalyzedArticle> {
  const source = toAsync(articles);
  const first: Article[] = [];
  let size = 0;
  const threads = options.threads ?? availableParallelism();
  while (threads > 1 && hasWorkers() && size < SMALL) {
    const { done, value } = await source.next();
    if (done) break;
    first.push(value);
    size += isAnalyzedAlready(value) ? 0 : value.text.length;
  }
  const all = chain(first, source);
  if (size < SMALL) return yield* analyzeHere(all, options);
  const { analyzeInWorkers } = await import('./worker-pool.ts');
  yield* analyzeInWorkers(all, { reader: options.reader ?? 'encoder', threads });
}

async function* analyzeHere(
  articles: AsyncIterable<Article>,
  options: AnalyzeOptions,
): AsyncGenerator<AnalyzedArticle> {
  const { analyzeArticle } = await import('./analyze-article.ts');
  let reader: Reader | undefined;
  for await (const article of articles) {
    if (isAnalyzedAlready(article)) {
      yield article;
      continue;
    }
    if (options.reader !== 'rules') reader ??= await openReader();
    yield await analyzeArticle(article, reader);
  }
}

async function openReader(): Promise<Reader> {
  const { Reader } = await import('../encoder/reader.ts');
  return Reader.open();
}

/** Worker threads run built files; from the sources (tests, measuring) everything runs in this thread. */
const hasWorkers = (): boolean => import.meta.url.endsWith('.js');

async function* toAsync<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T, undefined> {
  yield* items;
  return undefined;
}

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}
