import { Worker } from 'node:worker_threads';
import { ReadError } from '../../files/problem.ts';
import type { Limits } from '../format.ts';
import { type PagesRead, readPages } from './read-pages.ts';

export interface PagesTask {
  readonly bytes: Uint8Array;
  readonly maxBytes: number;
}

export type PagesAnswer = { readonly read: PagesRead } | { readonly failure: string; readonly rule?: string };

/** Seconds that a document may take. */
const MOST_SECONDS = 120;
/** Megabytes of values that the library may hold. */
const MOST_MEGABYTES = 2048;

/**
 * `readPages` in a thread of its own, which is ended when it takes too long or too much memory: the library that reads PDF keeps no limits.
 * Run from sources, where threads cannot be begun, it stays in this one.
 * @throws ReadError at the limits; the library's error
 */
export async function readInThread(bytes: Buffer, { maxBytes }: Pick<Limits, 'maxBytes'>): Promise<PagesRead> {
  if (import.meta.url.endsWith('.ts')) return readPages(bytes, { maxBytes });
  const worker = new Worker(new URL('./pdf-worker.js', import.meta.url), {
    workerData: { bytes, maxBytes } satisfies PagesTask,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    const answer = await answerOf(worker);
    if ('read' in answer) return answer.read;
    throw answer.rule === undefined ? new Error(answer.failure) : new ReadError(answer.rule, answer.failure);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<PagesAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ReadError('read/too-slow', `takes more than ${MOST_SECONDS} seconds to read; not read`)),
      MOST_SECONDS * 1000,
    );
    const done = (end: () => void) => () => {
      clearTimeout(timer);
      end();
    };
    worker.once('message', (answer: PagesAnswer) => done(() => resolve(answer))());
    worker.once('error', (error: Error & { readonly code?: string }) =>
      done(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new ReadError('read/too-large', `takes more than ${MOST_MEGABYTES} MB to read; not read`)
            : error,
        ),
      )(),
    );
    worker.once(
      'exit',
      done(() => reject(new Error('the reader of PDF ended without an answer'))),
    );
  });
}
