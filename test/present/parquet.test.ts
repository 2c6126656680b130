import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { indexLedger } from '../../src/present/ledger-index.ts';
import { parquetBytes } from '../../src/present/parquet.ts';
import { tables } from '../../src/present/table/tables.ts';
import { emptyLedger, pierLedger } from './pier-ledger.ts';

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

describe('a table as Parquet', () => {
  test.each(tables.map(table => [table.name, table] as const))('%s is read back cell by cell', async (_, table) => {
    const ledger = pierLedger();
    const index = indexLedger(ledger);
    const rows = await parquetReadObjects({ file: bufferOf(parquetBytes(table, ledger, index)) });
    const expected = [...table.rows(ledger, index)].map(row =>
      Object.fromEntries(table.columns.map((column, i) => [column.name, row[i] ?? null])),
    );
    expect(rows.map(row => ({ ...row }))).toEqual(expected);
  });

  test.each(tables.map(table => [table.name, table] as const))('%s without a row is a file too', async (_, table) => {
    const ledger = emptyLedger();
    const file = bufferOf(parquetBytes(table, ledger, indexLedger(ledger)));
    expect(await parquetReadObjects({ file })).toEqual([]);
    expect(
      parquetMetadata(file)
        .schema.slice(1)
        .map(column => column.name),
    ).toEqual(table.columns.map(column => column.name));
  });

  test('columns have types, and nothing in the file tells when or by which version it was made', () => {
    const ledger = pierLedger();
    const table = tables.find(({ name }) => name === 'passages');
    if (!table) throw new Error('no table of passages');
    const bytes = parquetBytes(table, ledger, indexLedger(ledger));
    const metadata = parquetMetadata(bufferOf(bytes));
    const types = Object.fromEntries(metadata.schema.slice(1).map(column => [column.name, column.type]));
    expect(types).toMatchObject({ similarity: 'DOUBLE', a_start: 'INT32', id: 'BYTE_ARRAY' });
    expect(metadata.created_by).toBe('hearsay');
    expect(parquetBytes(table, pierLedger(), indexLedger(ledger))).toEqual(bytes);
  });
});
