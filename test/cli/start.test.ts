import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that is loaded before a command is chosen, as `--version` and `--help` load it. */
function loadedAtStart({ inputs }: Metafile): Set<string> {
  const seen = new Set<string>();
  const waiting = ['src/cli/main.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind === 'import-statement') waiting.push(path);
  }
  return seen;
}

test('no stage, no model and no word list is loaded before a command is called', async () => {
  const { metafile } = await build({
    entryPoints: ['src/cli/main.ts'],
    absWorkingDir: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'dist',
  });
  const loaded = [...loadedAtStart(metafile)];
  expect(loaded).toContain('src/cli/commands/trace.ts');
  expect(loaded.filter(path => !/^src\/(?:cli|settings|util)\//.test(path)).sort()).toEqual([
    'commander',
    'node:fs',
    'node:v8',
  ]);
  expect(loaded).not.toContain('src/util/lists.ts');
});
