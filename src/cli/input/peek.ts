import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
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

/** The same for a stream. What was looked at is put back: the stream can then be read from its start. */
export async function streamHoldsRecords(stream: Readable): Promise<boolean> {
  const chunks: Buffer[] = [];
  let size = 0;
  while (size < PEEK_BYTES) {
    const chunk = await nextChunk(stream);
    if (!chunk) break;
    chunks.push(chunk);
    size += chunk.length;
    if (chunk.includes(0x0a)) break;
  }
  const head = Buffer.concat(chunks);
  if (head.length > 0) stream.unshift(head);
  return startsWithRecord(head);
}

function nextChunk(stream: Readable): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      const chunk: Buffer | string | null = stream.read();
      if (chunk === null && !stream.readableEnded) return;
      for (const event of ['readable', 'end']) stream.off(event, settle);
      stream.off('error', reject);
      resolve(chunk === null ? undefined : Buffer.from(chunk));
    };
    for (const event of ['readable', 'end']) stream.on(event, settle);
    stream.on('error', reject);
  });
}

function startsWithRecord(head: Buffer): boolean {
  const end = head.indexOf(0x0a);
  try {
    return isReadArticle(JSON.parse(head.subarray(0, end < 0 ? head.length : end).toString('utf8')));
  } catch {
    return false;
  }
}
