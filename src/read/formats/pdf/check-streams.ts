import { inflateSync } from 'node:zlib';
import { ReadError } from '../../files/problem.ts';
import type { OpenContext } from '../format.ts';

/** What a stream's dictionary is looked for in, before the stream. */
const DICTIONARY_BYTES = 1000;

/**
 * Unpacks the packed streams of a PDF but for its pictures, for their size alone: the library that reads them afterwards asks nobody how
 * much it may unpack.
 * @throws ReadError when it is too much, or one is packed several times over
 */
export function checkStreams(bytes: Buffer, { limits, budget }: Pick<OpenContext, 'limits' | 'budget'>): void {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = startOf(bytes, at);
    if (start === undefined) continue;
    const dictionary =
      bytes
        .subarray(Math.max(0, at - DICTIONARY_BYTES), at)
        .toString('latin1')
        .split('endobj')
        .at(-1) ?? '';
    const packings = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g)?.length ?? 0;
    if (packings > 1) throw new ReadError('read/zip-bomb', 'a stream in it is packed several times over; not read');
    if (packings === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const end = bytes.indexOf('endstream', start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    budget.open(packed.length).spend(sizeOf(packed, limits.maxBytes));
    at = end < 0 ? bytes.length : end;
  }
}

/** Where a stream's bytes begin, behind the word that says so; undefined where it says something else. */
function startOf(bytes: Buffer, at: number): number | undefined {
  if (bytes.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') return undefined;
  if (bytes[at + 6] === 10) return at + 7;
  return bytes[at + 6] === 13 && bytes[at + 7] === 10 ? at + 8 : undefined;
}

function sizeOf(packed: Buffer, maxBytes: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: maxBytes, finishFlush: 2 }).length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new ReadError('read/too-large', `a stream in it unpacks to more than ${maxBytes} bytes; not read`);
    // what is broken the library will say, or mend
    return 0;
  }
}
