import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pierLines } from './pier-story.ts';
import { MAIN, makeFolder, runCli } from './run-cli.ts';

/** `script` (util-linux) runs a command on a terminal of its own. */
function hasScript(): boolean {
  try {
    return process.platform === 'linux' && execFileSync('script', ['--version']).includes('util-linux');
  } catch {
    return false;
  }
}

const onTerminal = hasScript();
if (!onTerminal) console.warn('SKIPPED: no terminal to test with (script of util-linux)');

/** What a command writes to a terminal of 80 columns: standard output and error together. */
function runOnTerminal(
  args: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; text: string }> {
  const command = `stty cols 80; "${process.execPath}" "${MAIN}" ${args}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm', SHELL: '/bin/sh', NO_COLOR: '', FORCE_COLOR: '', ...env },
  });
  const out: Buffer[] = [];
  child.stdout.on('data', chunk => out.push(chunk));
  return new Promise(resolve => child.on('close', code => resolve({ code, text: Buffer.concat(out).toString() })));
}

function storyFile(): string {
  const file = join(makeFolder(), 'pier.ndjson');
  writeFileSync(file, pierLines());
  return file;
}

describe.runIf(onTerminal)('on a terminal', () => {
  test('the summary has color, and none with NO_COLOR', async () => {
    const file = storyFile();
    const out = join(makeFolder(), 'report');
    const [color, plain] = await Promise.all([
      runOnTerminal(`trace ${file} --out ${out}1`),
      runOnTerminal(`trace ${file} --out ${out}2`, { NO_COLOR: '1' }),
    ]);
    expect([color.code, plain.code]).toEqual([0, 0]);
    expect(color.text).toContain('\u001b[1m4 articles');
    expect(plain.text).toContain('4 articles');
    expect(plain.text).not.toContain('\u001b[1m');
  });

  test('progress is shown, and nothing of it with --quiet', async () => {
    const file = storyFile();
    const out = join(makeFolder(), 'report');
    const loud = await runOnTerminal(`trace ${file} --out ${out}`);
    expect(loud.text).toMatch(/(read|analyze|write) +[█░]+/);
    const quiet = await runOnTerminal(`trace ${file} --quiet --out ${out}`);
    expect(quiet).toEqual({ code: 0, text: '' });
  });

  test('analyze is for a person unless NDJSON is asked for', async () => {
    const file = storyFile();
    expect((await runOnTerminal(`analyze ${file}`)).text).toContain('Harbor Wire');
    expect((await runOnTerminal(`analyze ${file} --format ndjson`)).text).toContain('{"id":"choir-1"');
  });

  test('without a path there is nothing to wait for: a short help and exit 2', async () => {
    const { code, text } = await runOnTerminal('trace');
    expect(code).toBe(2);
    expect(text).toBe(
      'error: missing path: name files, folders, or - for standard input\r\n' +
        'usage: hearsay trace [path...] [options]; `hearsay trace --help` says more\r\n',
    );
  });
});

test('where there is no terminal there is no progress and no color', async () => {
  const run = await runCli(['trace', storyFile(), '--out', join(makeFolder(), 'r')], {
    env: { FORCE_COLOR: '', NO_COLOR: '' },
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the test
  expect(`${run.stdout}${run.stderr}`).not.toMatch(/[\u001b\r]/);
});
