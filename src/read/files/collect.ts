import { ReadError } from './problem.ts';

/** All bytes of a stream. @throws ReadError when there are more than `maxBytes`; the stream is ended then. */
export async function collect(stream: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > maxBytes) throw new ReadError('read/too-large', `larger than ${maxBytes} bytes; not read`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
