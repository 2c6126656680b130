import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ReadOptions, readPaths } from '../../src/read/read-paths.ts';
import type { Article, Notice } from '../../src/record/index.ts';
import { HearsayError } from '../../src/util/error.ts';
import { zipOf } from './make-zip.ts';

const LEAD =
  'The harbor council voted on Tuesday to close the old bridge for three months, officials said after a long meeting.';
const NEXT =
  'Mayor Ida Brandt said the pillars were rotten and that the work could not wait until the next budget was passed.';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hearsay-read-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string | Buffer = LEAD): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function read(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<{ articles: Article[]; notices: Notice[] }> {
  const articles: Article[] = [];
  const notices: Notice[] = [];
  for await (const item of readPaths(paths, { cwd: root, ...options })) {
    if ('article' in item) articles.push(item.article);
    else notices.push(item.notice);
  }
  return { articles, notices };
}

async function* streamOf(...chunks: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

const said = (notices: readonly Notice[]) => notices.map(({ rule, level, path }) => [rule, level, path]);

describe('a bad input is one notice, and the rest goes on:', () => {
  it.each([
    ['an empty file', '', 'read/empty', 'the file is empty'],
    ['a file of white space', ' \n\t\n', 'read/empty', 'the file holds only white space'],
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), 'read/not-text', 'it looks like a PNG image'],
    ['binary data', Buffer.from([1, 2, 3, 4, 0, 200, 7, 8, 0, 0, 1, 66]), 'read/not-text', 'it holds binary data'],
  ])('%s', async (_name, content, rule, message) => {
    put('a.txt', content);
    put('b.txt');
    const { articles, notices } = await read(['.']);
    expect(articles.map(article => article.path)).toEqual(['b.txt']);
    expect(said(notices)).toEqual([[rule, 'error', 'a.txt']]);
    expect(notices[0]?.message).toContain(message);
    expect(notices[0]?.message).not.toContain('\n');
  });

  it('a missing path', async () => {
    put('b.txt');
    const { articles, notices } = await read(['nowhere.txt', 'b.txt', 'no*.txt']);
    expect(articles).toHaveLength(1);
    expect(said(notices)).toEqual([
      ['read/not-found', 'error', 'no*.txt'],
      ['read/not-found', 'error', 'nowhere.txt'],
    ]);
  });

  it('a directory without articles', async () => {
    put('docs/readme.md');
    put('docs/deep/other.md');
    const { notices } = await read(['docs']);
    expect(said(notices)).toEqual([
      ['read/other-type', 'info', 'deep/other.md'],
      ['read/no-articles', 'error', 'docs'],
    ]);
    expect(notices[0]?.message).toMatch(/^2 files of type \.md passed over/);
  });

  it('a file of another type that was named outright', async () => {
    put('page.css', 'p {}');
    put('notes.md');
    const { articles, notices } = await read(['page.css', 'notes.md']);
    expect(articles.map(article => article.path)).toEqual(['notes.md']);
    expect(said(notices)).toEqual([
      ['read/type-assumed', 'info', 'notes.md'],
      ['read/other-type', 'error', 'page.css'],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    chmodSync(put('a.txt'), 0o000);
    const { notices } = await read(['a.txt']);
    expect(said(notices)).toEqual([['read/unreadable', 'error', 'a.txt']]);
  });

  it('a link that leads nowhere, and one that leads in a circle', async () => {
    put('a.txt');
    symlinkSync('nowhere.txt', join(root, 'gone.txt'));
    symlinkSync('.', join(root, 'circle'));
    const { articles, notices } = await read(['.']);
    expect(articles.map(article => article.path)).toEqual(['a.txt']);
    expect(said(notices)).toEqual([['read/unreadable', 'error', 'gone.txt']]);
  });

  it('broken gzip', async () => {
    put('a.ndjson.gz', gzipSync(`{"id":"1","text":"${LEAD}"}\n`).subarray(0, 40));
    const { notices } = await read(['.']);
    expect(said(notices)).toEqual([['read/unreadable', 'error', 'a.ndjson.gz']]);
  });

  it('a file over the limit', async () => {
    put('a.txt', LEAD.repeat(10));
    put('b.ndjson', `{"text":"${LEAD.repeat(10)}"}\n{"text":"${LEAD}"}\n`);
    const { articles, notices } = await read(['.'], { maxBytes: 500 });
    expect(articles.map(article => article.path)).toEqual(['b.ndjson#2']);
    expect(said(notices)).toEqual([
      ['read/too-large', 'error', 'a.txt'],
      ['read/too-large', 'error', 'b.ndjson#1'],
    ]);
  });

  it('lines of NDJSON, by their numbers', async () => {
    const lines = [
      `{"id":"1","text":"${LEAD}"}`,
      '{"id":"2","text":',
      '',
      '{"id":"3"}',
      '{"id":"4","text":7}',
      '{"id":"5","text":" "}',
      '[1]',
      `{"id":6,"outlet":["x"],"headline":null,"text":"${NEXT}"}`,
    ];
    put('a.ndjson', `\ufeff${lines.join('\r\n')}`);
    const { articles, notices } = await read(['a.ndjson']);
    expect(articles.map(article => [article.id, article.path])).toEqual([
      ['1', 'a.ndjson#1'],
      ['6', 'a.ndjson#8'],
    ]);
    expect(said(notices)).toEqual([
      ['read/bad-json', 'error', 'a.ndjson#2'],
      ['read/no-text', 'error', 'a.ndjson#4'],
      ['read/no-text', 'error', 'a.ndjson#5'],
      ['read/empty', 'error', 'a.ndjson#6'],
      ['read/bad-json', 'error', 'a.ndjson#7'],
      ['read/bad-field', 'warning', 'a.ndjson#8'],
    ]);
    expect(notices[0]?.message).toMatch(/^line 2: not valid JSON/);
  });

  it('an empty NDJSON file', async () => {
    put('a.jsonl', '\n\n');
    expect(said((await read(['a.jsonl'])).notices)).toEqual([['read/empty', 'error', 'a.jsonl']]);
  });
});

describe('encodings', () => {
  const text = `“Quay” said the mayor’s aide – at once. Ida Brändt and Åse Ødegård agreed with the council’s vote on the café.`;

  it.each([
    ['utf8', Buffer.from(text), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), []],
    ['UTF-16LE with a mark', iconv.encode(text, 'utf16le', { addBOM: true }), []],
    ['UTF-16BE with a mark', iconv.encode(text, 'utf16be', { addBOM: true }), []],
    ['UTF-16LE', iconv.encode(text, 'utf16le'), ['read/encoding-guessed']],
    ['UTF-16BE', iconv.encode(text, 'utf16be', { addBOM: false }), ['read/encoding-guessed']],
    ['Windows-1252', iconv.encode(text, 'windows-1252'), ['read/encoding-guessed']],
  ])('%s', async (_name, bytes, rules) => {
    put('a.txt', bytes);
    const { articles, notices } = await read(['a.txt']);
    expect(articles[0]?.text).toBe(text);
    expect(notices.map(notice => notice.rule)).toEqual(rules);
  });

  it.each(['“Yes,” he said.', 'It’s over', 'a café', '“A” – “B”… “C”', 'Price: £5 — “cheap”'])(
    'Windows-1252 in few words: %s',
    async short => {
      put('a.txt', iconv.encode(short, 'windows-1252'));
      expect((await read(['a.txt'])).articles[0]?.text).toBe(short);
    },
  );

  it('broken UTF-8 has U+FFFD where it is broken, and a warning', async () => {
    put(
      'a.txt',
      Buffer.concat([Buffer.from(`“${LEAD}” – “${NEXT}” `), Buffer.from([0xe2, 0x80]), Buffer.from(` “${LEAD}”`)]),
    );
    const { articles, notices } = await read(['a.txt']);
    expect(articles[0]?.text).toContain('” \ufffd “');
    expect(said(notices)).toEqual([['read/broken-encoding', 'warning', 'a.txt']]);
  });

  it('U+FFFD that stands in the file itself is no fault', async () => {
    put('a.txt', `${LEAD} \ufffd`);
    expect((await read(['a.txt'])).notices).toEqual([]);
  });
});

describe('paths', () => {
  it('are relative to a directory that was given, in order of code units', async () => {
    for (const path of ['b/c.txt', 'a.txt', 'b.txt', 'Z.text', 'b/.hidden.txt', 'é.txt']) put(path);
    const expected = ['Z.text', 'a.txt', 'b.txt', 'b/c.txt', 'é.txt'];
    expect((await read(['.'])).articles.map(article => article.path)).toEqual(expected);
    expect((await read([root], { cwd: tmpdir() })).articles.map(article => article.path)).toEqual(expected);
  });

  it('of several roots are relative to what holds them all', async () => {
    put('x/one/a.txt');
    put('x/two/b.txt');
    const expected = ['one/a.txt', 'two/b.txt'];
    expect((await read(['x/two', 'x/one'])).articles.map(article => article.path)).toEqual(expected);
    expect((await read(['x/one/a.txt', 'x/two/b.txt'])).articles.map(article => article.path)).toEqual(expected);
    expect((await read(['x/**/*.txt'])).articles.map(article => article.path)).toEqual(expected);
  });

  it('that reach a file twice read it once, with a notice', async () => {
    put('a.txt');
    const { articles, notices } = await read(['a.txt', '.', '*.txt']);
    expect(articles).toHaveLength(1);
    expect(said(notices)).toEqual([
      ['read/same-file', 'warning', 'a.txt'],
      ['read/same-file', 'warning', 'a.txt'],
    ]);
  });

  it('keep two articles of equal text, and number equal ids', async () => {
    put('x/a.txt');
    put('y/a.txt');
    put('z.txt');
    const { articles, notices } = await read(['.']);
    expect(articles).toHaveLength(3);
    expect(articles[1]?.id).toBe(`${articles[0]?.id}-2`);
    expect(said(notices)).toEqual([['read/same-id', 'warning', 'y/a.txt']]);
  });

  it('give the same in any order', async () => {
    for (const path of ['a.txt', 'b/a.txt', 'c.ndjson'])
      put(path, path.endsWith('txt') ? LEAD : `{"id":"1","text":"${LEAD}"}\n{"id":"1","text":"${NEXT}"}`);
    const paths = ['a.txt', 'b', 'c.ndjson', 'gone.txt'];
    expect(await read([...paths].reverse())).toEqual(await read(paths));
  });
});

describe('NDJSON', () => {
  it('is cut at line feeds alone, wherever the chunks end', async () => {
    const text = `One \u2028 two \u2029 “three” 😀 ${LEAD}`;
    const bytes = Buffer.from(`${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text })}`);
    const chunks = Array.from(bytes, byte => Buffer.from([byte]));
    const { articles } = await read(['-'], { stdin: streamOf(...chunks) });
    expect(articles.map(article => [article.id, article.path, article.text])).toEqual([
      ['a', '-#1', text],
      ['b', '-#2', text],
    ]);
  });

  it('is read gzipped, with what it knows of an article', async () => {
    put(
      'a.jsonl.gz',
      gzipSync(
        JSON.stringify({
          id: 'a',
          text: LEAD,
          outlet: 'The Quay Courant',
          url: 'https://quay.example/1',
          published: '2031-06-13',
          headline: 'Bridge',
          byline: 'Jane Roe',
        }),
      ),
    );
    const { articles } = await read(['.']);
    expect(articles[0]).toMatchObject({
      path: 'a.jsonl.gz#1',
      outlet: { name: 'The Quay Courant' },
      url: 'https://quay.example/1',
      published: { value: '2031-06-13' },
      byline: 'Jane Roe',
    });
  });
});

describe('standard input', () => {
  it('may be one text', async () => {
    const { articles } = await read(['-'], { stdin: streamOf(LEAD), input: 'text' });
    expect(articles.map(article => [article.path, article.text])).toEqual([['-', LEAD]]);
  });

  it('that is empty says so', async () => {
    expect(said((await read(['-'], { stdin: streamOf() })).notices)).toEqual([['read/empty', 'error', '-']]);
  });
});

describe('a wrong call throws:', () => {
  it.each([
    [{ input: 'csv' }, 'invalid input: csv'],
    [{ language: 'English' }, 'invalid language: English'],
    [{ maxBytes: 0 }, 'invalid maxBytes: 0'],
  ])('%j', async (options, message) => {
    await expect(read(['.'], JSON.parse(JSON.stringify(options)))).rejects.toThrow(message);
  });
});

describe('metadata', () => {
  it('takes the first row of a path and says that there is another', async () => {
    put('twice.txt');
    put('twice.csv', 'path,outlet\ntwice.txt,First\n./twice.txt,Second\n');
    const { articles, notices } = await read(['twice.txt'], { metadata: 'twice.csv' });
    expect(articles[0]?.outlet.name).toBe('First');
    expect(notices.map(notice => [notice.rule, notice.level])).toEqual([['read/metadata-repeated', 'warning']]);
    expect(notices[0]?.message).toContain('twice.txt (line 3)');
  });

  const header = 'Outlet,extra,path,published,url,headline\n';

  it('is matched by path, path as given, container and unique file name', async () => {
    put('x/a.txt');
    put('x/b.txt');
    put('y/b.txt');
    put('x/c.ndjson', `{"text":"${LEAD}"}\n{"text":"${NEXT}"}`);
    put(
      'meta.csv',
      `${header}"The Quay Courant",1,a.txt,2031-06-13,,\nHarbor Post,,./y/b.txt,,https://h.example/1,"Bridge, closed"\nWire,,x/c.ndjson,,,\nOther,,b.txt,,,\nGone,,gone.txt,,,`,
    );
    const { articles, notices } = await read(['x', 'y'], { metadata: 'meta.csv' });
    expect(
      articles.map(article => [article.path, article.outlet.name, article.published.value, article.headline?.text]),
    ).toEqual([
      ['x/a.txt', 'The Quay Courant', '2031-06-13', undefined],
      ['x/b.txt', undefined, undefined, undefined],
      ['x/c.ndjson#1', 'Wire', undefined, undefined],
      ['x/c.ndjson#2', 'Wire', undefined, undefined],
      ['y/b.txt', 'Harbor Post', undefined, 'Bridge, closed'],
    ]);
    const unused = notices.find(notice => notice.rule === 'read/metadata-unused');
    expect(unused).toMatchObject({
      level: 'warning',
      message: '2 rows of the metadata match no article: b.txt (line 5), gone.txt (line 6)',
    });
  });

  it('that lies among the articles is none of them', async () => {
    put('a.txt');
    put('meta.csv', 'path,outlet\na.txt,The Quay Courant\n');
    const { articles, notices } = await read(['.'], { metadata: 'meta.csv' });
    expect(articles.map(article => [article.path, article.outlet.name])).toEqual([['a.txt', 'The Quay Courant']]);
    expect(notices).toEqual([]);
  });

  it('is matched by the archive that an article is in, or by its place there', async () => {
    put(
      'pile.zip',
      zipOf([
        { name: 'a.txt', content: LEAD },
        { name: 'b.txt', content: NEXT },
      ]),
    );
    put('meta.csv', 'path,outlet\npile.zip,The Quay Courant\npile.zip#b.txt,Harbor Post\n');
    const { articles } = await read(['pile.zip'], { metadata: 'meta.csv' });
    expect(articles.map(article => article.outlet.name)).toEqual(['The Quay Courant', 'Harbor Post']);
  });

  it.each([
    ['no such file', undefined, 'cannot open the metadata'],
    ['no path', 'outlet,url\nx,y', 'no column "path"'],
    ['nothing known', 'path,color\nx,y', 'none of the columns'],
    ['an open quotation mark', 'path,outlet\n"x,y', 'not valid CSV'],
    ['an empty file', '', 'no column "path"'],
  ])('that is wrong stops with an error: %s', async (_name, content, message) => {
    put('a.txt');
    if (content !== undefined) put('meta.csv', content);
    const failure = read(['a.txt'], { metadata: 'meta.csv' });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toBeInstanceOf(HearsayError);
  });
});

it('reads an article of two million characters', async () => {
  put('a.txt', `${LEAD} ${NEXT}\n\n`.repeat(9000));
  const from = process.cpuUsage();
  const { articles } = await read(['a.txt']);
  expect(articles[0]?.blocks).toHaveLength(9000);
  // of the processor: the clock runs on when the machine is busy
  expect(process.cpuUsage(from).user / 1e6).toBeLessThan(5);
});

it('passes over a report that an earlier trace wrote among the articles', async () => {
  put('a.txt');
  put('report/ledger/articles.ndjson', `${JSON.stringify({ id: 'x', text: LEAD })}\n`);
  put('report/tables/claims.csv', 'id');
  put('notes/ledger.ndjson', `${JSON.stringify({ id: 'y', text: LEAD })}\n`);
  const { articles, notices } = await read(['.']);
  expect(articles.map(article => article.path)).toEqual(['a.txt', 'notes/ledger.ndjson#1']);
  expect(notices.filter(n => n.rule === 'read/own-report').map(n => n.path)).toEqual(['report']);
});
