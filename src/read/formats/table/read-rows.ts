import type { Parser } from 'csv-parse';
import { ReadError } from '../../files/problem.ts';
import { findDelimiter } from './delimiter.ts';

/**
 * Rows of a CSV, its first one too. All that stands before a break is given before it throws. Holds one row in memory, `maxSize` characters
 * of it at most. Cost: linear.
 * @throws ReadError where a row is longer, or breaks off; what the text's stream throws
 */
export async function* readRows(text: AsyncIterable<string>, maxSize: number): AsyncGenerator<readonly string[]> {
  const rows: string[][] = [];
  let count = 0;
  const take = (row: string[]): null => {
    rows.push(row);
    count++;
    return null;
  };
  let parser: Parser | undefined;
  let endsRow = false;
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const chunk of text) {
      // how spreadsheets are told the character between cells
      const content = parser ? chunk : chunk.replace(/^\uFEFF?sep=.\r?\n/i, '');
      endsRow = /\n$/.test(content);
      parser ??= await makeParser(content, maxSize, take);
      const error = await feed(parser, content);
      yield* rows.splice(0);
      if (!error) continue;
      endsRow = false;
      throw asReadError(error, count, maxSize);
    }
  } catch (error) {
    failure = { error };
  }
  // a row that a break cut is none
  const error = parser && (!failure || endsRow) ? await feed(parser, undefined) : undefined;
  yield* rows.splice(0);
  parser?.destroy();
  if (failure) throw failure.error;
  if (error) throw asReadError(error, count, maxSize);
}

async function makeParser(start: string, maxSize: number, take: (row: string[]) => null): Promise<Parser> {
  const { parse } = await import('csv-parse');
  const parser = parse({
    delimiter: findDelimiter(start),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxSize,
    on_record: take,
  });
  // told by the callbacks
  parser.on('error', () => undefined);
  return parser.resume();
}

function feed(parser: Parser, chunk: string | undefined): Promise<Error | undefined> {
  return new Promise(resolve => {
    const done = (error?: Error | null): void => {
      parser.off('error', done).off('close', done);
      resolve(error ?? undefined);
    };
    parser.on('error', done).on('close', done);
    if (chunk !== undefined) parser.write(chunk, done);
    else parser.once('end', done).end();
  });
}

function asReadError(error: Error, rows: number, maxSize: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new ReadError(
      'read/too-large',
      `row ${rows} is longer than ${maxSize} characters, or a quotation mark in it is never closed; not read further`,
    );
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new ReadError('read/cut', `breaks off in row ${rows}, in a cell whose quotation mark is not closed`);
  return error;
}
