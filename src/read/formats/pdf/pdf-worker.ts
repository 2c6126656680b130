import { parentPort, workerData } from 'node:worker_threads';
import { ReadError } from '../../files/problem.ts';
import type { PagesAnswer, PagesTask } from './read-in-thread.ts';
import { readPages } from './read-pages.ts';

const { bytes, maxBytes } = workerData as PagesTask;
parentPort?.postMessage(await answer());

async function answer(): Promise<PagesAnswer> {
  try {
    return { read: await readPages(Buffer.from(bytes), { maxBytes }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: message, ...(error instanceof ReadError && { rule: error.rule }) };
  }
}
