import type { Carrier, Claim, Ledger } from '../../record/index.ts';
import { nameOf, wordsAt } from '../ledger-index.ts';
import { defineTable, integer, joined, json, number, text } from './table.ts';

interface CarrierRow {
  readonly claim: Claim;
  readonly carrier: Carrier;
  /** Index of the origin group that holds the carrier at `most`. */
  readonly group: number | undefined;
}

/** A row per claim and article that carries it. */
export const carriersTable = defineTable<CarrierRow>('carriers', rowsOf, [
  text('claim', row => row.claim.id),
  text('article', row => row.carrier.article),
  text('outlet', (row, index) => index.articles.get(row.carrier.article)?.outlet.name),
  text('published', (row, index) => index.articles.get(row.carrier.article)?.published.value),
  text('mode', row => row.carrier.mode),
  text('stance', row => row.carrier.stance),
  text('words', ({ carrier }, index) => wordsAt(index.articles.get(carrier.article), carrier.spans)),
  json('spans', row => row.carrier.spans),
  text('attribution', row => row.carrier.attribution),
  integer('origin', row => row.group),
  text('origin_kind', ({ claim, group }) => (group === undefined ? undefined : claim.origins.groups[group]?.kind)),
  text('origin_entity', ({ claim, group }, index) => {
    const entity = group === undefined ? undefined : claim.origins.groups[group]?.entity;
    return entity === undefined ? undefined : nameOf(index, entity);
  }),
  text('because', row => joined(row.carrier.because)),
  number('confidence', row => row.carrier.confidence),
]);

function* rowsOf(ledger: Ledger): Generator<CarrierRow> {
  for (const claim of ledger.claims) {
    const groups = new Map(claim.origins.groups.flatMap((group, i) => group.carriers.map(carrier => [carrier, i])));
    for (const [i, carrier] of claim.carriers.entries()) yield { claim, carrier, group: groups.get(i) };
  }
}
