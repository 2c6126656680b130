import { parentPort, workerData } from 'node:worker_threads';
import { HearsayError } from '../../../util/error.ts';
import { useOwnLists } from '../../../util/lists.ts';
import { type Answer, type CrewSettings, END, type JobName, type Jobs } from './jobs.ts';

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

function answerTo(job: Jobs[JobName]): Answer {
  try {
    return { result: doer.do(job) };
  } catch (error) {
    const { message } = error as Error;
    if (!(error instanceof HearsayError)) return { failure: { message } };
    return { failure: { message, code: error.code, ...(error.hint !== undefined && { hint: error.hint }) } };
  }
}

/** Arrays of words are handed over, not copied. */
function buffersOf(answer: Answer): ArrayBuffer[] {
  if (!('result' in answer) || answer.result === undefined || !('words' in answer.result)) return [];
  const { ids, flags, places, borders, placeBorders } = answer.result.words;
  return [ids, flags, places, borders, placeBorders].map(array => array.buffer as ArrayBuffer);
}
