import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lends a stream as an open file on disk, for formats that are not read from front to back. The file has no name while it is used,
 * so that nothing is left of it however the process ends; on Windows, where an open file keeps its name, it loses it afterwards.
 */
export async function* withFile<T>(
  stream: AsyncIterable<Buffer>,
  use: (file: FileHandle) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-'));
  const drop = () => rm(folder, { recursive: true, force: true });
  const file = await open(join(folder, 'whole'), 'w+');
  try {
    await drop().catch(() => undefined);
    for await (const chunk of stream) await file.appendFile(chunk);
    yield* use(file);
  } finally {
    await file.close();
    await drop();
  }
}
