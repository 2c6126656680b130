import { open } from 'node:fs/promises';
import { isReadArticle } from './is-record.ts';

/** A first line longer than this is not looked at: it is taken as raw. */
const PEEK_BYTES = 1 << 24;
const CHUNK_BYTES = 1 << 16;

/** True when a file's first line is an article that `hearsay read` or `hearsay analyze` wrote. */
export async function fileHoldsRecords(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return false;
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; size < PEEK_BYTES; size += CHUNK_BYTES) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES);
      const chunk = buffer.subarray(0, bytesRead);
      chunks.push(chunk);
      if (bytesRead === 0 || chunk.includes(0x0a)) break;
    }
    return startsWithRecord(Buffer.concat(chunks));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** What a stream was found to begin with, and all of it, from its start. */
export interface Peeked {
  readonly holdsRecords: boolean;
  readonly whole: AsyncIterable<Buffer>;
}

/** The same for a stream, which gives its bytes once: what was looked at comes first in `whole`, also of a stream that has ended. */
export async function peekStream(stream: AsyncIterable<Buffer | string>): Promise<Peeked> {
  const chunks = stream[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let ended = false;
  for (let size = 0; size < PEEK_BYTES; size += head.at(-1)?.length ?? 0) {
    const next = await chunks.next();
    ended = next.done === true;
    if (next.done) break;
    const chunk = Buffer.from(next.value);
    head.push(chunk);
    if (chunk.includes(0x0a)) break;
  }
  return { holdsRecords: startsWithRecord(Buffer.concat(head)), whole: resume(head, ended, chunks) };
}

async function* resume(
  head: readonly Buffer[],
  ended: boolean,
  rest: AsyncIterator<Buffer | string>,
): AsyncGenerator<Buffer> {
  yield* head;
  while (!ended) {
    const next = await rest.next();
    if (next.done) return;
    yield Buffer.from(next.value);
  }
}

function startsWithRecord(head: Buffer): boolean {
  const end = head.indexOf(0x0a);
  try {
    return isReadArticle(JSON.parse(head.subarray(0, end < 0 ? head.length : end).toString('utf8')));
  } catch {
    return false;
  }
}
