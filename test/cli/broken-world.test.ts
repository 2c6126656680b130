import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pierLines } from './pier-story.ts';
import { MAIN, makeFolder, runCli, startCli } from './run-cli.ts';

/** A file system of its own, so that a disk can be full. Undefined where this user may not mount one. */
function mountSmallDisk(bytes: number, options = ''): string | undefined {
  const folder = makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}${options}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

/** Enough text that its report fills a small disk. */
const LONG = Array.from(
  { length: 40 },
  (_, i) => `${JSON.stringify({ id: `long-${i}`, text: `Paragraph ${i} of it. `.repeat(400) })}\n`,
).join('');

describe('a world that fails', () => {
  test('a full disk is one line that says what to do, and leaves no file behind', async context => {
    const disk = mountSmallDisk(96 * 1024);
    if (disk === undefined) {
      console.warn('SKIPPED: no full disk to test with (mount needs root)');
      return context.skip();
    }
    const run = await runCli(['trace', '--quiet', '--out', join(disk, 'report')], { stdin: LONG });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      /^error: disk full: cannot write .* \(free some space, or name another place with --out\)\n$/,
    );
    expect(readdirSync(disk)).toEqual([]);
  });

  test('a full disk keeps the earlier report whole', async context => {
    const disk = mountSmallDisk(160 * 1024);
    if (disk === undefined) return context.skip();
    const out = join(disk, 'report');
    mkdirSync(out);
    writeFileSync(join(out, 'ledger.json'), 'of yesterday');
    const run = await runCli(['trace', '--quiet', '--out', out], { stdin: LONG });
    expect(run.code).toBe(1);
    expect(readdirSync(out)).toEqual(['ledger.json']);
    expect(readFileSync(join(out, 'ledger.json'), 'utf8')).toBe('of yesterday');
  });

  test('a folder that cannot be written is one line', async context => {
    const disk = mountSmallDisk(96 * 1024, ',ro');
    if (disk === undefined) return context.skip();
    const run = await runCli(['trace', '--quiet', '--out', join(disk, 'report')], { stdin: pierLines([0]) });
    expect([run.code, run.stderr]).toEqual([
      1,
      `error: no permission: cannot write ${join(disk, 'report', 'ledger.json')} (name another place with --out)\n`,
    ]);
  });

  test('a file in the way of the folder is one line, and stays', async () => {
    const out = join(makeFolder(), 'report');
    writeFileSync(out, 'mine');
    const run = await runCli(['trace', '--quiet', '--out', out], { stdin: pierLines([0]) });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^error: not a folder: cannot write .*\n$/);
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  test.runIf(process.platform === 'linux')('standard output on a full device is one line', async () => {
    const command = `"${process.execPath}" "${MAIN}" analyze --format ndjson > /dev/full`;
    const child = spawn('bash', ['-c', command], { stdio: ['pipe', 'ignore', 'pipe'] });
    child.stdin.end(pierLines());
    const err: Buffer[] = [];
    child.stderr.on('data', chunk => err.push(chunk));
    const code = await new Promise(resolve => child.on('close', resolve));
    expect([code, Buffer.concat(err).toString()]).toEqual([
      1,
      'error: disk full: cannot write standard output (free some space, or name another place with --out)\n',
    ]);
  });

  test('a reader that has gone (| head) ends it quietly', async () => {
    const child = startCli(['analyze', '--format', 'ndjson'], { stdin: LONG });
    const err: Buffer[] = [];
    child.stderr?.on('data', chunk => err.push(chunk));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise(resolve => child.on('close', resolve));
    expect([code, Buffer.concat(err).toString()]).toEqual([0, '']);
  });

  test('Ctrl-C in the middle of writing leaves nothing behind', async () => {
    const folder = makeFolder();
    const out = join(folder, 'new', 'read.ndjson');
    const child = spawn(process.execPath, [MAIN, 'read', '--out', out], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    // not all of it is taken before the end: what is left cannot be written
    child.stdin.on('error', () => undefined);
    // killed before it has read all
    child.stdin.on('error', () => {});
    child.stdin.write(LONG);
    for (let i = 0; i < 100 && readdirSync(folder, { recursive: true }).length < 2; i++)
      await new Promise(r => setTimeout(r, 100));
    expect(readdirSync(folder, { recursive: true })).toHaveLength(2);
    child.kill('SIGINT');
    const ended = await new Promise(resolve => child.on('close', (_code, signal) => resolve(signal)));
    expect(ended).toBe('SIGINT');
    expect(readdirSync(folder)).toEqual([]);
  });
});
