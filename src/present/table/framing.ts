import type { Framing, Ledger, Span } from '../../record/index.ts';
import { nameOf, wordsAt } from '../ledger-index.ts';
import { defineTable, integer, joined, text } from './table.ts';

interface UseRow {
  readonly framing: Framing;
  /** Which of the words that stand side by side. */
  readonly word: number;
  readonly article: string;
  readonly span: Span;
}

/** A row per place where one of several words for the same stands. */
export const framingTable = defineTable<UseRow>('framing', rowsOf, [
  text('id', row => row.framing.id),
  text('kind', row => row.framing.kind),
  text('entity', ({ framing: { entity } }, index) => (entity === undefined ? undefined : nameOf(index, entity))),
  text('claim', row => row.framing.claim),
  integer('word', row => row.word),
  text('words', (row, index) => wordsAt(index.articles.get(row.article), [row.span])),
  text('article', row => row.article),
  text('outlet', (row, index) => index.articles.get(row.article)?.outlet.name),
  integer('start', row => row.span[0]),
  integer('end', row => row.span[1]),
  text('because', row => joined(row.framing.because)),
  text('stories', row => joined(row.framing.stories)),
]);

function* rowsOf(ledger: Ledger): Generator<UseRow> {
  for (const framing of ledger.framing)
    for (const [word, { uses }] of framing.words.entries()) for (const use of uses) yield { framing, word, ...use };
}
