import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { tarOf } from './make-tar.ts';
import { answerOf, recordOf } from './make-warc.ts';
import { zipOf } from './make-zip.ts';
import { Folder, LEAD, NEXT, pageOf, readAll, said, streamOf } from './read-all.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

async function readOne(name: string, content: Buffer, options = {}) {
  folder.put(name, content);
  return readAll([name], { cwd: folder.root, ...options });
}

const FILES: Readonly<Record<string, string>> = {
  'news/a.txt': LEAD,
  'news/more.ndjson': `{"text":"${LEAD}"}\n{"text":"${NEXT}"}\n`,
  'page.html': pageOf(LEAD),
  'page_files/frame.html': pageOf('An advertisement that nobody asked for stands in a frame of the page.'),
  'picture.png': '\x89PNG',
  '.hidden.txt': LEAD,
  '__MACOSX/news/a.txt': LEAD,
};
const members = Object.entries(FILES).map(([name, content]) => ({ name, content }));

describe('every archive gives its articles, and a notice each for pictures and for assets of saved pages:', () => {
  it.each([
    ['pile.zip', async () => zipOf(members)],
    ['pile.tar', () => tarOf(FILES)],
    ['pile.tgz', async () => gzipSync(await tarOf(FILES))],
    ['pile.tar.gz', async () => gzipSync(await tarOf(FILES))],
    ['pile', async () => zipOf(members)],
  ])('%s', async (name, make) => {
    const { articles, notices } = await readOne(name, await make());
    expect(articles.map(({ path }) => path)).toEqual([
      `${name}#news/a.txt`,
      `${name}#news/more.ndjson#1`,
      `${name}#news/more.ndjson#2`,
      `${name}#page.html`,
    ]);
    const about = said(notices).filter(([rule]) => rule !== 'read/same-id');
    expect(about).toEqual([
      ['read/other-type', 'info', `${name}#picture.png`],
      ['read/page-assets', 'info', `${name}#page_files`],
    ]);
  });
});

test('an archive on standard input is read as one on disk, and leaves nothing behind', async () => {
  const before = readdirSync(tmpdir()).filter(name => /^hearsay-.{6}$/.test(name));
  const { articles } = await readAll(['-'], { stdin: streamOf(zipOf(members)) });
  expect(articles.map(({ path }) => path)[0]).toBe('-#news/a.txt');
  const left = readdirSync(tmpdir()).filter(name => /^hearsay-.{6}$/.test(name) && !before.includes(name));
  expect(left.filter(name => existsSync(join(tmpdir(), name, 'whole')))).toEqual([]);
});

test('archives in archives, and a crawl in them, are read to the bottom', async () => {
  const crawl = gzipSync(recordOf({ url: 'https://quay.example/1', body: answerOf(pageOf(LEAD)) }));
  const inner = await tarOf({ 'a.txt': NEXT, 'crawl.warc.gz': crawl });
  const outer = zipOf([
    { name: 'b.txt.gz', content: gzipSync(LEAD) },
    { name: 'inner.tar.gz', content: gzipSync(inner) },
  ]);
  const { articles } = await readOne('outer.zip', outer);
  expect(articles.map(({ path }) => path)).toEqual([
    'outer.zip#b.txt.gz',
    'outer.zip#inner.tar.gz#a.txt',
    'outer.zip#inner.tar.gz#crawl.warc.gz#1',
  ]);
});

test('deeper than the limit nothing is opened', async () => {
  let zip = zipOf([{ name: 'a.txt', content: LEAD }]);
  for (let i = 0; i < 3; i++)
    zip = zipOf([
      { name: 'next.zip', content: zip },
      { name: 'b.txt', content: NEXT },
    ]);
  const { articles, notices } = await readOne('deep.zip', zip, { maxDepth: 2 });
  expect(articles.map(({ path }) => path)).toEqual(['deep.zip#next.zip#b.txt', 'deep.zip#b.txt']);
  expect(said(notices)).toContainEqual(['read/too-deep', 'error', 'deep.zip#next.zip#next.zip#next.zip']);
});

test('names lead nowhere: they are labels', async () => {
  const names = ['../../up.txt', '/etc/abs.txt', 'C:\\drive\\back.txt', './a/./b/../c.txt', 'bell\u0007.txt', '..'];
  const { articles } = await readOne('names.zip', zipOf(names.map((name, i) => ({ name, content: `${LEAD} ${i}` }))));
  expect(articles.map(({ path }) => path)).toEqual([
    'names.zip#up.txt',
    'names.zip#etc/abs.txt',
    'names.zip#drive/back.txt',
    'names.zip#a/b/c.txt',
    'names.zip#bell\ufffd.txt',
  ]);
});

describe('a member that cannot be read is one notice, and the rest is read:', () => {
  it.each([
    ['encrypted', { name: 'x.txt', content: LEAD, encrypted: true }, 'read/locked'],
    ['an unknown method', { name: 'x.txt', content: LEAD, method: 99 }, 'read/locked'],
    ['longer than it says', { name: 'x.txt', content: LEAD, claimedSize: 10 }, 'read/broken'],
    ['broken data', { name: 'x.txt', content: LEAD, stored: true, method: 8 }, 'read/unreadable'],
    ['over the limit', { name: 'x.txt', content: LEAD.repeat(1000) }, 'read/too-large'],
    ['a broken archive', { name: 'x.zip', content: `PK\x03\x04${LEAD}` }, 'read/broken'],
  ])('%s', async (_name, member, rule) => {
    const zip = zipOf([member, { name: 'y.txt', content: NEXT }]);
    const { articles, notices } = await readOne('a.zip', zip, { maxBytes: 5000 });
    expect(articles.map(({ path }) => path)).toEqual(['a.zip#y.txt']);
    expect(said(notices)).toContainEqual([rule, 'error', `a.zip#${member.name}`]);
  });
});

test('a link in an archive is not followed', async () => {
  const zip = zipOf([
    { name: 'link.txt', content: '/etc/hostname', mode: 0o120777 },
    { name: 'y.txt', content: NEXT },
  ]);
  expect((await readOne('a.zip', zip)).articles.map(({ path }) => path)).toEqual(['a.zip#y.txt']);
});

describe('bombs end early', () => {
  const zeros = Buffer.alloc(30_000_000);

  it('in gzip', async () => {
    const { articles, notices } = await readOne('bomb.gz', gzipSync(zeros));
    expect(articles).toEqual([]);
    expect(said(notices)).toEqual([['read/zip-bomb', 'error', 'bomb.gz']]);
  });

  it('in gzip around gzip', async () => {
    const { notices } = await readOne('bomb.ndjson.gz', gzipSync(gzipSync(zeros)));
    expect(said(notices)).toEqual([['read/zip-bomb', 'error', 'bomb.ndjson.gz']]);
  });

  it('in a member of an honest archive, which is read to its end', async () => {
    const noise = Buffer.from(Array.from({ length: 200_000 }, (_, i) => ((i * 7919) ^ (i >> 3)) & 0xff));
    const zip = zipOf([
      { name: 'a.txt', content: LEAD },
      { name: 'bomb.ndjson', content: zeros },
      { name: 'noise.png', content: noise, stored: true },
      { name: 'z.txt', content: NEXT },
    ]);
    const { articles, notices } = await readOne('a.zip', zip);
    expect(articles.map(({ path }) => path)).toEqual(['a.zip#a.txt', 'a.zip#z.txt']);
    expect(said(notices)).toContainEqual(['read/zip-bomb', 'error', 'a.zip#bomb.ndjson']);
  });

  it('of many members that are each below the limit, in all', async () => {
    const inner = zipOf(
      Array.from({ length: 40 }, (_, i) => ({ name: `${i}.ndjson`, content: Buffer.alloc(990_000) })),
    );
    const { notices } = await readOne('a.zip', zipOf([{ name: 'inner.zip', content: inner }]));
    expect(notices.filter(({ rule }) => rule === 'read/zip-bomb')).toHaveLength(1);
  });

  it('unless the limit allows them', async () => {
    const zip = zipOf([{ name: 'a.txt', content: `${LEAD}\n`.repeat(20_000) }]);
    expect((await readOne('a.zip', zip)).articles).toHaveLength(0);
    expect((await readOne('a.zip', zip, { maxRatio: 2000 })).articles).toHaveLength(1);
  });
});

test('no more members are read than the limit says', async () => {
  const zip = zipOf(['a.txt', 'b.txt', 'c.txt'].map(name => ({ name, content: `${LEAD} ${name}` })));
  const { articles, notices } = await readOne('a.zip', zip, { maxRecords: 2 });
  expect(articles).toHaveLength(2);
  expect(said(notices)).toContainEqual(['read/too-many', 'error', 'a.zip']);
});

describe('of an archive that breaks off', () => {
  it('tar gives what stands before', async () => {
    const tar = await tarOf({ 'a.txt': LEAD, 'b.txt': NEXT.repeat(20) });
    const { articles, notices } = await readOne('a.tar', tar.subarray(0, 2048));
    expect(articles.map(({ path }) => path)).toEqual(['a.tar#a.txt']);
    expect(notices.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
  });

  it('tar in gzip gives what stands before', async () => {
    const noise = Array.from({ length: 3000 }, (_, i) => ((i * 48271) % 65_537).toString(36)).join(' ');
    const packed = gzipSync(await tarOf({ 'a.txt': LEAD, 'b.txt': noise }));
    const { articles, notices } = await readOne('a.tgz', packed.subarray(0, packed.length / 2));
    expect(articles.map(({ path }) => path)).toEqual(['a.tgz#a.txt']);
    expect(notices.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
  });

  it('ZIP says so: its table of contents is gone', async () => {
    const { notices } = await readOne('a.zip', zipOf(members).subarray(0, -40));
    expect(said(notices)).toEqual([['read/broken', 'error', 'a.zip']]);
  });
});

test('an archive without articles says so', async () => {
  const { notices } = await readOne('a.zip', zipOf([{ name: 'a.png', content: 'x' }]));
  expect(said(notices)).toEqual([
    ['read/other-type', 'info', 'a.zip#a.png'],
    ['read/no-articles', 'error', 'a.zip'],
  ]);
  expect(said((await readOne('b.zip', zipOf([]))).notices)).toEqual([['read/no-articles', 'error', 'b.zip']]);
});
