import type { Dispute, Ledger } from '../../record/index.ts';
import { wordsAt } from '../ledger-index.ts';
import { defineTable, integer, joined, json, text } from './table.ts';

interface SideRow {
  readonly dispute: Dispute;
  readonly side: number;
  readonly value: string;
  readonly article: string;
  readonly spans: Dispute['sides'][number]['carriers'][number]['spans'];
}

/** A row per dispute, side and article that carries the side. */
export const disputesTable = defineTable<SideRow>('disputes', rowsOf, [
  text('id', row => row.dispute.id),
  text('relation', row => row.dispute.relation),
  text('kind', row => row.dispute.kind),
  integer('side', row => row.side),
  text('value', row => row.value),
  text('article', row => row.article),
  text('outlet', (row, index) => index.articles.get(row.article)?.outlet.name),
  text('published', (row, index) => index.articles.get(row.article)?.published.value),
  text('words', (row, index) => wordsAt(index.articles.get(row.article), row.spans)),
  json('spans', row => row.spans),
  text('claims', row => joined(row.dispute.claims)),
  text('because', row => joined(row.dispute.because)),
]);

function* rowsOf(ledger: Ledger): Generator<SideRow> {
  for (const dispute of ledger.disputes) {
    for (const [side, { value, carriers }] of dispute.sides.entries()) {
      for (const { article, spans } of carriers) yield { dispute, side, value, article, spans };
    }
  }
}
