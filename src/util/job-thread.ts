import { Worker } from 'node:worker_threads';
import { HearsayError } from './error.ts';

/** Sent in place of a job: nothing more comes, and nothing more is wanted. */
export const END = 'end';

/** What a thread answers to each job, in order. */
export type Answer<Result> = { readonly result: Result } | { readonly failure: Failure };

interface Failure {
  readonly code?: string;
  readonly message: string;
  readonly hint?: string;
}

/** An error as it goes between threads. */
export function toFailure(error: unknown): Failure {
  const { message } = error as Error;
  if (!(error instanceof HearsayError)) return { message };
  return { message, code: error.code, ...(error.hint !== undefined && { hint: error.hint }) };
}

function toError({ code, message, hint }: Failure): Error {
  return code === undefined
    ? new Error(message)
    : new HearsayError(code, message, { ...(hint !== undefined && { hint }) });
}

interface Waiting<Result> {
  readonly size: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker thread that does one job after another and answers each. */
export class JobThread<Job, Result> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<Result>[] = [];
  #failed: unknown;

  constructor(file: URL, name: string, workerData: unknown) {
    this.#worker = new Worker(file, { workerData });
    this.#worker.on('message', (answer: Answer<Result>) => {
      const waiting = this.#waiting.shift();
      if ('result' in answer) waiting?.resolve(answer.result);
      else waiting?.reject(toError(answer.failure));
    });
    this.#worker.on('error', error => this.#fail(error));
    this.#worker.on('exit', code => this.#fail(new Error(`${name} worker ended (${code})`)));
  }

  /** The sizes of the jobs that are under way, added up. */
  get load(): number {
    return this.#waiting.reduce((sum, { size }) => sum + size, 0);
  }

  do(job: Job, size = 1): Promise<Result> {
    const answer = new Promise<Result>((resolve, reject) => {
      if (this.#failed) reject(this.#failed);
      else this.#waiting.push({ size, resolve, reject });
    });
    // it is awaited later, in order; until then a failure is not unhandled
    answer.catch(() => undefined);
    this.#worker.postMessage(job);
    return answer;
  }

  /** Lets it end by itself: a thread that is stopped within the native runtime takes the process with it. */
  async end(): Promise<void> {
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

/** The thread with the least to do; the first of equals. */
export const leastBusy = <Thread extends { readonly load: number }>(threads: readonly Thread[]): Thread =>
  threads.reduce((least, thread) => (thread.load < least.load ? thread : least));
