import type { Passage } from '../../record/index.ts';
import { wordsAt } from '../ledger-index.ts';
import { defineTable, integer, joined, number, text } from './table.ts';

/** A row per pair of stretches that stand in two articles. */
export const passagesTable = defineTable<Passage>('passages', ledger => ledger.passages, [
  text('id', passage => passage.id),
  text('kind', passage => passage.kind),
  text('shares', passage => passage.shares),
  number('similarity', passage => passage.similarity),
  text('direction', passage => passage.direction),
  text('strand', passage => passage.strand),
  text('a_article', passage => passage.a.article),
  text('a_outlet', (passage, index) => index.articles.get(passage.a.article)?.outlet.name),
  integer('a_start', passage => passage.a.span[0]),
  integer('a_end', passage => passage.a.span[1]),
  text('a_text', ({ a }, index) => wordsAt(index.articles.get(a.article), [a.span])),
  text('b_article', passage => passage.b.article),
  text('b_outlet', (passage, index) => index.articles.get(passage.b.article)?.outlet.name),
  integer('b_start', passage => passage.b.span[0]),
  integer('b_end', passage => passage.b.span[1]),
  text('b_text', ({ b }, index) => wordsAt(index.articles.get(b.article), [b.span])),
  text('because', passage => joined(passage.because)),
]);
