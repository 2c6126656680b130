import { createReadStream } from 'node:fs';
import type { Notice } from '../../record/index.ts';
import { splitLines } from './lines.ts';

/** A value of an NDJSON stream with its place, or what is wrong with its line. */
export type Line = { readonly value: unknown; readonly place: string } | { readonly notice: Notice };

/** The values of NDJSON files, or of `stdin` for `-`. A line that is not JSON becomes a notice; the rest goes on. */
export async function* readRecords(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): AsyncGenerator<Line> {
  for (const path of paths) {
    try {
      yield* parseLines(path, splitLines(path === '-' ? stdin : createReadStream(path)));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
      yield { notice: { rule: 'read/unreadable', level: 'error', path, message: `cannot be read: ${error.code}` } };
    }
  }
}

async function* parseLines(path: string, lines: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const place = `${path}#${number}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      yield {
        notice: { rule: 'read/broken-line', level: 'error', path: place, message: `line ${number} is not JSON` },
      };
      continue;
    }
    yield { value, place };
  }
}

/** A value that is no line of the stage that was asked for. */
export function notAnArticle(place: string, wanted: string): Notice {
  return { rule: 'read/not-an-article', level: 'error', path: place, message: `is not ${wanted}; left out` };
}
