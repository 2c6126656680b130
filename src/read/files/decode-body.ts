import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { ReadError } from './problem.ts';

type Unpack = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

/** What came of a broken body counts: crawlers cut answers off. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };
const gzip: Unpack = (bytes, options) => promisify<Buffer, object, Buffer>(gunzip)(bytes, { ...options, ...LENIENT });
const deflate: Unpack = (bytes, options) =>
  // zlib's header, which some servers leave out
  promisify<Buffer, object, Buffer>(((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, {
    ...options,
    ...LENIENT,
  });
const brotli: Unpack = (bytes, options) =>
  promisify<Buffer, object, Buffer>(brotliDecompress)(bytes, {
    ...options,
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  });

const UNPACK: Readonly<Record<string, Unpack>> = { gzip, 'x-gzip': gzip, deflate, br: brotli };

/**
 * The body of an HTTP answer as a crawler stored it: chunks joined, encodings undone. Many crawlers store the body decoded and leave
 * the fields that say otherwise, so what is not chunked, or not packed, stays as it is.
 * @throws ReadError past `maxBytes`, or for an encoding that is not known
 */
export async function decodeBody(body: Buffer, fields: ReadonlyMap<string, string>, maxBytes: number): Promise<Buffer> {
  let bytes = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? joinChunks(body) : body;
  const encodings = (fields.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const encoding of encodings.map(name => name.trim()).reverse()) {
    if (encoding === '' || encoding === 'identity') continue;
    const unpack = UNPACK[encoding];
    if (!unpack && !looksPlain(bytes))
      throw new ReadError('read/unreadable', `packed as ${encoding.slice(0, 20)}, which is not read`);
    if (unpack) bytes = await unpackOr(bytes, unpack, maxBytes);
  }
  return bytes;
}

async function unpackOr(bytes: Buffer, unpack: Unpack, maxBytes: number): Promise<Buffer> {
  try {
    const unpacked = await unpack(bytes, { maxOutputLength: maxBytes });
    return unpacked.length === 0 && bytes.length > 0 ? bytes : unpacked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new ReadError('read/too-large', `larger than ${maxBytes} bytes unpacked; not read`);
    return bytes;
  }
}

function looksPlain(bytes: Buffer): boolean {
  return /^\s*</.test(bytes.subarray(0, 200).toString('latin1'));
}

/** Size lines in hexadecimal and what they count; as it is where the first line is no size. What is cut off is left out. */
export function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\n', at);
    const line = end < 0 || end - at > 100 ? '' : body.subarray(at, end).toString('latin1');
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) return at === 0 ? body : Buffer.concat([...parts, body.subarray(at)]);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (at >= body.length) return Buffer.concat(parts);
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
}
