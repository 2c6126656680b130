import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import * as library from '../src/index.ts';

const call = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'hearsay-package-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Installing asks the package registry for what its cache lacks. */
const MINUTES = 60_000;

test('the library has these names and no others', () => {
  expect(Object.keys(library).sort()).toEqual(['HearsayError', 'analyze', 'compare', 'trace']);
});

describe('the package', () => {
  test('runs after a second build: the fresh file may be run', { timeout: 3 * MINUTES }, async () => {
    for (let i = 0; i < 2; i++) await call('npm', ['run', 'build'], { cwd: ROOT });
    expect((statSync(join(ROOT, 'dist/cli/main.js')).mode & 0o777).toString(8)).toBe('755');
    const { stdout } = await call('npx', ['hearsay', '--version'], { cwd: ROOT });
    expect(stdout).toBe(`${version}\n`);
  });

  test('packed and installed in an empty folder, runs and can be imported', { timeout: 5 * MINUTES }, async () => {
    // built by the test above
    await call('npm', ['pack', '--ignore-scripts', '--pack-destination', FOLDER], { cwd: ROOT });
    const tarball = readdirSync(FOLDER).find(name => name.endsWith('.tgz')) ?? '';
    writeFileSync(
      join(FOLDER, 'package.json'),
      JSON.stringify({ name: 'user', version: '1.0.0', type: 'module', private: true }),
    );
    await call('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: FOLDER });
    expect((await call('npx', ['hearsay', '--version'], { cwd: FOLDER })).stdout).toBe(`${version}\n`);

    writeFileSync(join(FOLDER, 'use.mjs'), USE);
    const { stdout } = await call(process.execPath, ['use.mjs'], { cwd: FOLDER });
    expect(JSON.parse(stdout)).toEqual({ format: 'hearsay-ledger', articles: ['a', 'b'], analyzed: 'a' });

    writeFileSync(join(FOLDER, 'a.txt'), 'The pier is closed, the port office said on Monday.\n');
    await call('npx', ['hearsay', 'trace', 'a.txt', '--out', 'report', '--quiet'], { cwd: FOLDER });
    expect(readdirSync(join(FOLDER, 'report')).sort()).toEqual(['index.html', 'ledger.json', 'tables']);
  });
});

const USE = `
import { analyze, HearsayError, trace } from 'hearsay';
const articles = [
  { id: 'a', text: 'The pier is closed, the port office said on Monday.' },
  { id: 'b', text: 'The pier will open in October, said Mara Quill, its engineer.' },
];
const ledger = await trace(articles);
const [first] = await analyze(articles.slice(0, 1));
if (!(new HearsayError('a/b', 'c') instanceof Error)) throw new Error('no error');
console.log(JSON.stringify({ format: ledger.format, articles: ledger.articles.map(article => article.id), analyzed: first.id }));
`;
