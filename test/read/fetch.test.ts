import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { isPublicAddress } from '../../src/read/fetch/is-public-address.ts';
import { PoliteClient } from '../../src/read/fetch/polite-client.ts';
import { DEFAULT_FETCHING } from '../../src/read/limits.ts';
import { answerOf, recordOf } from './make-warc.ts';
import { LEAD, NEXT, pageOf, readAll, said } from './read-all.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let asked: IncomingMessage[];
let pages: Record<string, Handler>;

beforeEach(async () => {
  asked = [];
  pages = { '/a': html(pageOf(LEAD)) };
  server = createServer((request, response) => {
    asked.push(request);
    const handler = pages[request.url ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

const html =
  (body: string | Buffer, fields: Record<string, string> = {}): Handler =>
  (_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...fields }).end(body);
const redirect =
  (location: string, status = 302): Handler =>
  (_request, response) =>
    response.writeHead(status, { Location: location }).end();
const text =
  (body: string): Handler =>
  (_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(body);

const read = (paths: readonly string[], options = {}) => readAll(paths, { allowPrivate: true, pause: 0, ...options });
const paths = () => asked.map(request => request.url);

test('an address is read like a file, as a visitor that says who it is', async () => {
  const { articles, notices } = await read([`${base}/a`]);
  expect(articles.map(({ path, url }) => [path, url])).toEqual([[`${base}/a`, `${base}/a`]]);
  expect(articles[0]?.text).toContain(LEAD);
  expect(notices.filter(({ level }) => level === 'error')).toEqual([]);
  expect(paths()).toEqual(['/robots.txt', '/a']);
  expect(asked.map(request => request.headers['user-agent'])).toEqual(
    Array(2).fill(expect.stringMatching(/^Hearsay\/\d/)),
  );
});

test('charset and compression of the server are taken up', async () => {
  const body = 'Ida Brändt and Åse Ødegård spoke on the café’s “quay” at once, the council said on Tuesday evening.';
  const bytes = iconv.encode(pageOf(body), 'windows-1252');
  pages['/packed'] = html(gzipSync(bytes), {
    'Content-Type': 'text/html; charset=windows-1252',
    'Content-Encoding': 'gzip',
  });
  expect((await read([`${base}/packed`])).articles[0]?.text).toContain(body);
});

test('what is served is told by its content, then by its name, then by its media type', async () => {
  const crawl = gzipSync(recordOf({ url: 'https://quay.example/1', body: answerOf(pageOf(LEAD)) }));
  pages['/crawl'] = (_request, response) => response.writeHead(200, { 'Content-Type': 'application/x' }).end(crawl);
  pages['/more.ndjson'] = text(`{"id":"x","text":"${LEAD}"}\n{"id":"y","text":"${NEXT}"}\n`);
  pages['/plain'] = text(LEAD);
  const { articles } = await read([`${base}/crawl`, `${base}/more.ndjson`, `${base}/plain`]);
  expect(articles.map(({ path, url }) => [path.slice(base.length), url])).toEqual([
    ['/crawl#1', 'https://quay.example/1'],
    ['/more.ndjson#1', undefined],
    ['/more.ndjson#2', undefined],
    ['/plain', `${base}/plain`],
  ]);
});

describe('an address that gives nothing is one notice, and the rest is read:', () => {
  it.each<[string, string, Handler | undefined, string, object?]>([
    ['a status', '/x', undefined, 'read/http-status'],
    ['an empty answer', '/x', html(''), 'read/empty'],
    ['a circle of redirects', '/x', redirect('/x'), 'read/too-many-redirects'],
    ['a redirect out of the web', '/x', redirect('file:///etc/hostname'), 'read/bad-url'],
    ['an answer that breaks off', '/x', html('half', { 'Content-Length': '1000' }), 'read/unreadable'],
    ['an answer over the limit', '/x', html(pageOf(LEAD.repeat(100))), 'read/too-large', { maxDownload: 5000 }],
    ['an encoding that was not asked for', '/x', html('x', { 'Content-Encoding': 'br' }), 'read/not-fetched'],
    ['no answer', '/x', () => undefined, 'read/too-slow', { timeout: 0.2 }],
    [
      'an answer that stops',
      '/x',
      (_, response) => void response.writeHead(200).write('x'),
      'read/too-slow',
      { timeout: 0.2 },
    ],
    ['a picture', '/x', html(Buffer.from('\x89PNG\r\n', 'latin1'), { 'Content-Type': 'image/png' }), 'read/not-text'],
    ['a style sheet', '/x', html('p {}', { 'Content-Type': 'text/css' }), 'read/other-type'],
  ])('%s', async (_name, path, handler, rule, options = {}) => {
    if (handler) pages[path] = handler;
    if (rule === 'read/unreadable')
      pages[path] = (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 1000 }).write('half');
        setTimeout(() => response.destroy(), 20);
      };
    const { articles, notices } = await read([`${base}${path}`, `${base}/a`], options);
    expect(articles.map(article => article.path)).toEqual([`${base}/a`]);
    expect(said(notices.filter(({ level }) => level === 'error'))).toEqual([[rule, 'error', `${base}${path}`]]);
  });

  it('a host that is not there', async () => {
    const { notices } = await read(['http://nowhere.invalid/', 'http://user:secret@127.0.0.1/']);
    expect(notices.map(({ rule }) => rule).sort()).toEqual(['read/bad-url', 'read/not-fetched']);
  });

  it('an answer in drops', async () => {
    pages['/drops'] = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const drops = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drops));
    };
    const { notices } = await read([`${base}/drops`], { timeout: 1, maxTime: 0.4 });
    expect(said(notices)).toEqual([['read/too-slow', 'error', `${base}/drops`]]);
  });
});

describe('redirects', () => {
  it('are followed to the address that the article then has', async () => {
    pages['/old'] = redirect('/older', 301);
    pages['/older'] = redirect('/a#part', 308);
    const { articles } = await read([`${base}/old`]);
    expect(articles.map(({ path, url }) => [path, url])).toEqual([[`${base}/old`, `${base}/a`]]);
  });

  it('end at the number that is set', async () => {
    pages['/1'] = redirect('/2');
    pages['/2'] = redirect('/a');
    expect((await read([`${base}/1`], { maxRedirects: 2 })).articles).toHaveLength(1);
    expect((await read([`${base}/1`], { maxRedirects: 1 })).articles).toHaveLength(0);
  });
});

describe('robots.txt', () => {
  it('is kept to, and asked for once a site', async () => {
    pages['/robots.txt'] = text('User-agent: *\nDisallow: /shut\n\nUser-agent: Hearsay\nDisallow: /closed\n');
    pages['/closed/1'] = html(pageOf(LEAD));
    pages['/shut/1'] = html(pageOf(NEXT));
    const { articles, notices } = await read([`${base}/closed/1`, `${base}/shut/1`]);
    expect(articles.map(({ path }) => path)).toEqual([`${base}/shut/1`]);
    expect(said(notices)).toContainEqual(['read/robots', 'error', `${base}/closed/1`]);
    expect(paths()).toEqual(['/robots.txt', '/shut/1']);
  });

  it('holds after a redirect too', async () => {
    pages['/robots.txt'] = text('User-agent: *\nDisallow: /closed\n');
    pages['/open'] = redirect('/closed/1');
    const { notices } = await read([`${base}/open`]);
    expect(said(notices)).toEqual([['read/robots', 'error', `${base}/open`]]);
    expect(paths()).not.toContain('/closed/1');
  });

  it('that fails closes the site', async () => {
    pages['/robots.txt'] = (_request, response) => response.writeHead(503).end();
    expect(said((await read([`${base}/a`])).notices)).toEqual([['read/robots', 'error', `${base}/a`]]);
  });
});

test('requests to one host come one after the other, with a pause', async () => {
  pages['/b'] = html(pageOf(NEXT));
  const times: number[] = [];
  server.on('request', () => times.push(performance.now()));
  await read([`${base}/a`, `${base}/b`], { pause: 0.2 });
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  expect(gaps).toHaveLength(2);
  for (const gap of gaps) expect(gap).toBeGreaterThan(190);
});

describe('addresses of this machine and of private networks', () => {
  it.each(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'are not asked: %s',
    async host => {
      const { port } = new URL(base);
      const { articles, notices } = await readAll([`http://${host}:${port}/a`], { pause: 0 });
      expect(articles).toEqual([]);
      expect(notices.map(({ rule }) => rule)).toEqual(['read/private-address']);
      expect(asked).toEqual([]);
    },
  );

  const settings = { ...DEFAULT_FETCHING, pause: 0 };
  /** Takes this machine's first address for a public one. */
  const isPublic = (address: string) => address === '127.0.0.1';

  it('are not asked after a redirect either', async () => {
    const { port } = new URL(base);
    pages['/to'] = redirect(`http://127.0.0.2:${port}/a`);
    const client = new PoliteClient(settings, { lookup: async () => ['127.0.0.1'], isPublic });
    await expect(client.fetch(`${base}/to`)).rejects.toMatchObject({ rule: 'read/private-address' });
    expect(paths()).not.toContain('/a');
  });

  it('are not asked when a name stands for one of them among others', async () => {
    const lookup = async () => ['127.0.0.1', '10.0.0.1'];
    const client = new PoliteClient(settings, { lookup, isPublic });
    const { port } = new URL(base);
    await expect(client.fetch(`http://two.example:${port}/a`)).rejects.toMatchObject({ rule: 'read/private-address' });
    expect(asked).toEqual([]);
  });

  it('are not reached by a name that changes: the connection goes to what was checked', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.1'], ['10.0.0.1']];
    const client = new PoliteClient(settings, { lookup: async () => answers.shift() ?? [], isPublic });
    const { port } = new URL(base);
    const { answer } = await client.fetch(`http://quay.example:${port}/a`);
    answer.close();
    expect(asked.map(request => request.headers.host)).toEqual(Array(2).fill(`quay.example:${port}`));
    await expect(client.fetch(`http://quay.example:${port}/a`)).rejects.toMatchObject({ rule: 'read/private-address' });
  });
});

test('public are only addresses that the registries give out', () => {
  const not =
    '127.0.0.1 10.1.2.3 172.16.0.1 192.168.0.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 224.0.0.1 192.0.2.1 198.18.0.1 240.0.0.1 ' +
    ':: ::1 fe80::1 fc00::1 fec0::1 ff02::1 2001:db8::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::7f00:1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 4000::1 x';
  for (const address of not.split(' ')) expect([address, isPublicAddress(address)]).toEqual([address, false]);
  for (const address of ['8.8.8.8', '::ffff:8.8.8.8', '2606:4700::1111'])
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
});
