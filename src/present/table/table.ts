import type { Ledger } from '../../record/index.ts';
import type { LedgerIndex } from '../ledger-index.ts';

/** A cell: absent values are `undefined`, an empty cell in CSV and a null in Parquet. */
export type Cell = string | number | boolean | undefined;

/** `json` columns hold lists and objects as JSON text. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'json';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly value: (row: Row, index: LedgerIndex) => unknown;
}

/** A flat view of a ledger. Its columns' order and names are what outside programs rely on. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: (ledger: Ledger, index: LedgerIndex) => Iterable<readonly Cell[]>;
}

/** A table from the rows that it takes out of a ledger and a column list. Rows are made as they are asked for. */
export function defineTable<Row>(
  name: string,
  source: (ledger: Ledger, index: LedgerIndex) => Iterable<Row>,
  columns: readonly Column<Row>[],
): Table {
  return {
    name,
    columns: columns.map(column => ({ name: column.name, type: column.type })),
    *rows(ledger, index) {
      for (const row of source(ledger, index)) yield columns.map(column => cellOf(column, row, index));
    },
  };
}

function cellOf<Row>(column: Column<Row>, row: Row, index: LedgerIndex): Cell {
  const value = column.value(row, index);
  if (value === undefined) return undefined;
  switch (column.type) {
    case 'json':
      return JSON.stringify(value);
    case 'integer':
    case 'number':
      return Number(value);
    case 'boolean':
      return Boolean(value);
    case 'text':
      return String(value);
  }
}

export function text<Row>(name: string, value: Column<Row>['value']): Column<Row> {
  return { name, type: 'text', value };
}

export function integer<Row>(name: string, value: Column<Row>['value']): Column<Row> {
  return { name, type: 'integer', value };
}

export function number<Row>(name: string, value: Column<Row>['value']): Column<Row> {
  return { name, type: 'number', value };
}

export function boolean<Row>(name: string, value: Column<Row>['value']): Column<Row> {
  return { name, type: 'boolean', value };
}

export function json<Row>(name: string, value: Column<Row>['value']): Column<Row> {
  return { name, type: 'json', value };
}

/** Names or values in one text cell; nothing for an empty list. */
export function joined(values: Iterable<string | undefined>): string | undefined {
  const list = [...values].filter(value => value !== undefined);
  return list.length > 0 ? list.join('; ') : undefined;
}
