import { createGunzip, type Gunzip } from 'node:zlib';
import type { FileInput, Format, OpenContext, Opened } from './format.ts';

/** Gzip around anything: what is in it has the path, and the rest of the name, of what is around it. */
export const gzipFormat: Format = {
  name: 'gzip',
  extensions: [],
  mediaTypes: ['application/gzip', 'application/x-gzip'],
  looksLike: head => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  open: openGzip,
};

async function* openGzip(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const { onDisk: _, mediaType, ...member } = file;
  // a server may state the type of what is packed
  const isInner = mediaType !== undefined && !gzipFormat.mediaTypes.includes(mediaType);
  yield* context.openMember({
    ...member,
    ...(isInner && { mediaType }),
    stream: () => gunzip(file.stream(), context),
  });
}

/** A packed chunk is unpacked whole before it is given on: a thousand times its size at most. */
const CHUNK_BYTES = 16_384;

/**
 * Unpacks gzip, member after member. Unlike a piped stream it gives all that stands before a break before it throws.
 * @throws the error of zlib where the data are cut or broken; ReadError by the budget
 */
export async function* gunzip(
  packed: AsyncIterable<Buffer>,
  { budget }: Pick<OpenContext, 'budget'>,
): AsyncGenerator<Buffer> {
  const unpacker = createGunzip({ chunkSize: 65_536 });
  const meter = budget.open();
  const ready: Buffer[] = [];
  unpacker.on('data', (chunk: Buffer) => ready.push(chunk));
  // told by the callbacks
  unpacker.on('error', () => undefined);
  async function* drain(error: Error | undefined): AsyncGenerator<Buffer> {
    for (const chunk of ready.splice(0)) {
      meter.spend(chunk.length);
      yield chunk;
    }
    if (error) throw error;
  }
  try {
    for await (const chunk of packed) {
      for (let at = 0; at < chunk.length; at += CHUNK_BYTES) {
        const piece = chunk.subarray(at, at + CHUNK_BYTES);
        meter.add(piece.length);
        yield* drain(await feed(unpacker, piece));
      }
    }
    yield* drain(await feed(unpacker, undefined));
  } finally {
    unpacker.destroy();
  }
}

function feed(unpacker: Gunzip, chunk: Buffer | undefined): Promise<Error | undefined> {
  return new Promise(resolve => {
    const done = (error?: Error | null): void => {
      unpacker.off('error', done);
      resolve(error ?? undefined);
    };
    unpacker.on('error', done);
    if (chunk) unpacker.write(chunk, done);
    else unpacker.once('end', done).end();
  });
}
