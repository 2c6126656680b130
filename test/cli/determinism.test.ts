import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pierLines, writePierFiles } from './pier-story.ts';
import { makeFolder, type RunOptions, runCli } from './run-cli.ts';

/** Every file of a report: its path and its bytes as text. */
async function reportOf(args: readonly string[], options: RunOptions = {}): Promise<Record<string, string>> {
  const out = join(makeFolder(), 'report');
  const run = await runCli(['trace', ...args, '--quiet', '--out', out], options);
  expect([run.code, run.stderr]).toEqual([0, '']);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return Object.fromEntries(files.map(file => [file.name, readFileSync(join(file.parentPath, file.name), 'latin1')]));
}

describe('same input, same bytes in every file of the report', () => {
  test('on a second run, in another order, time zone, locale and folder, by relative and absolute path', async () => {
    const folder = join(makeFolder(), 'articles');
    mkdirSync(folder);
    const paths = writePierFiles(folder);
    const first = await reportOf([folder]);
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['ledger.json', 'index.html', 'claims.csv', 'claims.parquet']),
    );
    const others: Readonly<Record<string, Promise<Record<string, string>>>> = {
      again: reportOf([folder]),
      'far zone': reportOf([folder], { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' } }),
      'LANG=C': reportOf([folder], { env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } }),
      'from within': reportOf(['.'], { cwd: folder }),
      'from above': reportOf(['articles'], { cwd: join(folder, '..') }),
    };
    for (const [how, files] of Object.entries(others)) expect([how, differing(first, await files)]).toEqual([how, []]);
    const named = await reportOf(paths);
    const shuffled = await reportOf([2, 0, 3, 1].map(i => paths[i] ?? ''));
    expect(differing(named, shuffled)).toEqual([]);
  });

  test('for NDJSON in any order of its lines, but for the lines’ numbers in the paths', async () => {
    const [first, second] = await Promise.all(
      [
        [0, 1, 2, 3],
        [3, 1, 0, 2],
      ].map(order => reportOf([], { stdin: pierLines(order) })),
    );
    const sorted = (report: Record<string, string> | undefined) =>
      JSON.parse(report?.['ledger.json'] ?? '')
        .claims.map((claim: { id: string }) => claim.id)
        .sort();
    expect(sorted(second)).toEqual(sorted(first));
  });
});

function differing(a: Record<string, string>, b: Record<string, string>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(name => a[name] !== b[name]);
}
