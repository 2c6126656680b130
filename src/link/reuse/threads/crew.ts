import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JobThread, leastBusy } from '../../../util/job-thread.ts';
import type { CrewSettings, JobName, Jobs, Results } from './jobs.ts';

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
  const workers = Array.from(
    { length: threads },
    () => new JobThread<Jobs[JobName], Results[JobName]>(WORKER, 'reuse', settings),
  );
  return {
    threads,
    do: <N extends JobName>(job: Jobs[N]) => leastBusy(workers).do(job) as Promise<Results[N]>,
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
