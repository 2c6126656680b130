import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, onTestFinished } from 'vitest';
import { buildWeb } from '../../scripts/build-web.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The program from its sources as they are now, laid out like the package: a fifth of a second once, in place of one at every start. */
const PACKAGE = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
export const MAIN = join(PACKAGE, 'src', 'cli', 'main.js');

buildSync({
  entryPoints: [join(ROOT, 'src', 'cli', 'main.ts')],
  outfile: MAIN,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
for (const name of ['data', 'node_modules', 'package.json']) symlinkSync(join(ROOT, name), join(PACKAGE, name));
await buildWeb(join(PACKAGE, 'web'));
afterAll(() => rmSync(PACKAGE, { recursive: true, force: true }));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `hearsay` from its sources in a process of its own. Without `stdin`, standard input is empty and no terminal. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startCli(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', chunk => out.push(chunk));
  child.stderr?.on('data', chunk => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

export function startCli(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
  });
  // a child that ends before it has read all is part of what is tested
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.stdin ?? '');
  return child;
}

/** A folder of the test's own, removed after it. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
