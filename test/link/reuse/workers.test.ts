import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Item, ThreadOptions } from '../../../src/link/reuse/threads/find-in-threads.ts';
import type { Passage } from '../../../src/record/index.ts';
import { makeWords } from './reuse-article.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hearsay-reuse-'));

type FindPassages = (items: AsyncIterable<Item>, options: ThreadOptions) => AsyncGenerator<Passage>;
let findPassages: FindPassages;

// a thread begins at a built file
beforeAll(async () => {
  const threads = join(ROOT, 'src', 'link', 'reuse', 'threads');
  await build({
    entryPoints: { main: join(threads, 'find-in-threads.ts'), 'reuse-worker': join(threads, 'reuse-worker.ts') },
    outdir: join(folder, 'src', 'cli'),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  for (const name of ['data', 'node_modules', 'package.json']) symlinkSync(join(ROOT, name), join(folder, name));
  const main = pathToFileURL(join(folder, 'src', 'cli', 'main.js')).href;
  const module = (await import(/* @vite-ignore */ main)) as { findPassagesInThreads: FindPassages };
  findPassages = module.findPassagesInThreads;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sentence = (seed: number) => `${makeWords(40, seed, 9000).join(' ')}.`;

/** Enough text for threads to be worth their start; each third article has a sentence of the one before it. */
const ITEMS: Item[] = Array.from({ length: 700 }, (_, k) => {
  const own = Array.from({ length: 17 }, (_, n) => sentence(100_000 + k * 50 + n));
  const text = [...own, k % 3 === 0 ? sentence(100_000 + (k - 1) * 50 + 5) : ''].join('\n\n');
  return { article: { id: `n${k}`, path: `more.ndjson#${k + 1}`, text, published: `2031-0${1 + (k % 9)}-11` } };
});

async function run(items: readonly Item[], threads: number): Promise<string> {
  async function* stream() {
    yield* items;
  }
  const lines: string[] = [];
  for await (const passage of findPassages(stream(), { threads, note: () => undefined })) {
    lines.push(JSON.stringify(passage));
  }
  return lines.join('\n');
}

it('gives the same bytes for one thread and for three, and for any order of the articles', async () => {
  const one = await run(ITEMS, 1);
  expect(one.split('\n').length).toBeGreaterThan(200);
  expect(await run(ITEMS.toReversed(), 3)).toBe(one);
});

it('passes on what goes wrong, and its threads end', async () => {
  async function* broken(): AsyncGenerator<Item> {
    yield* ITEMS;
    throw new Error('the disk is gone');
  }
  const rest = findPassages(broken(), { threads: 2, note: () => undefined });
  await expect(rest.next()).rejects.toThrow('the disk is gone');
});
