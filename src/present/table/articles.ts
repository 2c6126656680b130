import type { Article } from '../../record/index.ts';
import { boolean, defineTable, integer, joined, text } from './table.ts';

/** A row per article; its text stands in the ledger only. */
export const articlesTable = defineTable<Article>('articles', ledger => ledger.articles, [
  text('id', article => article.id),
  text('path', article => article.path),
  text('digest', article => article.digest),
  text('outlet', article => article.outlet.name),
  text('outlet_basis', article => article.outlet.basis),
  text('owner', article => article.outlet.owner),
  text('url', article => article.url),
  text('headline', article => article.headline?.text),
  text('byline', article => article.byline),
  text('published', article => article.published.value),
  text('published_earliest', article => article.published.earliest),
  text('published_latest', article => article.published.latest),
  text('published_basis', article => article.published.basis),
  text('language', article => article.language),
  boolean('complete', article => article.complete),
  text('credits', (article, index) =>
    joined(article.credits.map(credit => index.entities.get(credit.entity)?.name ?? credit.entity)),
  ),
  text('version_of', article => article.versionOf),
  integer('characters', article => (article.text as string | undefined)?.length),
  integer('sentences', article => article.sentences.length),
  integer('furniture', article => article.furniture.length),
]);
