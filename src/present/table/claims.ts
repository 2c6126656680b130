import type { AbsenceReason, Claim } from '../../record/index.ts';
import { nameOf } from '../ledger-index.ts';
import { defineTable, integer, joined, json, text } from './table.ts';

/** A row per claim with its counts: carriers, outlets, origins. */
export const claimsTable = defineTable<Claim>('claims', ledger => ledger.claims, [
  text('id', claim => claim.id),
  text('stories', claim => joined(claim.stories)),
  text('text', claim => claim.text),
  text('article', claim => claim.evidence.article),
  json('spans', claim => claim.evidence.spans),
  text('speakers', (claim, index) => joined(claim.speakers.map(speaker => nameOf(index, speaker)))),
  integer('carriers', claim => claim.carriers.length),
  integer('articles', claim => new Set(claim.carriers.map(carrier => carrier.article)).size),
  integer('outlets_known', claim => claim.outlets.known),
  integer('outlets_unknown', claim => claim.outlets.unknown),
  integer('origins_least', claim => claim.origins.least),
  integer('origins_most', claim => claim.origins.most),
  json('origins', claim => claim.origins),
  text('first_article', claim => claim.first.article),
  text('first_published', claim => claim.first.published),
  integer('not_found_in', claim => absentFor(claim, 'not-found')),
  json('absent', claim => claim.absent),
  text('disputes', claim => joined(claim.disputes)),
]);

function absentFor(claim: Claim, reason: AbsenceReason): number {
  return claim.absent.filter(absence => absence.reason === reason).length;
}
