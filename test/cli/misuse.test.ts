import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const CASES: readonly (readonly [what: string, args: readonly string[], line: string])[] = [
  ['an unknown command', ['trak'], 'error: unknown command: trak (did you mean trace?)'],
  ['an unknown option', ['trace', '--frob'], 'error: unknown option: --frob'],
  ['a misspelled option', ['trace', '--opn'], 'error: unknown option: --opn (did you mean --open?)'],
  ['an unknown format', ['analyze', '--format', 'xml'], 'error: invalid format: xml (ndjson or text)'],
  ['an unknown input', ['read', '--input', 'csv'], 'error: invalid input: csv (ndjson or text)'],
  [
    'a language that is no code',
    ['trace', '--language', 'English'],
    'error: invalid language: English (a code such as en)',
  ],
  ['an option without its value', ['trace', '--out'], 'error: missing value: --out'],
  ['two ledgers', ['report', 'a.json', 'b.json'], 'error: too many paths: report takes one ledger'],
];

describe('a wrong call', () => {
  test.each(CASES)('%s is one plain line and exit 2', async (_, args, line) => {
    const run = await runCli(args);
    expect(run).toEqual({ code: 2, stdout: '', stderr: `${line}\n` });
  });

  test('no command shows the help and exits 2', async () => {
    const run = await runCli([]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('hearsay trace articles/ --out report --open');
  });
});

describe('what is asked of the program itself', () => {
  test('--version and --help exit 0, for the program and for a command', async () => {
    const runs = await Promise.all(
      [['--version'], ['trace', '--version'], ['--help'], ['link', '--help']].map(args => runCli(args)),
    );
    expect(runs.map(run => run.code)).toEqual([0, 0, 0, 0]);
    expect(runs[0]?.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(runs[1]?.stdout).toBe(runs[0]?.stdout);
    expect(runs.map(run => run.stderr).join('')).toBe('');
  });

  test('--debug shows the stack of an error, which is otherwise left out', async () => {
    const [plain, debug] = await Promise.all([
      runCli(['report', 'nowhere.json']),
      runCli(['report', 'nowhere.json', '--debug']),
    ]);
    expect(plain.stderr).toBe(
      'error: cannot read a ledger from nowhere.json: no such file (give the ledger.json that `hearsay trace` or `hearsay ledger` wrote)\n',
    );
    expect(plain.code).toBe(1);
    expect(debug.stderr).toContain('\n    at ');
  });
});
