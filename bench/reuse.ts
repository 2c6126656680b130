// `hearsay reuse` as a user runs it, and `findPassages` on articles in memory, at growing sizes. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCorpus } from '../eval/passages.ts';
import { printTable } from '../eval/table.ts';
import { growthExponent } from './growth.ts';

const SIZES = [1000, 10_000, 100_000];
const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const HOOK = new URL('./usage-hook.mjs', import.meta.url).href;

interface Usage {
  readonly wallSeconds: number;
  /** Of processor time, over all threads: other work on the machine does not count. */
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Prints articles, seconds, memory and growth of the command, on all cores and on one; every size in a process of its own. */
export function benchReuse(sizes: readonly number[] = SIZES): void {
  const cores = availableParallelism();
  const results = sizes.map(articles => ({ articles, ...measure(articles, cores) }));
  printTable(
    ['hearsay reuse', 'articles', 'MB', 'seconds', 'processor seconds', 'peak MB', 'passages'],
    results.map(({ articles, megabytes, usage, passages }) => [
      `${cores} threads`,
      String(articles),
      megabytes.toFixed(1),
      usage.wallSeconds.toFixed(1),
      usage.seconds.toFixed(1),
      String(usage.peakMegabytes),
      String(passages),
    ]),
  );
  for (const [name, key] of [
    ['time', 'wallSeconds'],
    ['processor time', 'seconds'],
    ['memory', 'peakMegabytes'],
  ] as const) {
    const points = results.map(({ articles, usage }) => ({ articles, seconds: usage[key] }));
    console.log(`hearsay reuse: ${name} grows with articles to the power ${growthExponent(points).toFixed(2)}`);
  }
  console.log('');
}

function measure(articles: number, threads: number): { usage: Usage; megabytes: number; passages: number } {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const [input, output, report] = ['articles.ndjson', 'passages.ndjson', 'usage.json'].map(name => join(folder, name));
  try {
    makeCorpus({ from: 'polnear/train.ndjson.gz', articles, seed: 9 }, folder);
    const args = ['--import', HOOK, CLI, 'reuse', `${input}`, '--format', 'ndjson', '--quiet'];
    const out = openSync(`${output}`, 'w');
    execFileSync(process.execPath, [...args, '--threads', String(threads)], {
      stdio: ['ignore', out, 'inherit'],
      env: { ...process.env, HEARSAY_USAGE: report },
    });
    closeSync(out);
    return {
      usage: JSON.parse(readFileSync(`${report}`, 'utf8')) as Usage,
      megabytes: statSync(`${input}`).size / 1e6,
      passages: countLines(`${output}`),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countLines(path: string): number {
  let lines = 0;
  for (const byte of readFileSync(path)) if (byte === 10) lines++;
  return lines;
}
