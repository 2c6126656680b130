import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { answerOf, inChunks, recordOf } from './make-warc.ts';
import { Folder, LEAD, NEXT, pageOf, readAll, said } from './read-all.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const page = (name: string) => recordOf({ url: `https://quay.example/${name}`, body: answerOf(pageOf(LEAD)) });
const info = recordOf({ type: 'warcinfo', contentType: 'application/warc-fields', body: 'software: none\r\n' });
const request = recordOf({
  type: 'request',
  contentType: 'application/http; msgtype=request',
  body: 'GET / HTTP/1.1\r\n\r\n',
});

async function readWarc(content: Buffer, name = 'crawl.warc') {
  folder.put(name, content);
  return readAll([name], { cwd: folder.root });
}

test('pages come with the address and number of their record', async () => {
  const { articles, notices } = await readWarc(Buffer.concat([info, request, page('1'), request, page('2')]));
  expect(articles.map(({ path, url }) => [path, url])).toEqual([
    ['crawl.warc#3', 'https://quay.example/1'],
    ['crawl.warc#5', 'https://quay.example/2'],
  ]);
  expect(articles[0]?.text).toContain(LEAD);
  expect(notices.filter(notice => notice.level === 'error')).toEqual([]);
});

test('a member of gzip per record, as crawls have it, gives the same as one around all, and as none', async () => {
  const records = [info, page('1'), page('2')];
  const plain = await readWarc(Buffer.concat(records));
  const each = await readWarc(Buffer.concat(records.map(record => gzipSync(record))), 'crawl.warc.gz');
  const whole = await readWarc(gzipSync(Buffer.concat(records)), 'crawl.warc.gz');
  expect(each).toEqual(whole);
  expect(each.articles.map(({ text, url }) => [text, url])).toEqual(plain.articles.map(({ text, url }) => [text, url]));
});

describe('the body is unpacked as the server packed it:', () => {
  const body = Buffer.from(pageOf(LEAD));
  it.each([
    ['chunks', inChunks(body), ['Transfer-Encoding: chunked']],
    ['gzip', gzipSync(body), ['Content-Encoding: gzip']],
    ['brotli', brotliCompressSync(body), ['Content-Encoding: br']],
    ['deflate without its header', deflateRawSync(body), ['Content-Encoding: deflate']],
    ['gzip in chunks', inChunks(gzipSync(body)), ['Transfer-Encoding: chunked', 'content-encoding: gzip']],
    ['chunks that a crawler has joined', body, ['Transfer-Encoding: chunked']],
    ['gzip that a crawler has unpacked', body, ['Content-Encoding: gzip']],
    ['brotli that a crawler has unpacked', body, ['Content-Encoding: br']],
  ])('%s', async (_name, packed, fields) => {
    const { articles } = await readWarc(recordOf({ body: answerOf(packed, { fields }) }));
    expect(articles).toHaveLength(1);
    expect(articles[0]?.text).toContain(NEXT);
  });
});

test('the charset of the answer is used', async () => {
  const text = 'Ida Brändt and Åse Ødegård spoke on the café’s “quay” at once, the council said on Tuesday evening.';
  const body = answerOf(iconv.encode(pageOf(text), 'windows-1252'), { type: 'text/html; charset=windows-1252' });
  expect((await readWarc(recordOf({ body }))).articles[0]?.text).toContain(text);
});

test('a stored page and a text that was taken from one are read', async () => {
  const resource = recordOf({
    type: 'resource',
    contentType: 'text/html',
    body: pageOf(LEAD),
    url: 'https://a.example/1',
  });
  const text = recordOf({
    type: 'conversion',
    contentType: 'text/plain',
    body: `${LEAD}\n\n${NEXT}`,
    url: 'https://a.example/2.html',
  });
  const { articles } = await readWarc(Buffer.concat([resource, text]));
  expect(articles.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://a.example/2.html']);
  expect(articles[1]?.text).toBe(`${LEAD}\n\n${NEXT}`);
});

test('a page that the crawler cut off is read, as incomplete', async () => {
  const { articles, notices } = await readWarc(recordOf({ body: answerOf(pageOf(LEAD)), truncated: 'length' }));
  expect(articles.map(({ complete }) => complete)).toEqual([false]);
  expect(said(notices)).toContainEqual(['read/cut', 'warning', 'crawl.warc#1']);
});

test('what is no page is counted in one notice', async () => {
  const other = (type: string, status = '200 OK') => recordOf({ body: answerOf('x', { type, status }) });
  const { articles, notices } = await readWarc(
    Buffer.concat([
      page('1'),
      other('image/png'),
      other('image/png'),
      other('text/html', '404 Not Found'),
      other(''),
      recordOf({ type: 'revisit', body: 'HTTP/1.1 200 OK\r\n\r\n' }),
    ]),
  );
  expect(articles).toHaveLength(1);
  expect(notices.find(({ rule }) => rule === 'read/records-passed-over')).toMatchObject({
    level: 'info',
    path: 'crawl.warc',
    message: 'answers passed over that are no pages: 2 image/png, 1 of no known type, 1 seen before, 1 with status 404',
  });
});

describe('what stands before a cut is kept, and the cut is told:', () => {
  const whole = Buffer.concat([info, page('1'), page('2')]);
  const packed = Buffer.concat([info, page('1'), page('2')].map(record => gzipSync(record)));
  it.each([
    ['in a body', whole.subarray(0, -100), 'crawl.warc'],
    ['in the fields of a record', whole.subarray(0, whole.length - page('2').length + 30), 'crawl.warc'],
    ['in the first word of a record', whole.subarray(0, whole.length - page('2').length + 3), 'crawl.warc'],
    ['in a member of gzip', packed.subarray(0, -20), 'crawl.warc.gz'],
  ])('%s', async (_name, content, name) => {
    const { articles, notices } = await readWarc(content, name);
    expect(articles.map(({ url }) => url)).toEqual(['https://quay.example/1']);
    expect(said(notices.filter(({ level }) => level === 'error'))).toEqual([['read/cut', 'error', name]]);
    expect(notices.find(({ rule }) => rule === 'read/cut')?.message).toContain('record 3');
  });
});

test('damage between records is passed over, and told', async () => {
  const { articles, notices } = await readWarc(
    Buffer.concat([page('1'), Buffer.from('damage '.repeat(20_000)), Buffer.from('\r\n'), page('2')]),
  );
  expect(articles).toHaveLength(2);
  expect(said(notices).filter(([, level]) => level === 'warning')).toContainEqual([
    'read/damaged',
    'warning',
    'crawl.warc',
  ]);
});

test('a record over the limit is left out alone', async () => {
  folder.put('crawl.warc', Buffer.concat([recordOf({ body: answerOf(pageOf(LEAD.repeat(100))) }), page('2')]));
  const { articles, notices } = await readAll(['crawl.warc'], { cwd: folder.root, maxBytes: 5000 });
  expect(articles.map(({ path }) => path)).toEqual(['crawl.warc#2']);
  expect(said(notices)).toContainEqual(['read/too-large', 'error', 'crawl.warc#1']);
});

test('a body that unpacks over the limit is left out alone', async () => {
  const bomb = recordOf({ body: answerOf(gzipSync(' '.repeat(100_000)), { fields: ['Content-Encoding: gzip'] }) });
  folder.put('crawl.warc', Buffer.concat([bomb, page('2')]));
  const { articles, notices } = await readAll(['crawl.warc'], { cwd: folder.root, maxBytes: 50_000 });
  expect(articles.map(({ path }) => path)).toEqual(['crawl.warc#2']);
  expect(said(notices)).toContainEqual(['read/too-large', 'error', 'crawl.warc#1']);
});

test('no more records are read than the limit says', async () => {
  folder.put('crawl.warc', Buffer.concat([page('1'), page('2'), page('3')]));
  const { articles, notices } = await readAll(['crawl.warc'], { cwd: folder.root, maxRecords: 2 });
  expect(articles).toHaveLength(2);
  expect(said(notices)).toContainEqual(['read/too-many', 'error', 'crawl.warc']);
});

test('a file that is named a crawl and is none says so', async () => {
  const { articles, notices } = await readWarc(Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 10, 0]));
  expect(articles).toEqual([]);
  expect(said(notices)).toContainEqual(['read/no-articles', 'error', 'crawl.warc']);
});
