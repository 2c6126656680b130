import { Worker } from 'node:worker_threads';
import { ReadError } from '../../files/problem.ts';

/** What a thread is begun with: where the function is, by name, and what it is given. */
export interface ThreadTask {
  readonly module: string;
  readonly name: string;
  readonly argument: unknown;
}

export type ThreadAnswer = { readonly result: unknown } | { readonly failure: string; readonly rule?: string };

/** Seconds that one call may take. */
const MOST_SECONDS = 120;
/** Megabytes of values that it may hold. */
const MOST_MEGABYTES = 2048;

/**
 * Calls an exported function in a thread of its own, which is ended when it takes too long or too much memory: for libraries that keep no
 * limits themselves. Run from sources, where threads cannot be begun, it is called in this one.
 * @param module its address, as `new URL('./read-pages.ts', import.meta.url)` with the extension of the module that asks
 * @throws ReadError at the limits; what the function throws
 */
export async function inThread<Argument, Result>(module: URL, name: string, argument: Argument): Promise<Result> {
  if (import.meta.url.endsWith('.ts')) {
    const { [name]: called } = (await import(module.href)) as Record<string, (argument: Argument) => Promise<Result>>;
    if (!called) throw new RangeError(`invalid name: ${name}`);
    return called(argument);
  }
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: { module: module.href, name, argument } satisfies ThreadTask,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    const answer = await answerOf(worker);
    if ('result' in answer) return answer.result as Result;
    throw answer.rule === undefined ? new Error(answer.failure) : new ReadError(answer.rule, answer.failure);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ReadError('read/too-slow', `takes more than ${MOST_SECONDS} seconds to read; not read`)),
      MOST_SECONDS * 1000,
    );
    worker.once('message', (answer: ThreadAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.once('error', (error: Error & { readonly code?: string }) => {
      clearTimeout(timer);
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(
        isFull ? new ReadError('read/too-large', `takes more than ${MOST_MEGABYTES} MB to read; not read`) : error,
      );
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread that reads it ended without an answer'));
    });
  });
}
