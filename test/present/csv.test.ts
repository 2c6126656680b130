import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLines } from '../../src/present/csv.ts';
import { indexLedger } from '../../src/present/ledger-index.ts';
import { defineTable, integer, text } from '../../src/present/table/table.ts';
import { tables } from '../../src/present/table/tables.ts';
import { emptyLedger, pierLedger } from './pier-ledger.ts';

const EMPTY = emptyLedger();

/** One text cell as CSV gives it, after the header line. */
function cell(value: string | undefined): string {
  const table = defineTable('t', () => [value], [text('a', row => row)]);
  return [...csvLines(table, EMPTY, indexLedger(EMPTY))].slice(1).join('');
}

describe('a table as CSV', () => {
  test.each([
    ['plain words', 'plain words\r\n'],
    ['a, b', '"a, b"\r\n'],
    ['the "old" pier', '"the ""old"" pier"\r\n'],
    ['two\nlines', '"two\nlines"\r\n'],
    ['=SUM(A1)', "'=SUM(A1)\r\n"],
    ['+47 000', "'+47 000\r\n"],
    ['-1', "'-1\r\n"],
    ['@cmd', "'@cmd\r\n"],
    ['\tcmd', "'\tcmd\r\n"],
    ['\rcmd', '"\'\rcmd"\r\n'],
    ['=A1,"x"', '"\'=A1,""x"""\r\n'],
    ['海の声', '海の声\r\n'],
  ])('writes %j so that it is read back and never run', (value, line) => {
    expect(cell(value)).toBe(line);
  });

  test('an absent value is an empty cell, and a negative number stays a number', () => {
    expect(cell(undefined)).toBe('\r\n');
    const table = defineTable('t', () => [-5], [integer('n', row => row)]);
    expect([...csvLines(table, EMPTY, indexLedger(EMPTY))]).toEqual(['n\r\n', '-5\r\n']);
  });

  test('any text is read back by another program as it was, less the guard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const [row] = parse(`x\r\n${cell(`.${value}`)}`, { columns: true, relax_column_count: true }) as {
          x: string;
        }[];
        expect(row?.x).toBe(`.${value}`);
      }),
    );
  });

  test.each(tables.map(table => [table.name, table] as const))(
    '%s has a cell for every column in every row',
    (_, table) => {
      const ledger = pierLedger();
      const lines = [...csvLines(table, ledger, indexLedger(ledger))].join('');
      const rows = parse(lines) as string[][];
      expect(rows[0]).toEqual(table.columns.map(column => column.name));
      expect(new Set(rows.map(row => row.length))).toEqual(new Set([table.columns.length]));
    },
  );

  test('an attribution’s row carries the words under its spans', () => {
    const ledger = pierLedger();
    const table = tables.find(({ name }) => name === 'attributions');
    const lines = table ? [...csvLines(table, ledger, indexLedger(ledger))].join('') : '';
    const rows = parse(lines, { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({
      article: 'harbor-1',
      outlet: 'Harbor Wire',
      source: 'Mara Quill',
      cue: 'said',
      content: 'We would rather lose a summer',
      speaker: 'Mara Quill',
      via: '',
      stance: 'states',
    });
    expect(JSON.parse(rows[0]?.content_spans ?? '')).toEqual(ledger.attributions[0]?.contents);
  });
});
