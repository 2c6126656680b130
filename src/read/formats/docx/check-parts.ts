import { ReadError } from '../../files/problem.ts';
import type { OpenContext } from '../format.ts';

/**
 * Unpacks what a document says in XML, for its size alone: the library that reads it afterwards asks nobody how much it may unpack. False when
 * it is not a Word document.
 * @throws ReadError when it is too much; the error of the archive's library when it is broken
 */
export async function unpackedSafely(
  bytes: Buffer,
  { limits, budget }: Pick<OpenContext, 'limits' | 'budget'>,
): Promise<boolean> {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  let isWord = false;
  let size = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      isWord ||= /^word\/document\d*\.xml$/.test(entry.fileName);
      if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
      const meter = budget.open(entry.compressedSize);
      const stream = await zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        meter.spend(chunk.length);
        size += chunk.length;
        if (size > limits.maxBytes)
          throw new ReadError('read/too-large', `unpacks to more than ${limits.maxBytes} bytes; not read`);
      }
    }
  } finally {
    zip.close();
  }
  return isWord;
}
