import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { FORMATS } from '../../src/read/formats/open-formats.ts';
import { Folder, LEAD, NEXT, pageOf, readAll, said, streamOf } from './read-all.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const read = (...paths: string[]) => readAll(paths, { cwd: folder.root });

describe('a file is told', () => {
  it('by its content before its name, and it is said that the name is wrong', async () => {
    folder.put('page.txt', pageOf(LEAD));
    folder.put('lines.txt', `{"text":"${LEAD}"}\n{"text":"${NEXT}"}\n`);
    const { articles, notices } = await read('page.txt', 'lines.txt');
    expect(articles.map(({ path }) => path)).toEqual(['lines.txt#1', 'lines.txt#2', 'page.txt']);
    expect(articles[2]?.text).not.toContain('<p>');
    expect(said(notices)).toContainEqual(['read/type-assumed', 'info', 'page.txt']);
    expect(said(notices)).toContainEqual(['read/type-assumed', 'info', 'lines.txt']);
  });

  it('by its name where its content tells nothing', async () => {
    folder.put('a.ndjson', `{"headline":"${'x'.repeat(5000)}","text":"${LEAD}"}\n`);
    expect((await read('a.ndjson')).articles.map(({ text }) => text)).toEqual([LEAD]);
  });

  it('inside gzip, whatever it is called', async () => {
    folder.put('a.gz', gzipSync(pageOf(LEAD)));
    folder.put('b.txt', gzipSync(`${LEAD} b`));
    folder.put('c.txt.gz', `${LEAD} c`);
    const { articles } = await read('a.gz', 'b.txt', 'c.txt.gz');
    expect(articles.map(({ path, text }) => [path, text.slice(-2)])).toEqual([
      ['a.gz', 'd.'],
      ['b.txt', ' b'],
      ['c.txt.gz', ' c'],
    ]);
  });

  it('on standard input too', async () => {
    const { articles } = await readAll(['-'], { stdin: streamOf(pageOf(LEAD)) });
    expect(articles.map(({ path }) => path)).toEqual(['-']);
    expect(articles[0]?.text).toContain(NEXT);
  });
});

test('a folder gives files of unknown names when their content tells', async () => {
  folder.put('index.html?p=1', pageOf(LEAD));
  folder.put('story', pageOf(NEXT));
  folder.put('backup.sql.gz', gzipSync('select 1'));
  folder.put('README.md', LEAD);
  folder.put('run.js', '<html>');
  const { articles, notices } = await read('.');
  expect(articles.map(({ path }) => path)).toEqual(['index.html?p=1', 'story']);
  expect(said(notices)).toEqual([
    ['read/other-type', 'info', 'README.md'],
    ['read/other-type', 'info', 'run.js'],
    ['read/other-type', 'info', 'backup.sql.gz'],
  ]);
});

test('settings and figures in a folder are no errors; named outright they are', async () => {
  folder.put('a.txt');
  folder.put('package.json', '{"name":"x","version":"1"}');
  folder.put('sitemap.xml', '<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>');
  folder.put('figures.csv', 'year,sum\n2031,7\n');
  const levels = async (...paths: string[]) => {
    const { articles, notices } = await read(...paths);
    return [articles.length, ...new Set(notices.map(({ level }) => level))];
  };
  expect(await levels('.')).toEqual([1, 'info']);
  expect(await levels('package.json', 'sitemap.xml', 'figures.csv')).toEqual([0, 'error']);
});

test('assets beside saved pages are passed over with one notice; a folder that only sounds like one is read', async () => {
  for (const name of ['one', 'two']) {
    folder.put(`${name}.html`, pageOf(`${LEAD} ${name}`));
    folder.put(`${name}_files/frame.html`, pageOf(NEXT));
    folder.put(`${name}_files/photo.png`, '\x89PNG');
  }
  folder.put('case_files/a.txt', NEXT);
  const { articles, notices } = await read('.');
  expect(articles.map(({ path }) => path)).toEqual(['case_files/a.txt', 'one.html', 'two.html']);
  expect(said(notices.filter(({ rule }) => rule !== 'read/same-id'))).toEqual([
    ['read/page-assets', 'info', 'one_files'],
  ]);
});

test('every format has its row in the table, with its extensions', () => {
  const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
  for (const { name, extensions } of FORMATS) {
    const row = page.split('\n').find(line => line.toLowerCase().startsWith(`| ${name} |`));
    expect([name, row === undefined]).toEqual([name, false]);
    for (const extension of extensions) expect(row).toContain(`\`${extension}\``);
  }
});
