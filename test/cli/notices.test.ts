import { expect, test } from 'vitest';
import { printNotices } from '../../src/cli/notices.ts';
import type { Notice } from '../../src/record/index.ts';

function printed(notices: readonly Notice[], quiet = false): { lines: string[]; failed: boolean } {
  const lines: string[] = [];
  const printer = printNotices(line => lines.push(line), quiet);
  for (const notice of notices) printer.print(notice);
  printer.finish();
  printer.finish();
  return { lines, failed: printer.failed() };
}

const warning = (i: number): Notice => ({
  rule: 'read/unknown-type',
  level: 'warning',
  path: `f${i}.xyz`,
  message: 'not an article type',
});

test('a notice is one line: level, path, message, rule', () => {
  expect(printed([warning(1)]).lines).toEqual(['warning: f1.xyz: not an article type (read/unknown-type)']);
  expect(printed([{ rule: 'link/many', level: 'info', message: 'so\nmany\u001b[0m' }]).lines).toEqual([
    'note: so many [0m (link/many)',
  ]);
});

test('after five of one rule the rest are counted, once', () => {
  const { lines } = printed(Array.from({ length: 17 }, (_, i) => warning(i)));
  expect(lines).toHaveLength(6);
  expect(lines[5]).toBe('… and 12 more read/unknown-type');
});

test('quiet leaves errors only, and an error of any number makes it fail', () => {
  const error: Notice = { rule: 'read/missing', level: 'error', path: 'a', message: 'is not there' };
  expect(printed([warning(1), error], true)).toEqual({
    lines: ['error: a: is not there (read/missing)'],
    failed: true,
  });
  expect(printed([warning(1)]).failed).toBe(false);
});
