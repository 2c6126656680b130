// npm run bench [-- reuse|stories|"story stream"|trace|encoder …]: processor seconds, peak memory and growth of each task, every size in a process of its own.
// `-- reuse` begins with the command itself; `-- reuse 1000000` measures it at sizes of one's own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hasShared } from '../eval/shared.ts';
import { printTable } from '../eval/table.ts';
import { growthExponent } from './growth.ts';
import { type Steps, TASKS } from './tasks.ts';

interface Result {
  readonly articles: number;
  readonly characters: number;
  readonly steps: Steps;
  readonly peakMegabytes: number;
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--one') await measureHere(rest[0] ?? '', Number(rest[1]));
else if (!hasShared()) {
  console.error('the corpora lie in ../shared, which is not here: nothing to measure on');
  process.exitCode = 1;
} else if (first === 'encoder') await (await import('./encoder.ts')).benchEncoder();
else if (first === 'reuse' && rest.length > 0) (await import('./reuse.ts')).benchReuse(rest.map(Number));
else {
  for (const name of first === undefined ? Object.keys(TASKS) : [first, ...rest]) {
    if (name === 'reuse') (await import('./reuse.ts')).benchReuse();
    report(name);
  }
}

/** One size in this process; its result as JSON on standard output. */
async function measureHere(name: string, articles: number): Promise<void> {
  const task = getTask(name);
  const inputs = task.load(articles);
  const characters = inputs.reduce((sum, input) => sum + input.text.length, 0);
  const steps = await task.run(inputs);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ articles: inputs.length, characters, steps, peakMegabytes } satisfies Result));
}

function report(name: string): void {
  const results = getTask(name).sizes.map(articles => measure(name, articles));
  const steps = Object.keys(results[0]?.steps ?? {});
  const rows = results.map(({ articles, characters, steps: seconds, peakMegabytes }) => {
    return [
      name,
      String(articles),
      (characters / 1e6).toFixed(1),
      ...steps.map(step => (((seconds[step] ?? 0) * 1000) / articles).toFixed(2)),
      sumOf(seconds).toFixed(2),
      String(peakMegabytes),
    ];
  });
  printTable(
    ['task', 'articles', 'M chars', ...steps.map(step => `${step} ms/article`), 'CPU seconds', 'peak MB'],
    rows,
  );
  for (const step of [...steps, 'all']) {
    const points = results.map(result => ({
      articles: result.articles,
      seconds: step === 'all' ? sumOf(result.steps) : (result.steps[step] ?? 0),
    }));
    console.log(`${name}: ${step} grows with articles to the power ${growthExponent(points).toFixed(2)}`);
  }
  console.log('');
}

function sumOf(steps: Steps): number {
  return Object.values(steps).reduce((sum, value) => sum + value, 0);
}

function measure(name: string, articles: number): Result {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--one', name, String(articles)];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(output) as Result;
}

function getTask(name: string): (typeof TASKS)[string] {
  const task = TASKS[name];
  if (!task) throw new RangeError(`unknown task: ${name}`);
  return task;
}
