import { parentPort, workerData } from 'node:worker_threads';
import type { AnalyzedArticle, Article } from '../record/index.ts';
import { type Answer, END, toFailure } from '../util/job-thread.ts';
import { useOwnLists } from '../util/lists.ts';
import type { WorkerSettings } from './worker-messages.ts';

const { reader: name, lists } = workerData as WorkerSettings;
// before any stage is loaded: stages keep the lists that they read
if (lists !== undefined) useOwnLists(lists);
const { analyzeArticle } = await import('./analyze-article.ts');
const reader = name === 'rules' ? undefined : import('../encoder/reader.ts').then(({ Reader }) => Reader.open());

let last: Promise<void> = Promise.resolve();
let ended = false;
parentPort?.on('message', (message: Article | typeof END) => {
  if (message === END) {
    ended = true;
    last.then(() => parentPort?.close());
  } else last = last.then(async () => (ended ? undefined : parentPort?.postMessage(await answerTo(message))));
});

async function answerTo(article: Article): Promise<Answer<AnalyzedArticle>> {
  try {
    return { result: await analyzeArticle(article, await reader) };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}
