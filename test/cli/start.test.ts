import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that a module loads with itself. */
async function loadedBy(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'dist',
  });
  return [...follow(metafile, entry)];
}

function follow({ inputs }: Metafile, entry: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind === 'import-statement') waiting.push(path);
  }
  return seen;
}

test('no stage, no model and no word list is loaded before a command is called', async () => {
  const loaded = await loadedBy('src/cli/main.ts');
  expect(loaded).toContain('src/cli/commands/trace.ts');
  expect(loaded.filter(path => !/^src\/(?:cli|settings|util)\//.test(path)).sort()).toEqual([
    'commander',
    'node:fs',
    'node:v8',
  ]);
  expect(loaded).not.toContain('src/util/lists.ts');
});

test('the library of a format is not loaded before there is a file of it', async () => {
  const loaded = await loadedBy('src/read/read-paths.ts');
  expect(loaded).toContain('src/read/formats/zip.ts');
  expect(loaded.filter(path => !/^(?:src\/|node:)/.test(path)).sort()).toEqual([
    'chardet',
    'csv-parse/sync',
    'eld/extrasmall',
    'iconv-lite',
    'tinyglobby',
  ]);
});
