import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { buildWeb } from '../scripts/build-web.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

declare module 'vitest' {
  export interface ProvidedContext {
    /** The program from its sources as they are now, laid out like the package. */
    readonly cli: string;
  }
}

/** Bundles the command line once per run of the tests: a third of a second in place of one at every start of the program. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
  await build({
    entryPoints: {
      main: join(ROOT, 'src', 'cli', 'main.ts'),
      // a thread of its own begins at a file of its own
      'analyze-worker': join(ROOT, 'src', 'analyze', 'analyze-worker.ts'),
      'reuse-worker': join(ROOT, 'src', 'link', 'reuse', 'threads', 'reuse-worker.ts'),
    },
    outdir: join(folder, 'src', 'cli'),
    bundle: true,
    // what is loaded late in the package is loaded late here
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  await buildWeb(join(folder, 'web'));
  for (const name of ['data', 'models', 'node_modules', 'package.json'])
    symlinkSync(join(ROOT, name), join(folder, name));
  project.provide('cli', join(folder, 'src', 'cli', 'main.js'));
  return () => rmSync(folder, { recursive: true, force: true });
}
