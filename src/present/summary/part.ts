import type { LedgerIndex } from '../ledger-index.ts';

/** A headed part of the summary. Lines are plain text, cut to the width by whoever prints them. */
export interface SummaryPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What the parts are made of: the ledger's look-ups, what to call its articles, and the columns that a line has. */
export interface SummaryView {
  readonly index: LedgerIndex;
  readonly labels: ReadonlyMap<string, string>;
  readonly columns: number;
}

/** The first few lines and a line that counts the rest. */
export function firstLines(lines: readonly string[], most: number): string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), `… and ${rest} more in the report`] : [...lines];
}
