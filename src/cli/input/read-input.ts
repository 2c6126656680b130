import { readPaths } from '../../read/read-paths.ts';
import type { Article, Notice } from '../../record/index.ts';
import type { InputOptions } from '../options.ts';
import { isReadArticle } from './is-record.ts';
import { fileHoldsRecords, peekStream } from './peek.ts';
import { notAnArticle, readRecords } from './read-records.ts';

export type ReadItem = { readonly article: Article } | { readonly notice: Notice };

/**
 * Articles from paths, as `readPaths` gives them; an NDJSON stream or file that an earlier stage wrote is taken as it is, so that
 * `hearsay read … | hearsay analyze` reads nothing twice. Analyzed lines keep what was found in them.
 */
export async function* readInput(paths: readonly string[], options: InputOptions): AsyncGenerator<ReadItem> {
  const piped = paths.includes('-') && options.input !== 'text' ? await peekStream(process.stdin) : undefined;
  const written: string[] = [];
  const raw: string[] = [];
  for (const path of new Set(paths)) {
    const isWritten = path === '-' ? piped?.holdsRecords : await holdsRecords(path);
    (isWritten ? written : raw).push(path);
  }
  if (raw.length > 0) yield* readPaths(raw, piped === undefined ? options : { ...options, stdin: piped.whole });
  for await (const line of readRecords(written, piped?.whole)) {
    if ('notice' in line) yield line;
    else if (isReadArticle(line.value)) yield { article: line.value };
    else yield { notice: notAnArticle(line.place, 'a line of `hearsay read`') };
  }
}

async function holdsRecords(path: string): Promise<boolean> {
  return /\.(ndjson|jsonl)$/i.test(path) && (await fileHoldsRecords(path));
}
