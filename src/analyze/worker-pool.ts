import { Worker } from 'node:worker_threads';
import type { AnalyzedArticle, Article } from '../record/index.ts';
import { HearsayError } from '../util/error.ts';
import { ownLists } from '../util/lists.ts';
import { isAnalyzedAlready } from './already.ts';
import type { ReaderName } from './analyze-articles.ts';
import { type Answer, END, type WorkerSettings } from './worker-messages.ts';

/** Articles that wait for a worker beside the one that it works on. */
const WAITING = 2;

/** Spreads articles over worker threads and gives them back in order; at most a few a worker are held. */
export async function* analyzeInWorkers(
  articles: AsyncIterable<Article>,
  { reader, threads }: { readonly reader: ReaderName; readonly threads: number },
): AsyncGenerator<AnalyzedArticle> {
  const pool = Array.from({ length: threads }, () => new AnalyzeWorker({ reader, lists: ownLists()?.folder }));
  const pending: Promise<AnalyzedArticle>[] = [];
  try {
    for await (const article of articles) {
      if (isAnalyzedAlready(article)) pending.push(Promise.resolve(article));
      else pending.push(leastBusy(pool).analyze(article));
      if (pending.length > threads * (1 + WAITING)) yield (await pending.shift()) as AnalyzedArticle;
    }
    while (pending.length > 0) yield (await pending.shift()) as AnalyzedArticle;
  } finally {
    for (const left of pending) left.catch(() => undefined);
    await Promise.all(pool.map(worker => worker.close()));
  }
}

const leastBusy = (pool: readonly AnalyzeWorker[]): AnalyzeWorker =>
  pool.reduce((least, worker) => (worker.load < least.load ? worker : least));

interface Waiting {
  readonly size: number;
  readonly resolve: (article: AnalyzedArticle) => void;
  readonly reject: (error: unknown) => void;
}

class AnalyzeWorker {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failed: unknown;

  constructor(workerData: WorkerSettings) {
    this.#worker = new Worker(new URL('./analyze-worker.js', import.meta.url), { workerData });
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.shift();
      if ('article' in answer) waiting?.resolve(answer.article);
      else waiting?.reject(toError(answer));
    });
    this.#worker.on('error', error => this.#fail(error));
    this.#worker.on('exit', code => this.#fail(new Error(`analyze worker ended (${code})`)));
  }

  /** Code units of text that wait here. */
  get load(): number {
    return this.#waiting.reduce((sum, { size }) => sum + size, 0);
  }

  analyze(article: Article): Promise<AnalyzedArticle> {
    const answer = new Promise<AnalyzedArticle>((resolve, reject) => {
      if (this.#failed) reject(this.#failed);
      else this.#waiting.push({ size: article.text.length, resolve, reject });
    });
    // it is awaited later, in order; until then a failure is not unhandled
    answer.catch(() => undefined);
    this.#worker.postMessage(article);
    return answer;
  }

  /** Lets it end by itself: a thread that is stopped within the native runtime takes the process with it. */
  async close(): Promise<void> {
    if (this.#failed) return;
    const ended = new Promise(resolve => this.#worker.once('exit', resolve));
    this.#worker.postMessage(END);
    await ended;
  }

  #fail(error: unknown): void {
    this.#failed ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

function toError({ failure }: Extract<Answer, { failure: unknown }>): Error {
  const { code, message, hint } = failure;
  return code === undefined
    ? new Error(message)
    : new HearsayError(code, message, { ...(hint !== undefined && { hint }) });
}
