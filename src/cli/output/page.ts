import type { Ledger } from '../../record/index.ts';

/** The report's page, piece by piece. */
export function pageChunks(_ledger: Ledger): Iterable<string> {
  return ['<!doctype html>\n'];
}
