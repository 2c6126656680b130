import type { Ledger } from '../record/index.ts';
import type { LedgerIndex } from './ledger-index.ts';
import type { Cell, Table } from './table/table.ts';

/** Cells that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Cells that need quotes (RFC 4180). */
const SPECIAL = /[",\r\n]/;

/**
 * A table as CSV by RFC 4180: UTF-8, a header line, CRLF. A text cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return
 * gets a leading `'`, so that a spreadsheet does not run it; numbers stay as they are. Given line by line.
 */
export function* csvLines(table: Table, ledger: Ledger, index: LedgerIndex): Generator<string> {
  yield csvLine(table.columns.map(column => column.name));
  for (const row of table.rows(ledger, index)) yield csvLine(row);
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
