import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ArticleInput, Notice } from '../../record/index.ts';
import { codeOf, problem, type SourceFile } from '../paths/find-files.ts';
import { type Decoded, decodeText } from './decode-text.ts';
import { isBinary, looksLike } from './looks-like.ts';
import { parseRecord } from './parse-record.ts';
import { splitBytes } from './split-bytes.ts';

/** An article's input, or what the user should know instead. */
export type Opened = { readonly input: ArticleInput } | { readonly notice: Notice };
export type Opener = () => AsyncGenerator<Opened>;

/** What a file gives; one that cannot be opened, or breaks off, gives a notice. `.gz` is unpacked on the way. */
export async function* openFile(file: SourceFile, maxBytes: number): AsyncGenerator<Opened> {
  if (file.type === 'other') {
    yield {
      notice: problem(
        'read/other-type',
        file.path,
        'not a type that is read: articles are .txt, .text, .ndjson, .jsonl and these with .gz',
      ),
    };
    return;
  }
  const raw = createReadStream(file.absolute);
  const packed = file.absolute.toLowerCase().endsWith('.gz');
  // errors of either end the stream that is read below
  const stream = packed ? pipeline(raw, createGunzip(), () => undefined) : raw;
  try {
    yield* openStream(stream, file.path, file.type === 'ndjson' ? 'ndjson' : 'text', maxBytes);
  } catch (error) {
    yield { notice: problem('read/unreadable', file.path, messageOf(codeOf(error))) };
    return;
  } finally {
    stream.destroy();
    raw.destroy();
  }
  if (file.type === 'unknown') {
    const message = 'not a known article type; as it was named, read as plain text';
    yield { notice: { rule: 'read/type-assumed', level: 'info', path: file.path, message } };
  }
}

function messageOf(code: string): string {
  if (code === 'EACCES' || code === 'EPERM') return `no permission to read it (${code})`;
  if (code.startsWith('Z_')) return `cannot be unpacked (${code})`;
  return `cannot be read (${code})`;
}

/** What a stream gives: a text is one article, NDJSON an article a line. */
export function openStream(
  stream: AsyncIterable<Buffer | string>,
  path: string,
  type: 'ndjson' | 'text',
  maxBytes: number,
): AsyncGenerator<Opened> {
  return type === 'ndjson' ? openNdjson(stream, path, maxBytes) : openText(stream, path, maxBytes);
}

async function* openText(
  stream: AsyncIterable<Buffer | string>,
  path: string,
  maxBytes: number,
): AsyncGenerator<Opened> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > maxBytes) {
      yield { notice: problem('read/too-large', path, `larger than ${maxBytes} bytes; not read`) };
      return;
    }
    parts.push(bytes);
  }
  const bytes = Buffer.concat(parts);
  const decoded = decodeText(bytes);
  const notice = refuse(bytes, decoded, path);
  if (notice) {
    yield { notice };
    return;
  }
  yield { input: { text: decoded.text, path } };
  for (const about of doubts(decoded, path)) yield { notice: about };
}

function refuse(bytes: Buffer, decoded: Decoded, path: string): Notice | undefined {
  if (bytes.length === 0) return problem('read/empty', path, 'the file is empty');
  const format = looksLike(bytes);
  if (format) return problem('read/not-text', path, `not plain text: it looks like ${format}`);
  if (isBinary(decoded.text)) return problem('read/not-text', path, 'not plain text: it holds binary data');
  return decoded.text.trim() === '' ? problem('read/empty', path, 'the file holds only white space') : undefined;
}

function doubts(decoded: Decoded, path: string): Notice[] {
  const notices: Notice[] = [];
  if (decoded.replaced > 0) {
    const count = decoded.replaced === 1 ? '1 place is' : `${decoded.replaced} places are`;
    notices.push({
      rule: 'read/broken-encoding',
      level: 'warning',
      path,
      message: `${count} not valid ${decoded.encoding}; U+FFFD stands there`,
    });
  }
  if (decoded.how === 'guessed') {
    notices.push({
      rule: 'read/encoding-guessed',
      level: 'info',
      path,
      message: `not UTF-8; read as ${decoded.encoding}`,
    });
  }
  return notices;
}

async function* openNdjson(
  stream: AsyncIterable<Buffer | string>,
  path: string,
  maxBytes: number,
): AsyncGenerator<Opened> {
  let lines = 0;
  for await (const { number, bytes, tooLong } of splitBytes(stream, maxBytes)) {
    const record = `${path}#${number}`;
    const at = (rule: string, message: string) => ({ notice: problem(rule, record, `line ${number}: ${message}`) });
    if (tooLong) {
      lines++;
      yield at('read/too-large', `longer than ${maxBytes} bytes; not read`);
      continue;
    }
    const format = lines === 0 ? looksLike(bytes) : undefined;
    if (format) {
      yield { notice: problem('read/not-text', path, `not NDJSON: it looks like ${format}`) };
      return;
    }
    const decoded = decodeLine(bytes, number);
    if (decoded.text.trim() === '') continue;
    lines++;
    const parsed = parseRecord(decoded.text);
    if ('rule' in parsed) {
      yield at(parsed.rule, parsed.message);
      continue;
    }
    yield { input: { ...parsed.input, path: record } };
    for (const message of parsed.problems)
      yield {
        notice: {
          rule: 'read/bad-field',
          level: 'warning',
          path: record,
          message: `line ${number}: ${message}; left out`,
        },
      };
    for (const notice of doubts(decoded, record)) yield { notice };
  }
  if (lines === 0)
    yield {
      notice: problem(
        'read/empty',
        path,
        path === '-' ? 'standard input gave no articles' : 'the file holds no articles',
      ),
    };
}

/** NDJSON is UTF-8 by its definition; what is broken in a line becomes U+FFFD. */
function decodeLine(bytes: Buffer, number: number): Decoded {
  const text = bytes.toString('utf8');
  const clean = number === 1 ? text.replace(/^\uFEFF/, '') : text;
  if (!clean.includes('\uFFFD') || bytes.equals(Buffer.from(text)))
    return { text: clean, encoding: 'utf8', how: 'certain', replaced: 0 };
  const decoded = decodeText(bytes);
  return { ...decoded, text: decoded.text };
}
