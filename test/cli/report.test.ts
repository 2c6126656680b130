import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLedger } from '../../src/cli/input/read-ledger.ts';
import { writeReport } from '../../src/cli/output/write-report.ts';
import { pierLedger } from '../present/pier-ledger.ts';
import { makeFolder, runCli } from './run-cli.ts';

describe('a ledger too large for one file', () => {
  test('becomes a folder of NDJSON, a file a kind, without a page, and is read back', async () => {
    const dir = join(makeFolder(), 'report');
    const written = await writeReport(dir, pierLedger(), { text: true, largeBytes: 2_000 });
    expect(written).toEqual({ path: join(dir, 'ledger'), page: false, large: true });
    expect(readdirSync(dir).sort()).toEqual(['ledger', 'tables']);
    expect(
      readFileSync(join(dir, 'ledger', 'articles.ndjson'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(3);
    for (const path of [dir, join(dir, 'ledger')]) expect(await readLedger(path)).toEqual(pierLedger());
  });

  test('replaces a small report’s files, and is replaced by them', async () => {
    const dir = join(makeFolder(), 'report');
    // no page: it needs the built program, which other tests have
    await writeReport(dir, pierLedger(), { text: false });
    await writeReport(dir, pierLedger(), { text: false, largeBytes: 2_000 });
    expect(readdirSync(dir).sort()).toEqual(['ledger', 'tables']);
    writeFileSync(join(dir, 'ledger', 'notes.txt'), 'mine');
    await writeReport(dir, pierLedger(), { text: false });
    expect(readdirSync(dir).sort()).toEqual(['ledger', 'ledger.json', 'tables']);
    expect(readdirSync(join(dir, 'ledger'))).toEqual(['notes.txt']);
  });
});

describe('report', () => {
  test.each([
    ['words', 'it is not JSON', 'no ledger here'],
    ['another object', 'invalid ledger: no hearsay-ledger of version 1', '{"format":"other"}'],
  ])('refuses %s in one line', async (_, reason, content) => {
    const folder = makeFolder();
    const path = join(folder, 'ledger.json');
    writeFileSync(path, content);
    const run = await runCli(['report', path, '--out', join(folder, 'out')]);
    expect([run.code, run.stderr]).toEqual([
      1,
      `error: cannot read a ledger from ${path}: ${reason} (give the ledger.json that \`hearsay trace\` or \`hearsay ledger\` wrote)\n`,
    ]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('takes the folder of an earlier report', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old', 'ledger.json'), JSON.stringify(pierLedger()));
    const run = await runCli(['report', join(folder, 'old'), '--out', join(folder, 'new')]);
    expect(run.code).toBe(0);
    expect(readFileSync(join(folder, 'new', 'index.html'), 'utf8')).toContain('We would rather lose a summer');
  });
});
