import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Bytes as text, and how sure that is. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** By a mark at the beginning or because it is valid UTF-8; or only by what is likely. */
  readonly how: 'certain' | 'guessed';
  /** Characters that stand in for bytes which the encoding does not have. */
  readonly replaced: number;
}

/** Single-byte encodings that news in plain text comes in; guesses outside this list are taken for Windows-1252. */
const PLAUSIBLE = new Set([
  'windows-1252',
  'ISO-8859-2',
  'windows-1250',
  'windows-1251',
  'KOI8-R',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
]);
/** Bytes that the guess looks at. */
const SAMPLE = 64 * 1024;
/** Share of bytes that may be broken in a text that is plainly UTF-8 otherwise. */
const BROKEN_SHARE = 0.01;

/**
 * Text from bytes: by its byte order mark (which is dropped); as UTF-8 when valid; as UTF-16 by the pattern of its zeros; as it was
 * `stated` (by a server or a container), if that is an encoding we know; as UTF-8 with replacement characters when only a few of its
 * many sequences are broken; else as a single-byte encoding, Windows-1252 unless chardet is sure of another. Text that is valid
 * UTF-8 is taken for it whatever is stated: servers often say what no longer holds. Cost: linear.
 */
export function decodeText(bytes: Buffer, stated?: string): Decoded {
  const mark = byMark(bytes);
  if (mark) return decode(bytes, mark, 'certain');
  // all ASCII to the eye, and so valid UTF-8
  if (stated !== undefined && /^iso-2022|^hz/i.test(stated) && iconv.encodingExists(stated))
    return decode(bytes, stated, 'certain');
  const utf8 = decode(bytes, 'utf8', 'certain');
  const zeros = utf16ByZeros(bytes);
  if (zeros) return decode(bytes, zeros, 'guessed');
  if (utf8.replaced === 0) return utf8;
  if (stated !== undefined && !/^utf-?8$/i.test(stated) && iconv.encodingExists(stated))
    return decode(bytes, stated, 'certain');
  if (isMostlyUtf8(bytes, utf8)) return utf8;
  return decode(bytes, guessSingleByte(bytes), 'guessed');
}

function byMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return bytes[2] === 0 && bytes[3] === 0 && bytes.length % 4 === 0 ? 'utf32le' : 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  return undefined;
}

function decode(bytes: Buffer, encoding: string, how: Decoded['how']): Decoded {
  const text = encoding === 'utf8' ? bytes.toString('utf8').replace(/^\uFEFF/, '') : iconv.decode(bytes, encoding);
  return { text, encoding, how, replaced: countReplaced(text) - (encoding === 'utf8' ? countOwn(bytes) : 0) };
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** U+FFFD that the input itself holds, as UTF-8. */
function countOwn(bytes: Buffer): number {
  const own = Buffer.from('\uFFFD');
  let count = 0;
  for (let at = bytes.indexOf(own); at >= 0; at = bytes.indexOf(own, at + 3)) count++;
  return count;
}

/** In UTF-16 text of European languages every second byte is mostly zero, and the others hardly ever. */
function utf16ByZeros(bytes: Buffer): string | undefined {
  const size = Math.min(bytes.length, SAMPLE) & ~1;
  if (size < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const half = size / 2;
  if (zeros[1] > half * 0.5 && zeros[0] < half * 0.02) return 'utf16le';
  return zeros[0] > half * 0.5 && zeros[1] < half * 0.02 ? 'utf16be' : undefined;
}

/** Most bytes above ASCII stand in valid sequences and few are broken: damaged UTF-8 rather than another encoding. */
function isMostlyUtf8(bytes: Buffer, decoded: Decoded): boolean {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  const ascii = bytes.length - high;
  const valid = Buffer.byteLength(decoded.text) - ascii - 3 * decoded.replaced;
  return valid >= high * 0.5 && decoded.replaced <= Math.max(3, bytes.length * BROKEN_SHARE);
}

function guessSingleByte(bytes: Buffer): string {
  const best = chardet
    .analyse(bytes.subarray(0, SAMPLE))
    .find(match => PLAUSIBLE.has(match.name) || match.name === 'ISO-8859-1');
  if (!best || best.name === 'ISO-8859-1' || best.confidence < 60) return 'windows-1252';
  return best.name;
}
