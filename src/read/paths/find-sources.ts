import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Notice } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';
import type { FetchSettings } from '../fetch/polite-client.ts';
import type { Columns, FileInput, Limits, Opened } from '../formats/format.ts';
import { type OpenOptions, openFormats } from '../formats/open-formats.ts';
import { fetchingOf, limitsOf } from '../limits.ts';
import { fileNameOf } from './compare-paths.ts';
import { findFiles, type SourceFile } from './find-files.ts';

/** What is opened, and how. */
export interface SourceOptions extends Partial<Limits>, Partial<FetchSettings> {
  /** What standard input holds where its first bytes do not tell; default `ndjson`. */
  readonly input?: 'ndjson' | 'text';
  /** Which columns of a table hold what, where their names do not tell: `{ text: 'body' }`. */
  readonly columns?: Columns;
  /** CSV with path, outlet, url, published, headline: what is known of the articles. It is none of them itself. */
  readonly metadata?: string;
  /** Folder that relative paths start from; default the process's. */
  readonly cwd?: string;
  /** What `-` reads; default standard input. */
  readonly stdin?: AsyncIterable<Buffer | string>;
}

/** A file, an address or standard input, to read. */
export interface Source {
  /** Its name in the record. */
  readonly path: string;
  /** As the user wrote it, when it was named outright. */
  readonly given?: string;
  readonly open: () => AsyncGenerator<Opened>;
}

export interface FoundSources {
  /** In path order. */
  readonly sources: readonly Source[];
  readonly notices: readonly Notice[];
  /** How many are called so, by file name. */
  readonly names: ReadonlyMap<string, number>;
}

/** What paths, directories, globs, addresses and `-` stand for. @throws RangeError on a wrong setting */
export async function findSources(paths: readonly string[], options: SourceOptions): Promise<FoundSources> {
  const settings: OpenOptions = { limits: limitsOf(options), columns: options.columns ?? {} };
  const cwd = resolve(options.cwd ?? '.');
  const found = await findFiles(
    paths.filter(path => path !== '-' && !isUrl(path)),
    cwd,
  );
  const table = options.metadata === undefined ? undefined : resolve(cwd, options.metadata);
  const files = found.files.filter(({ absolute, given }) => given !== undefined || absolute !== table);
  const sources: Source[] = files.map(file => ({
    path: file.path,
    ...(file.given === undefined ? {} : { given: file.given }),
    open: () => openFormats(fileInput(file), settings),
  }));
  if (paths.includes('-'))
    sources.push({ path: '-', given: '-', open: () => openFormats(standardInput(options), settings) });
  if (paths.some(isUrl)) sources.push(...(await urlSources(paths.filter(isUrl), options, settings)));
  return {
    sources: sources.sort((a, b) => compareText(a.path, b.path)),
    notices: found.notices,
    names: countNames(files),
  };
}

function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** Addresses, each once; all share what is known of their hosts. */
async function urlSources(paths: readonly string[], options: SourceOptions, settings: OpenOptions): Promise<Source[]> {
  const [{ PoliteClient }, { openUrl }] = await Promise.all([
    import('../fetch/polite-client.ts'),
    import('../fetch/open-url.ts'),
  ]);
  const client = new PoliteClient(fetchingOf(options));
  return [...new Set(paths)].map(path => ({ path, given: path, open: () => openUrl(path, client, settings) }));
}

function fileInput({ absolute, path, given, isPlain }: SourceFile): FileInput {
  return {
    path,
    stream: () => createReadStream(absolute),
    ...(isPlain && { onDisk: absolute }),
    ...(given !== undefined && { named: true }),
  };
}

function standardInput({ stdin = process.stdin, input }: SourceOptions): FileInput {
  const mediaType = input === 'text' ? 'text/plain' : 'application/x-ndjson';
  return { path: '-', stream: () => inBytes(stdin), mediaType };
}

async function* inBytes(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield Buffer.from(chunk);
}

function countNames(files: readonly SourceFile[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const { path } of files) names.set(fileNameOf(path), (names.get(fileNameOf(path)) ?? 0) + 1);
  return names;
}
