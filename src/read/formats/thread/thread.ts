import { parentPort, workerData } from 'node:worker_threads';
import { ReadError } from '../../files/problem.ts';
import type { ThreadAnswer, ThreadTask } from './in-thread.ts';

const { module, name, argument } = workerData as ThreadTask;
parentPort?.postMessage(await answer());

async function answer(): Promise<ThreadAnswer> {
  try {
    const { [name]: called } = (await import(module)) as Record<string, (argument: unknown) => Promise<unknown>>;
    return { result: await called?.(argument) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: message, ...(error instanceof ReadError && { rule: error.rule }) };
  }
}
