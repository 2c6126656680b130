import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';

export interface ZipEntry {
  readonly zip: ZipFile;
  readonly entry: Entry;
  /** As the archive gives it: in UTF-8, or in the first encoding of DOS. */
  readonly name: string;
}

/** The table of contents of an open ZIP archive, in its order. The file stays open. */
export async function* zipEntries(file: FileHandle): AsyncGenerator<ZipEntry> {
  const { default: yauzl } = await import('yauzl');
  const reader = new (class extends yauzl.RandomAccessReader {
    override _readStreamForRange(start: number, end: number) {
      return Readable.from(readRange(file, start, end), { objectMode: false });
    }
    override read(
      into: Buffer,
      offset: number,
      length: number,
      from: number,
      done: (error: Error | null) => void,
    ): void {
      file
        .read(into, offset, length, from)
        .then(({ bytesRead }) => done(bytesRead < length ? new Error('unexpected end of the file') : null), done);
    }
  })();
  const { size } = await file.stat();
  // names are labels only: one that leads elsewhere is no reason to give up the archive
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  const zip = await yauzl.fromRandomAccessReaderPromise(reader, size, options);
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    yield { zip, entry, name: yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false) };
  }
}

const CHUNK_BYTES = 65_536;

/** A file's own stream would close the file when it is destroyed. */
async function* readRange(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const { bytesRead, buffer } = await file.read(
      Buffer.allocUnsafe(CHUNK_BYTES),
      0,
      Math.min(CHUNK_BYTES, end - at),
      at,
    );
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
