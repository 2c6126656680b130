import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { hasShared, SHARED } from './shared.ts';

/** Records of an NDJSON file, gzipped or not. */
export function readLines<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);
}

/**
 * The articles that a gold set names by corpus and id. Undefined, with a line on standard error that says `what` is not measured, where the
 * shared corpora are absent.
 */
export function readTexts(
  what: string,
  gold: readonly { readonly corpus: string }[],
): ((id: string) => CorpusArticle) | undefined {
  if (!hasShared()) {
    process.stderr.write(`SKIPPED: ${what} are not measured, the shared corpora are not on this machine\n`);
    return undefined;
  }
  const corpora = [...new Set(gold.map(({ corpus }) => corpus))].sort();
  const articles = new Map(
    corpora.flatMap(corpus => readCorpus(`${SHARED}data/${corpus}.ndjson.gz`)).map(article => [article.id, article]),
  );
  return id => {
    const article = articles.get(id);
    if (!article) throw new RangeError(`invalid id: ${id} is in no corpus`);
    return article;
  };
}
