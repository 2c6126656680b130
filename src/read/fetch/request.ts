import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getHttps } from 'node:https';
import { version } from '../../settings/version.ts';
import { ReadError } from '../files/problem.ts';
import { pinned } from './resolve-host.ts';

/** As robots.txt may name it. */
export const AGENT = 'Hearsay';

const HEADERS = {
  'User-Agent': `${AGENT}/${version()}`,
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Encoding': 'gzip',
};

export interface Answer {
  readonly status: number;
  /** The first of each, by name in lower case. */
  readonly field: (name: string) => string | undefined;
  /** Its bytes. @throws ReadError when they are too many or too slow, the system's error when they break off */
  readonly body: () => AsyncGenerator<Buffer>;
  /** Hangs up. */
  readonly close: () => void;
}

export interface Bounds {
  /** Until an answer begins, and between two pieces of it; seconds. */
  readonly timeout: number;
  /** For all of an answer; seconds that were waited for the server. */
  readonly maxTime: number;
  /** Of all of an answer, as it is sent; bytes. */
  readonly maxDownload: number;
}

/** One GET over a connection of its own, to the address given. @throws ReadError, or the system's error */
export function request(url: URL, address: string, bounds: Bounds): Promise<Answer> {
  const get = url.protocol === 'https:' ? getHttps : getHttp;
  const options: RequestOptions = { headers: HEADERS, lookup: pinned(address), agent: false };
  return new Promise((resolve, reject) => {
    const asked = get(url, options, message => {
      clearTimeout(patience);
      resolve(answerOf(message, bounds));
    });
    const patience = setTimeout(() => asked.destroy(tooSlow(bounds.timeout)), bounds.timeout * 1000);
    asked.on('error', reject).on('close', () => clearTimeout(patience));
  });
}

function answerOf(message: IncomingMessage, bounds: Bounds): Answer {
  // of one that is closed unread, the error would reach nobody
  message.on('error', () => undefined);
  const field = (name: string): string | undefined => {
    const value = message.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const close = (): void => void message.destroy();
  return { status: message.statusCode ?? 0, field, body: () => bodyOf(message, bounds), close };
}

async function* bodyOf(message: IncomingMessage, bounds: Bounds): AsyncGenerator<Buffer> {
  const pieces: AsyncIterator<Buffer> = message[Symbol.asyncIterator]();
  let size = 0;
  let waited = 0;
  try {
    for (;;) {
      const from = performance.now();
      const next = await patiently(pieces.next(), message, Math.min(bounds.timeout, bounds.maxTime - waited));
      if (next.done) return;
      // time that the reader takes over its articles is not the server's
      waited += (performance.now() - from) / 1000;
      size += next.value.length;
      if (size > bounds.maxDownload)
        throw new ReadError('read/too-large', `sends more than ${bounds.maxDownload} bytes; not read further`);
      yield next.value;
    }
  } finally {
    message.destroy();
  }
}

async function patiently<T>(promise: Promise<T>, message: IncomingMessage, seconds: number): Promise<T> {
  const patience = setTimeout(() => message.destroy(tooSlow(seconds)), seconds * 1000);
  return promise.finally(() => clearTimeout(patience));
}

function tooSlow(seconds: number): ReadError {
  return new ReadError('read/too-slow', `no answer, or not all of it, within ${Math.round(seconds * 10) / 10} s`);
}
