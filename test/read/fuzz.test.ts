import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { joinChunks } from '../../src/read/files/decode-body.ts';
import { parseHeaders } from '../../src/read/files/header-block.ts';
import type { FileInput } from '../../src/read/formats/format.ts';
import { memberName } from '../../src/read/formats/member-name.ts';
import { FORMATS, openFormats } from '../../src/read/formats/open-formats.ts';
import { DEFAULT_LIMITS } from '../../src/read/limits.ts';
import { tarOf } from './make-tar.ts';
import { answerOf, inChunks, recordOf } from './make-warc.ts';
import { zipOf } from './make-zip.ts';
import { LEAD, NEXT, pageOf } from './read-all.ts';

const RUNS = 60;
/** Processor time of one small input, as the clock runs on when the machine is busy; a hang would take for ever. */
const MOST_SECONDS = 5;

/** Good files, to be spoiled. */
const seeds: Record<string, Buffer> = {};
beforeAll(async () => {
  const page = Buffer.from(pageOf(LEAD));
  const records = [
    recordOf({ type: 'warcinfo', contentType: 'application/warc-fields', body: 'a: b\r\n' }),
    recordOf({ url: 'https://quay.example/1', body: answerOf(page) }),
    recordOf({
      body: answerOf(inChunks(gzipSync(page)), { fields: ['Transfer-Encoding: chunked', 'Content-Encoding: gzip'] }),
    }),
    recordOf({ type: 'conversion', contentType: 'text/plain', body: NEXT }),
  ];
  const files = { 'a.txt': LEAD, 'b/c.html': page, 'd.ndjson': `{"text":"${NEXT}"}\n` };
  seeds.warc = Buffer.concat(records);
  seeds['warc.gz'] = Buffer.concat(records.map(record => gzipSync(record)));
  seeds.tar = await tarOf(files);
  seeds.tgz = gzipSync(seeds.tar);
  seeds.zip = zipOf(Object.entries(files).map(([name, content]) => ({ name, content })));
  seeds.ndjson = Buffer.from(`{"id":"1","text":"${LEAD}"}\n{"id":"2","text":"${NEXT}","url":"https://a.example"}\n`);
  seeds.txt = Buffer.from(`${LEAD}\n\n${NEXT}\n`);
});

/** Reads it all: gives what came, and that it ended in time. Whatever is in it, nothing is thrown and something is said. */
async function open(name: string, bytes: Buffer, chunk = 1000): Promise<{ articles: number; notices: number }> {
  async function* stream(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const file: FileInput = { path: name, stream, named: true };
  const from = process.cpuUsage();
  let articles = 0;
  let notices = 0;
  for await (const item of openFormats(file, { limits: { ...DEFAULT_LIMITS, maxBytes: 1_000_000 } })) {
    if ('input' in item) {
      articles++;
      expect(typeof item.input.text).toBe('string');
      expect(item.input.path?.startsWith(name)).toBe(true);
    } else {
      notices++;
      expect(item.notice.message).not.toMatch(/[\r\n]/);
      expect(item.notice.message.length).toBeLessThan(400);
    }
  }
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  expect(articles + notices).toBeGreaterThan(0);
  return { articles, notices };
}

const NAMES = ['warc', 'warc.gz', 'tar', 'tgz', 'zip', 'ndjson', 'txt'];
const anyExtension = fc.constantFrom(...NAMES, 'gz', 'html', 'unknown', '');

describe.each(NAMES)('%s', name => {
  const seed = (): Buffer => seeds[name] ?? Buffer.alloc(0);

  test('cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 5000 }),
        async (part, chunk) => {
          await open(`a.${name}`, seed().subarray(0, Math.floor(seed().length * part)), chunk);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('with bytes changed, put in and taken out', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.integer({ min: 0, max: 40 }),
      insert: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async changes => {
        let bytes = seed();
        for (const { at, remove, insert } of changes) {
          const place = Math.floor(at * bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, place), insert, bytes.subarray(place + remove)]);
        }
        await open(`a.${name}`, bytes);
      }),
      { numRuns: RUNS },
    );
  });

  test('under a wrong name', async () => {
    await fc.assert(
      fc.asyncProperty(anyExtension, async extension => {
        const { articles } = await open(`a.${extension}`, seed());
        // plain text and tables have no first bytes of their own
        if (name !== 'txt') expect(articles).toBeGreaterThan(0);
      }),
      { numRuns: 12 },
    );
  });

  test('garbage behind its first bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.uint8Array({ maxLength: 3000 }), async (kept, garbage) => {
        await open(`a.${name}`, Buffer.concat([seed().subarray(0, kept), garbage]));
      }),
      { numRuns: RUNS },
    );
  });
});

test('garbage under any name', async () => {
  await fc.assert(
    fc.asyncProperty(anyExtension, fc.uint8Array({ maxLength: 5000 }), async (extension, garbage) => {
      await open(`a.${extension}`, Buffer.from(garbage));
    }),
    { numRuns: 3 * RUNS },
  );
});

test('no first bytes make a format throw when it is asked whether they are its own', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4096 }), head => {
      for (const format of FORMATS) format.looksLike(Buffer.from(head));
    }),
  );
});

test('a header of one endless line, and one of a million short ones, are read in time', async () => {
  const endless = Buffer.concat([Buffer.from('WARC/1.0\r\nA: '), Buffer.alloc(5_000_000, 'x')]);
  await open('a.warc', endless, 65_536);
  await open('b.warc', Buffer.from(`WARC/1.0\r\n${'A: b\r\n'.repeat(1_000_000)}`), 65_536);
  await open('c.warc', Buffer.alloc(5_000_000, 'WARC/1.0\r\n\r\n'), 65_536);
  await open('d.warc', Buffer.alloc(3_000_000, '\r\n'), 65_536);
});

test('names of members lead nowhere', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.constant('..\\..\\x/../y')), raw => {
      const parts = memberName(raw).split('/');
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) expect(['', '.', '..']).not.toContain(part);
    }),
  );
});

test('chunks that are joined are what was cut into chunks', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 2000 }), fc.integer({ min: 1, max: 300 }), (body, size) => {
      expect(joinChunks(inChunks(Buffer.from(body), size)).equals(Buffer.from(body))).toBe(true);
    }),
  );
});

test('header fields are found whatever stands between them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), noise => {
      const line = noise.replace(/[\r\n:]/g, ' ');
      expect(parseHeaders(Buffer.from(`first\r\n${line}\r\nName: value\r\n\r\n`)).fields.get('name')).toMatch(/^value/);
    }),
  );
});
