import { isAnalyzedAlready } from '../../analyze/already.ts';
import type { AnalyzedArticle, Article } from '../../record/index.ts';

type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a line that `hearsay read` wrote: its text was read already, and is not read again. */
export function isReadArticle(value: unknown): value is Article {
  if (!isObject(value)) return false;
  const texts = ['id', 'digest', 'path', 'language', 'text'].every(key => typeof value[key] === 'string');
  const lists = ['blocks', 'body', 'furniture', 'credits', 'sentences'].every(key => Array.isArray(value[key]));
  return texts && lists && isObject(value.outlet) && isObject(value.published);
}

/** True for a line that `hearsay analyze` wrote. */
export function isAnalyzedArticle(value: unknown): value is AnalyzedArticle {
  return isReadArticle(value) && isAnalyzedAlready(value);
}

const LINK_RECORDS: readonly unknown[] = ['article', 'entity', 'passage', 'strand', 'story', 'notice'];

/** True for a line that `hearsay link` wrote. */
export function isLinkLine(value: unknown): boolean {
  if (!isObject(value) || !LINK_RECORDS.includes(value.record)) return false;
  return value.record === 'article'
    ? isAnalyzedArticle(value)
    : value.record === 'notice' || typeof value.id === 'string';
}
