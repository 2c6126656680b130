import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tables } from '../../src/present/table/tables.ts';
import { PIER_STORY, pierLines, writePierFiles } from './pier-story.ts';
import { makeFolder, runCli } from './run-cli.ts';

const TABLE_FILES = tables.flatMap(table => [`${table.name}.csv`, `${table.name}.parquet`]).sort();

describe('trace', () => {
  test('writes ledger, page and tables, nothing else, and prints where the report lies', async () => {
    const out = join(makeFolder(), 'new', 'report');
    const run = await runCli(['trace', '--out', out], { stdin: pierLines() });
    expect(run.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['index.html', 'ledger.json', 'tables']);
    expect(readdirSync(join(out, 'tables')).sort()).toEqual(TABLE_FILES);
    expect(run.stdout.split('\n')[0]).toMatch(/^4 articles · 4 outlets · /);
    expect(run.stdout).toContain(`Report   ${join(out, 'index.html')}\n`);
  });

  test('without --out writes to hearsay-report', async () => {
    const cwd = makeFolder();
    const run = await runCli(['trace', '--quiet'], { stdin: pierLines([0]), cwd });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(cwd)).toEqual(['hearsay-report']);
  });

  test('some input unreadable: the rest is done, a line says which, and the exit code is 1', async () => {
    const folder = makeFolder();
    const [first = ''] = writePierFiles(folder);
    const out = join(folder, 'report');
    const run = await runCli(['trace', first, join(folder, 'absent.txt'), '--out', out]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^error: .*absent\.txt: .* \(read\/[a-z-]+\)\n$/m);
    expect(JSON.parse(readFileSync(join(out, 'ledger.json'), 'utf8')).articles).toHaveLength(1);
  });

  test('no article at all: nothing is written, an earlier report stays, and the exit code is 1', async () => {
    const folder = makeFolder();
    const out = join(folder, 'report');
    mkdirSync(out);
    writeFileSync(join(out, 'ledger.json'), 'of yesterday');
    const run = await runCli(['trace', join(folder, 'absent.txt'), '--out', out]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('error: nothing to trace: no article in ');
    expect(run.stderr).not.toContain('    at ');
    expect(readFileSync(join(out, 'ledger.json'), 'utf8')).toBe('of yesterday');
  });

  test('--open says plainly that there is no browser where there is none', async () => {
    const out = join(makeFolder(), 'report');
    const env = { DISPLAY: '', WAYLAND_DISPLAY: '', WSL_DISTRO_NAME: '' };
    const run = await runCli(['trace', '--open', '--out', out], { stdin: pierLines([0]), env });
    expect(run.code).toBe(0);
    if (process.platform === 'linux')
      expect(run.stderr).toContain(`no browser to open here: open ${join(out, 'index.html')} yourself`);
  });
});

describe('--no-text', () => {
  test('leaves no run of the articles’ words in any file, and removes an earlier page', async () => {
    const out = join(makeFolder(), 'report');
    await runCli(['trace', '--quiet', '--out', out], { stdin: pierLines() });
    expect(existsSync(join(out, 'index.html'))).toBe(true);
    const run = await runCli(['trace', '--no-text', '--out', out], { stdin: pierLines() });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('no index.html with --no-text');
    expect(existsSync(join(out, 'index.html'))).toBe(false);
    for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(json|csv|parquet)$/.test(path)) continue;
      expect([path, sharedRuns(readFileSync(join(out, path), 'latin1'))]).toEqual([path, []]);
    }
    const ledger = JSON.parse(readFileSync(join(out, 'ledger.json'), 'utf8'));
    expect(ledger.generator.options).toEqual({ text: false });
    expect(ledger.articles[0].digest).toMatch(/^sha256:/);
  });

  test.each(['read', 'analyze', 'reuse', 'stories'])('%s prints none of them either', async command => {
    const run = await runCli([command, '--no-text', '--format', 'ndjson'].slice(0, command === 'read' ? 2 : 4), {
      stdin: pierLines(),
    });
    expect([run.code, sharedRuns(run.stdout)]).toEqual([0, []]);
  });
});

/** Runs of five words of the articles or their headlines that stand in a text. */
function sharedRuns(text: string): string[] {
  const words = (value: string) => value.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  const flat = ` ${words(text).join(' ')} `;
  const runs = PIER_STORY.flatMap(article => [article.text, article.headline ?? '']).flatMap(value => {
    const list = words(value);
    return list.slice(4).map((_, i) => list.slice(i, i + 5).join(' '));
  });
  return runs.filter(run => flat.includes(` ${run} `));
}
