import { type BasicType, type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { Ledger } from '../record/index.ts';
import type { LedgerIndex } from './ledger-index.ts';
import type { Cell, ColumnType, Table } from './table/table.ts';

/** JSON columns are plain text in Parquet: every reader takes that, and not all know the JSON type. */
const TYPES: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  json: 'STRING',
};

/** A table as a Parquet file. No time and no version in it: same ledger, same bytes. Memory: the table's columns, then the file. */
export function parquetBytes(table: Table, ledger: Ledger, index: LedgerIndex): Uint8Array {
  const data: (Cell | null)[][] = table.columns.map(() => []);
  for (const row of table.rows(ledger, index)) for (const [i, cell] of row.entries()) data[i]?.push(cell ?? null);
  const columnData: ColumnSource[] = table.columns.map((column, i) => ({
    name: column.name,
    type: TYPES[column.type],
    data: data[i] ?? [],
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'hearsay' }));
}
