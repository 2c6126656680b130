import { resolve } from 'node:path';
import type { Article, ArticleInput, Notice } from '../record/index.ts';
import { compareText } from '../util/order.ts';
import { examineArticle } from './examine-article.ts';
import { type Opened, type Opener, openFile, openStream } from './files/open-source.ts';
import { IdRegister } from './id-register.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { fileNameOf } from './paths/compare-paths.ts';
import { findFiles, type SourceFile } from './paths/find-files.ts';

/** Largest text file, or line of NDJSON, that is read; in bytes. */
export const MAX_BYTES = 50_000_000;

export interface ReadOptions {
  /** What standard input holds; default `ndjson`. */
  readonly input?: 'ndjson' | 'text';
  /** CSV with path, outlet, url, published, headline. */
  readonly metadata?: string;
  /** ISO 639-1 code for every article, instead of identification. */
  readonly language?: string;
  /** Largest text file, or line of NDJSON, in bytes; default `MAX_BYTES`. */
  readonly maxBytes?: number;
  /** Folder that relative paths start from; default the process's. */
  readonly cwd?: string;
  /** What `-` reads; default standard input. */
  readonly stdin?: AsyncIterable<Buffer | string>;
}

export type ReadItem = { readonly article: Article } | { readonly notice: Notice };

/**
 * Reads paths, directories, globs or `-`, in path order; what cannot be read becomes a notice and the rest goes on. A notice of level
 * `error` says that something that was asked for gave no article; `warning` that it was read, but not as it stood; `info` what was
 * assumed or passed over. Holds one file, or one line of NDJSON, in memory.
 * @throws RangeError, TypeError on a wrong option; HearsayError when the metadata cannot be read
 */
export async function* readPaths(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  checkOptions(options);
  const cwd = resolve(options.cwd ?? '.');
  const { files, notices } = await findFiles(
    paths.filter(path => path !== '-'),
    cwd,
  );
  const names = countNames(files);
  const metadata =
    options.metadata === undefined ? undefined : await readMetadata(resolve(cwd, options.metadata), names);
  for (const notice of notices) yield { notice };
  const ids = new IdRegister();
  for (const { given, open } of sourcesOf(paths, files, options)) {
    for await (const item of open()) {
      if ('notice' in item) yield item;
      else yield* finish(metadata?.complete(item.input, given) ?? item.input, options, ids);
    }
  }
  for (const notice of metadata?.unused() ?? []) yield { notice };
}

interface Source {
  readonly path: string;
  readonly given?: string;
  readonly open: () => AsyncGenerator<Opened>;
}

/** Files and standard input in path order. */
function sourcesOf(paths: readonly string[], files: readonly SourceFile[], options: ReadOptions): Source[] {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const sources: Source[] = files.map(file => ({
    path: file.path,
    ...(file.given === undefined ? {} : { given: file.given }),
    open: () => openFile(file, maxBytes),
  }));
  if (paths.includes('-')) {
    const open: Opener = () => openStream(options.stdin ?? process.stdin, '-', options.input ?? 'ndjson', maxBytes);
    sources.push({ path: '-', given: '-', open });
  }
  return sources.sort((a, b) => compareText(a.path, b.path));
}

function* finish(input: ArticleInput, options: ReadOptions, ids: IdRegister): Generator<ReadItem> {
  const examined = examineArticle(input, options.language === undefined ? {} : { language: options.language });
  const registered = ids.register(examined.article);
  yield { article: registered.article };
  for (const notice of examined.notices) yield { notice: { ...notice, article: registered.article.id } };
  for (const notice of registered.notices) yield { notice };
}

function checkOptions({ input, language, maxBytes }: ReadOptions): void {
  if (input !== undefined && input !== 'ndjson' && input !== 'text')
    throw new RangeError(`invalid input: ${String(input)} (ndjson or text)`);
  if (language !== undefined && !/^[a-z]{2,3}$/.test(language))
    throw new RangeError(`invalid language: ${language} (a code such as en)`);
  if (maxBytes !== undefined && !(maxBytes > 0)) throw new RangeError(`invalid maxBytes: ${maxBytes}`);
}

function countNames(files: readonly SourceFile[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const { path } of files) names.set(fileNameOf(path), (names.get(fileNameOf(path)) ?? 0) + 1);
  return names;
}
