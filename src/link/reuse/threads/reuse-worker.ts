import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, END, toFailure } from '../../../util/job-thread.ts';
import { useOwnLists } from '../../../util/lists.ts';
import type { CrewSettings, JobName, Jobs, Results } from './jobs.ts';

const { language, lists } = workerData as CrewSettings;
// before any stage is loaded: stages keep the lists that they read
if (lists !== undefined) useOwnLists(lists);
const { JobDoer } = await import('./do-job.ts');
const doer = new JobDoer(language);

parentPort?.on('message', (message: Jobs[JobName] | typeof END) => {
  if (message === END) parentPort?.close();
  else {
    const answer = answerTo(message);
    parentPort?.postMessage(answer, buffersOf(answer));
  }
});

function answerTo(job: Jobs[JobName]): Answer<Results[JobName]> {
  try {
    return { result: doer.do(job) };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

/** Arrays of words are handed over, not copied. */
function buffersOf(answer: Answer<Results[JobName]>): ArrayBuffer[] {
  if (!('result' in answer) || answer.result === undefined || !('words' in answer.result)) return [];
  const { ids, flags, places, borders, placeBorders } = answer.result.words;
  return [ids, flags, places, borders, placeBorders].map(array => array.buffer as ArrayBuffer);
}
