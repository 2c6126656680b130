// Reads a generated crawl: `npx tsx bench/crawl.ts 100 1000` (megabytes of packed WARC each), processor time and peak memory.
import { spawnSync } from 'node:child_process';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readPaths } from '../src/read/read-paths.ts';

const WORDS =
  'harbor council bridge mayor budget vote ferry pier storm school river minister farmers court island market'.split(
    ' ',
  );

/** Numbers that look random and are the same on every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    yield state;
  }
}

/** A page of about 60 kB with some 500 words of report, as news sites send it: scripts and menus are most of it. */
function page(number: number): string {
  const random = numbers(number + 1);
  const next = (): number => random.next().value ?? 0;
  const sentence = () =>
    `The ${Array.from({ length: 12 }, () => WORDS[(next() >> 8) % WORDS.length]).join(' ')} on day ${next() % 31}.`;
  const paragraphs = Array.from({ length: 8 }, () => `<p>${Array.from({ length: 5 }, sentence).join(' ')}</p>`);
  const script = Array.from({ length: 4500 }, () => next().toString(36)).join(';');
  const menu = Array.from(
    { length: 60 },
    () => `<li><a href="/${next()}">${WORDS[(next() >> 8) % WORDS.length]}</a></li>`,
  );
  return `<!doctype html><html><head><title>Day ${number}</title><script>${script}</script></head><body><ul>${menu.join('')}</ul><article><h1>Day ${number}</h1>${paragraphs.join('\n')}</article></body></html>`;
}

function record(type: string, contentType: string, body: Buffer | string, url: string): Buffer {
  const bytes = Buffer.from(body);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Date: 2031-06-14T08:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

/** Members of gzip, a record each: request, answer, and now and then a picture. */
function* crawl(megabytes: number): Generator<Buffer> {
  let size = 0;
  for (let number = 0; size < megabytes * 1e6; number++) {
    const url = `https://quay.example/${number}`;
    const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(number)}`;
    const parts = [
      record('request', 'application/http; msgtype=request', `GET /${number} HTTP/1.1\r\n\r\n`, url),
      record('response', 'application/http; msgtype=response', answer, url),
    ];
    if (number % 10 === 0)
      parts.push(
        record(
          'response',
          'application/http; msgtype=response',
          `HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n${'x'.repeat(300_000)}`,
          url,
        ),
      );
    const packed = Buffer.concat(parts.map(part => gzipSync(part, { level: 1 })));
    size += packed.length;
    yield packed;
  }
}

async function read(path: string): Promise<void> {
  let articles = 0;
  for await (const item of readPaths([path], { language: 'en' })) if ('article' in item) articles++;
  const { user, system } = process.cpuUsage();
  const seconds = Math.round((user + system) / 1e6);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const size = Math.round(statSync(path).size / 1e6);
  console.log(`${articles} pages, ${size} MB, ${seconds} s of processor time, peak ${peak} MB`);
}

const [first = '100', ...others] = process.argv.slice(2);
if (first === '--read') await read(others[0] ?? '');
else
  for (const megabytes of [first, ...others]) {
    const path = join(tmpdir(), `hearsay-crawl-${process.pid}.warc.gz`);
    try {
      await pipeline(Readable.from(crawl(Number(megabytes))), createWriteStream(path));
      // in a process of its own: the peak is of reading alone
      spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--read', path], {
        stdio: 'inherit',
      });
    } finally {
      rmSync(path, { force: true });
    }
  }
