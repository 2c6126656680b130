import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Lends a stream as a file on disk, for formats that are not read from front to back. The file is gone afterwards. */
export async function* withFile<T>(
  stream: AsyncIterable<Buffer>,
  use: (path: string) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-'));
  try {
    const path = join(folder, 'whole');
    await pipeline(stream, createWriteStream(path));
    yield* use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
