import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { HearsayError } from '../../../util/error.ts';
import { type Answer, type CrewSettings, END, type JobName, type Jobs, type Results } from './jobs.ts';

/** Who does the jobs: threads, or this one alone. */
export interface Crew {
  /** How many jobs are worth having under way. */
  readonly threads: number;
  /** Has one job done by whoever is free first. */
  readonly do: <N extends JobName>(job: Jobs[N]) => Promise<Results[N]>;
  /** Has the same job done by each. */
  readonly tell: <N extends JobName>(job: Jobs[N]) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** True where threads can be had: their file is there only once the sources are built. */
export const hasWorkers = (): boolean => import.meta.url.endsWith('.js') && existsSync(fileURLToPath(WORKER));

const WORKER = new URL('./reuse-worker.js', import.meta.url);

/** A crew of worker threads; this thread only hands out the work. */
export function hireThreads(threads: number, settings: CrewSettings): Crew {
  const workers = Array.from({ length: threads }, () => new ReuseThread(settings));
  return {
    threads,
    do: job => workers.reduce((least, worker) => (worker.load < least.load ? worker : least)).do(job),
    tell: async job => {
      await Promise.all(workers.map(worker => worker.do(job)));
    },
    end: async () => {
      await Promise.all(workers.map(worker => worker.end()));
    },
  };
}

/** A crew that is this thread. */
export async function workAlone({ language }: CrewSettings): Promise<Crew> {
  const { JobDoer } = await import('./do-job.ts');
  const doer = new JobDoer(language);
  return {
    threads: 1,
    do: async job => doer.do(job),
    tell: async job => {
      doer.do(job);
    },
    end: async () => undefined,
  };
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

class ReuseThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failed: unknown;

  constructor(workerData: CrewSettings) {
    this.#worker = new Worker(WORKER, { workerData });
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.shift();
      if ('result' in answer) waiting?.resolve(answer.result as never);
      else waiting?.reject(toError(answer.failure));
    });
    this.#worker.on('error', error => this.#fail(error));
    this.#worker.on('exit', code => this.#fail(new Error(`reuse worker ended (${code})`)));
  }

  /** Jobs that are under way. */
  get load(): number {
    return this.#waiting.length;
  }

  do<N extends JobName>(job: Jobs[N]): Promise<Results[N]> {
    const answer = new Promise<Results[N]>((resolve, reject) => {
      if (this.#failed) reject(this.#failed);
      else this.#waiting.push({ resolve, reject });
    });
    // it is awaited later; until then a failure is not unhandled
    answer.catch(() => undefined);
    this.#worker.postMessage(job);
    return answer;
  }

  /** Lets it end by itself, which it does when its jobs are done. */
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

function toError({ code, message, hint }: Extract<Answer, { failure: unknown }>['failure']): Error {
  return code === undefined
    ? new Error(message)
    : new HearsayError(code, message, { ...(hint !== undefined && { hint }) });
}
