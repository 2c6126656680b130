import type { Ledger, NamedIn, TimelineEvent } from '../../record/index.ts';
import { type LedgerIndex, nameOf, wordsAt } from '../ledger-index.ts';
import { defineTable, integer, joined, text } from './table.ts';

interface EvidenceRow {
  readonly event: TimelineEvent;
  readonly evidence: TimelineEvent['evidence'][number];
}

/** A row per event and article that dates it. */
export const timelineTable = defineTable<EvidenceRow>('timeline', rowsOf, [
  text('id', row => row.event.id),
  text('when', row => row.event.when.value),
  text('precision', row => row.event.when.precision),
  text('earliest', row => row.event.when.earliest),
  text('latest', row => row.event.when.latest),
  text('text', row => row.event.text),
  text('who', ({ event }, index) => joined(namesOf(event.who, index))),
  text('where', ({ event }, index) => joined(namesOf(event.where, index))),
  text('article', row => row.evidence.article),
  text('outlet', (row, index) => index.articles.get(row.evidence.article)?.outlet.name),
  text('words', ({ evidence }, index) => wordsAt(index.articles.get(evidence.article), [evidence.span])),
  integer('start', row => row.evidence.span[0]),
  integer('end', row => row.evidence.span[1]),
  text('time_words', ({ evidence }, index) => wordsAt(index.articles.get(evidence.article), [evidence.time])),
  text('dated', row => row.evidence.when.value),
  text('rule', row => row.evidence.rule),
  text('stories', row => joined(row.event.stories)),
  text('disputes', row => joined(row.event.disputes)),
]);

/** Each entity once. */
function namesOf(named: readonly NamedIn[] = [], index: LedgerIndex): string[] {
  return [...new Set(named.map(({ entity }) => entity))].map(entity => nameOf(index, entity));
}

function* rowsOf(ledger: Ledger): Generator<EvidenceRow> {
  for (const event of ledger.timeline) for (const evidence of event.evidence) yield { event, evidence };
}
