// The reader's speed: whole `hearsay analyze` beside the bare network on the same windows, in turn, on all cores. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readCorpus } from '../eval/corpus.ts';
import { SHARED } from '../eval/shared.ts';
import { printTable } from '../eval/table.ts';
import { knownOf, readByRules } from '../src/analyze/analyze-article.ts';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import { cutWindows } from '../src/encoder/cut-windows.ts';
import { encodeText } from '../src/encoder/encode-text.ts';
import { readModelFiles } from '../src/encoder/model-files.ts';
import type { Inputs } from '../src/encoder/open-network.ts';
import { inputsOf } from '../src/encoder/reader.ts';
import { WordPieces } from '../src/encoder/word-pieces.ts';
import { readArticle } from '../src/read/read-article.ts';

const ROUNDS = 3;
const ARTICLES = 100;
const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

interface Rate {
  readonly words: number;
  readonly pieces: number;
}

/** Prints words (between white space) and word pieces a second, medians of rounds that take turns, and their ratio. */
export async function benchEncoder(): Promise<void> {
  const articles = readCorpus(`${SHARED}data/allsides/same-story.ndjson.gz`).slice(0, ARTICLES);
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const wordPieces = new WordPieces(readModelFiles('reader').vocabulary);
  const texts = articles.map(input => {
    const doc = buildDoc(readArticle(input));
    return encodeText(knownOf(doc, readByRules(doc)), wordPieces);
  });
  const pieces = texts.reduce((sum, text) => sum + text.pieces.flat().length, 0);
  const inputs = texts.flatMap(text => cutWindows(text).map(window => inputsOf(text, window, wordPieces)));
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const file = join(folder, 'articles.ndjson');
  writeFileSync(file, articles.map(article => `${JSON.stringify(article)}\n`).join(''));
  const rows: string[][] = [];
  try {
    for (const runtime of ['native', 'wasm'] as const) {
      const bare: number[] = [];
      const whole: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        bare.push(await secondsOf(() => runBare(inputs, runtime)));
        whole.push(await secondsOf(() => runWhole(file, join(folder, 'out.ndjson'), runtime)));
      }
      const [bareSeconds, wholeSeconds] = [median(bare), median(whole)];
      rows.push([
        runtime,
        ...ratesOf({ words, pieces }, bareSeconds),
        ...ratesOf({ words, pieces }, wholeSeconds),
        (bareSeconds / wholeSeconds).toFixed(2),
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  printTable(['runtime', 'bare words/s', 'bare pieces/s', 'analyze words/s', 'analyze pieces/s', 'share'], rows);
}

const ratesOf = ({ words, pieces }: Rate, seconds: number) => [words, pieces].map(n => String(Math.round(n / seconds)));

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;

async function secondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The network alone on every window, a thread a core, opening it not counted twice: each thread opens it once. */
async function runBare(inputs: readonly Inputs[], runtime: string): Promise<void> {
  const threads = availableParallelism();
  await Promise.all(
    Array.from({ length: threads }, (_, t) => {
      const workerData = { inputs: inputs.filter((_, i) => i % threads === t), runtime };
      return new Promise<void>((resolve, reject) => {
        const worker = new Worker(new URL('./encoder-worker.mjs', import.meta.url), { workerData, execArgv: [] });
        worker.on('exit', () => resolve());
        worker.on('error', reject);
      });
    }),
  );
}

function runWhole(file: string, out: string, runtime: string): void {
  execFileSync(process.execPath, [CLI, 'analyze', file, '--format', 'ndjson', '--quiet', '--out', out], {
    env: { ...process.env, HEARSAY_RUNTIME: runtime },
  });
}
