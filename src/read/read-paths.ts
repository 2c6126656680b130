import { resolve } from 'node:path';
import type { Article, ArticleInput, Notice } from '../record/index.ts';
import { examineArticle } from './examine-article.ts';
import { IdRegister } from './id-register.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { findSources, type SourceOptions } from './paths/find-sources.ts';

export interface ReadOptions extends SourceOptions {
  /** ISO 639-1 code for every article, instead of identification. */
  readonly language?: string;
}

export type ReadItem = { readonly article: Article } | { readonly notice: Notice };

/**
 * Reads paths, directories, globs or `-`, in path order; what cannot be read becomes a notice and the rest goes on. A notice of level
 * `error` says that something that was asked for gave no article; `warning` that it was read, but not as it stood; `info` what was
 * assumed or passed over. Holds one article's file, or one record of a container, in memory.
 * @throws RangeError, TypeError on a wrong option; HearsayError when the metadata cannot be read
 */
export async function* readPaths(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  checkOptions(options);
  const { sources, notices, names } = await findSources(paths, options);
  const metadata =
    options.metadata === undefined
      ? undefined
      : await readMetadata(resolve(options.cwd ?? '.', options.metadata), names);
  for (const notice of notices) yield { notice };
  const ids = new IdRegister();
  for (const { given, open } of sources) {
    for await (const item of open()) {
      if ('notice' in item) yield item;
      else yield* finish(metadata?.complete(item.input, given) ?? item.input, options, ids);
    }
  }
  for (const notice of metadata?.unused() ?? []) yield { notice };
}

function* finish(input: ArticleInput, options: ReadOptions, ids: IdRegister): Generator<ReadItem> {
  const examined = examineArticle(input, options.language === undefined ? {} : { language: options.language });
  const registered = ids.register(examined.article);
  yield { article: registered.article };
  for (const notice of examined.notices) yield { notice: { ...notice, article: registered.article.id } };
  for (const notice of registered.notices) yield { notice };
}

function checkOptions({ input, language }: ReadOptions): void {
  if (input !== undefined && input !== 'ndjson' && input !== 'text')
    throw new RangeError(`invalid input: ${String(input)} (ndjson or text)`);
  if (language !== undefined && !/^[a-z]{2,3}$/.test(language))
    throw new RangeError(`invalid language: ${language} (a code such as en)`);
}
