import type { AnalyzedArticle, Article } from '../record/index.ts';
import { JobThread, leastBusy } from '../util/job-thread.ts';
import { ownLists } from '../util/lists.ts';
import { isAnalyzedAlready } from './already.ts';
import type { ReaderName } from './analyze-articles.ts';
import type { WorkerSettings } from './worker-messages.ts';

/** Articles that wait for a worker beside the one that it works on. */
const WAITING = 2;
const WORKER = new URL('./analyze-worker.js', import.meta.url);

/** Spreads articles over worker threads and gives them back in order; at most a few a worker are held. */
export async function* analyzeInWorkers(
  articles: AsyncIterable<Article>,
  { reader, threads }: { readonly reader: ReaderName; readonly threads: number },
): AsyncGenerator<AnalyzedArticle> {
  const settings: WorkerSettings = { reader, lists: ownLists()?.folder };
  const pool = Array.from(
    { length: threads },
    () => new JobThread<Article, AnalyzedArticle>(WORKER, 'analyze', settings),
  );
  const pending: Promise<AnalyzedArticle>[] = [];
  try {
    for await (const article of articles) {
      if (isAnalyzedAlready(article)) pending.push(Promise.resolve(article));
      else pending.push(leastBusy(pool).do(article, article.text.length));
      if (pending.length > threads * (1 + WAITING)) yield (await pending.shift()) as AnalyzedArticle;
    }
    while (pending.length > 0) yield (await pending.shift()) as AnalyzedArticle;
  } finally {
    for (const left of pending) left.catch(() => undefined);
    await Promise.all(pool.map(worker => worker.end()));
  }
}
