import { type Decoded, decodeText } from '../files/decode-text.ts';
import { encodingDoubts } from '../files/encoding-doubts.ts';
import { type ParsedRecord, parseObject, parseRecord } from '../files/parse-record.ts';
import { problem } from '../files/problem.ts';
import { splitBytes } from '../files/split-bytes.ts';
import type { Columns, FileInput, Format, OpenContext, Opened } from './format.ts';

/** An article a line: `{"id","text","headline","outlet","url","published","byline"}`. */
export const ndjsonFormat: Format = {
  name: 'ndjson',
  extensions: ['.ndjson', '.jsonl'],
  mediaTypes: ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines'],
  // a whole first line, or the beginning of one; a JSON document that is laid out over lines is none
  looksLike: head => /^(?:\xef\xbb\xbf)?\s*\{[^\n]*"text"\s*:\s*"[^\n]*/.test(head.toString('latin1')),
  open: openNdjson,
};

async function* openNdjson({ path, stream }: FileInput, { limits, columns }: OpenContext): AsyncGenerator<Opened> {
  const parse = Object.keys(columns).length > 0 ? await mappedParser(columns, path) : parseRecord;
  let lines = 0;
  for await (const { number, bytes, tooLong } of splitBytes(stream(), limits.maxBytes)) {
    const record = `${path}#${number}`;
    const at = (rule: string, message: string) => ({ notice: problem(rule, record, `line ${number}: ${message}`) });
    if (tooLong) {
      lines++;
      yield at('read/too-large', `longer than ${limits.maxBytes} bytes; not read`);
      continue;
    }
    const decoded = decodeLine(bytes, number);
    if (decoded.text.trim() === '') continue;
    lines++;
    const parsed = parse(decoded.text);
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
    for (const notice of encodingDoubts(decoded, record)) yield { notice };
  }
  if (lines === 0) {
    const message = path === '-' ? 'standard input gave no articles' : 'the file holds no articles';
    yield { notice: problem('read/empty', path, message) };
  }
}

/** NDJSON is UTF-8 by its definition; what is broken in a line becomes U+FFFD. */
function decodeLine(bytes: Buffer, number: number): Decoded {
  const text = bytes.toString('utf8');
  const clean = number === 1 ? text.replace(/^\uFEFF/, '') : text;
  if (!clean.includes('\uFFFD') || bytes.equals(Buffer.from(text)))
    return { text: clean, encoding: 'utf8', how: 'certain', replaced: 0 };
  return decodeText(bytes);
}

/** Reads lines whose fields have other names: as the user says, else by their usual ones. */
async function mappedParser(columns: Columns, path: string): Promise<(line: string) => ParsedRecord> {
  const { RowReader } = await import('./table/row-reader.ts');
  return line => {
    const parsed = parseObject(line);
    if ('rule' in parsed) return parsed;
    const { record } = parsed;
    const reader = RowReader.for(Object.keys(record), columns, path);
    const input = typeof reader === 'string' ? reader : reader.readAt(name => record[name], path);
    return typeof input === 'string' ? { rule: 'read/no-text', message: input } : { input, problems: [] };
  };
}
