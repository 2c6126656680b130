import { readPaths } from '../../read/read-paths.ts';
import type { Article, Notice } from '../../record/index.ts';
import type { InputOptions } from '../options.ts';
import { isReadArticle } from './is-record.ts';
import { fileHoldsRecords, streamHoldsRecords } from './peek.ts';
import { readRecords } from './read-records.ts';

export type ReadItem = { readonly article: Article } | { readonly notice: Notice };

/**
 * Articles from paths, as `readPaths` gives them; an NDJSON stream or file that an earlier stage wrote is taken as it is, so that
 * `hearsay read … | hearsay analyze` reads nothing twice. Analyzed lines keep what was found in them.
 */
export async function* readInput(paths: readonly string[], options: InputOptions): AsyncGenerator<ReadItem> {
  const written: string[] = [];
  const raw: string[] = [];
  for (const path of paths) ((await holdsRecords(path, options)) ? written : raw).push(path);
  if (raw.length > 0) yield* readPaths(raw, options);
  for await (const line of readRecords(written)) {
    if ('notice' in line) yield line;
    else if (isReadArticle(line.value)) yield { article: line.value };
    else yield { notice: notAnArticle(line.place, 'a line of `hearsay read`') };
  }
}

async function holdsRecords(path: string, options: InputOptions): Promise<boolean> {
  if (path === '-') return options.input !== 'text' && (await streamHoldsRecords(process.stdin));
  return /\.(ndjson|jsonl)$/i.test(path) && (await fileHoldsRecords(path));
}

export function notAnArticle(place: string, wanted: string): Notice {
  return { rule: 'read/not-an-article', level: 'error', path: place, message: `is not ${wanted}; left out` };
}
