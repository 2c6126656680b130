import { expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const PAIRS = [
  { id: 'p1', a: 'The ferry took 14 cars to Orra.', b: 'The ferry took 19 cars to Orra.' },
  { id: 2, a: 'Who sold the pier? Mara Quill sold it.', b: 'Mara Quill sold the pier.' },
];
const lines = (...values: readonly unknown[]): string =>
  values.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

it('gives a line per pair, in their order, with ids as given', async () => {
  const { code, stdout, stderr } = await runCli(['compare', '--format', 'ndjson'], { stdin: lines(...PAIRS) });
  expect([code, stderr]).toEqual([0, '']);
  const found = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(found.map(({ id }) => id)).toEqual(['p1', 2]);
  expect(Object.keys(found[0])).toEqual(['id', 'similar', 'same', 'aEntailsB', 'bEntailsA', 'contradicts', 'because']);
  expect(found[0].because[0]).toBe('numbers: 14 | 19');
});

it('says which lines it cannot read, does the rest, and exits 1', async () => {
  const stdin = lines(
    '{ broken',
    PAIRS[0],
    { id: 'p3', a: 'One statement alone.' },
    { a: 'No', b: 'id' },
    [1],
    '',
    PAIRS[1],
  );
  const { code, stdout, stderr } = await runCli(['compare', '--format', 'ndjson', '-'], { stdin });
  expect(code).toBe(1);
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stderr.trim().split('\n')).toEqual([
    'error: -#1: line 1 is not JSON (read/broken-line)',
    'error: -#3: has no statement "b"; left out (read/not-a-pair)',
    'error: -#4: has no "id"; left out (read/not-a-pair)',
    'error: -#5: is not a pair { "id", "a", "b" }; left out (read/not-a-pair)',
  ]);
});

it('without text, a reason names its rule only', async () => {
  const { stdout } = await runCli(['compare', '--format', 'ndjson', '--no-text'], { stdin: lines(PAIRS[0]) });
  expect(JSON.parse(stdout).because).toContain('numbers');
  expect(stdout).not.toContain('14 |');
});

it('gives text for a person', async () => {
  const { stdout } = await runCli(['compare', '--format', 'text'], { stdin: lines(PAIRS[0]) });
  expect(stdout).toMatch(/^p1: similar \d\.\d\d, same \d\.\d\d/);
  expect(stdout).toContain('\n  a: The ferry took 14 cars to Orra.\n');
});
