import { type AddressInfo, createServer, type Server } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRobots } from '../../src/read/fetch/robots.ts';
import { LEAD, pageOf, readAll } from './read-all.ts';

let server: Server;
let base: string;
/** What the server sends to any request for a page, byte for byte. */
let sent: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  server = createServer(socket => {
    socket.on('error', () => undefined);
    socket.once('data', request => {
      const isRobots = request.toString('latin1').startsWith('GET /robots.txt');
      socket.end(isRobots ? 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n' : sent);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise(resolve => server.close(resolve)));

async function fetchSent(bytes: Buffer) {
  sent = bytes;
  const { articles, notices } = await readAll([`${base}/a`], {
    allowPrivate: true,
    pause: 0,
    timeout: 2,
    maxRedirects: 1,
    language: 'en',
  });
  // nothing is thrown, and something is said
  expect(articles.length + notices.length).toBeGreaterThan(0);
}

const good = Buffer.from(
  `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n${pageOf(LEAD).length.toString(16)}\r\n${pageOf(LEAD)}\r\n0\r\n\r\n`,
);

test('whatever a server sends, a call ends with an article or a notice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.nat(good.length), async (noise, kept) => {
      await fetchSent(Buffer.concat([good.subarray(0, kept), noise]));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['fields without end', `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(100_000)}`],
  ['a field without end', `HTTP/1.1 200 OK\r\nA: ${'b'.repeat(1_000_000)}`],
  ['a redirect to nowhere', 'HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n'],
  ['a redirect to what is no address', 'HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n'],
  ['a length that is no number', 'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx'],
  ['a chunk that is too large', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx'],
  ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
  [
    'a charset that is none',
    'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\u0000nope\r\nContent-Length: 5\r\n\r\n<p>x',
  ],
])('%s is a notice', async (_name, bytes) => {
  await fetchSent(Buffer.from(bytes));
});

test('whatever a robots.txt says, it is read, or the site is left alone', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      'User-agent: *',
      'User-agent: Hearsay',
      'Crawl-delay: 1e9',
      'Crawl-delay: -1',
      'Disallow: /*$*$',
      'Allow:',
    ),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('*', '$', 'a', '/', '%', ':', ' ') }).map(path => `Disallow: ${path}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async lines => {
      async function* body(): AsyncGenerator<Buffer> {
        yield Buffer.from(lines.join('\n'));
      }
      const answer = { status: 200, field: () => undefined, body, close: () => undefined };
      const robots = await readRobots('http://a.example/robots.txt', answer);
      expect(['string', 'undefined']).toContain(typeof robots.refuses('http://a.example/a%20b?c'));
      expect(robots.delay).toBeGreaterThanOrEqual(0);
      expect(robots.delay).toBeLessThanOrEqual(30);
    }),
  );
});
