import { describe, expect, test } from 'vitest';
import { isLedger, kindLines, LEDGER_KINDS, ledgerChunks, parseLedger } from '../../src/present/ledger-json.ts';
import { emptyLedger, pierLedger } from './pier-ledger.ts';

describe('ledger.json', () => {
  test.each([
    ['a ledger of everything', pierLedger()],
    ['a ledger of nothing', emptyLedger()],
  ])('%s is JSON and read back as it was', (_, ledger) => {
    const json = [...ledgerChunks(ledger)].join('');
    expect(JSON.parse(json)).toEqual(ledger);
    expect(parseLedger(json)).toEqual(ledger);
    expect(json.endsWith('}\n')).toBe(true);
  });

  test('has a record a line, so that it can be grepped', () => {
    const ledger = pierLedger();
    const lines = [...ledgerChunks(ledger)].join('').split('\n');
    for (const article of ledger.articles)
      expect(lines.filter(line => line.startsWith(`{"id":"${article.id}"`))).toHaveLength(1);
  });

  test('comes in pieces no longer than a record', () => {
    const ledger = pierLedger();
    const longest = Math.max(
      ...LEDGER_KINDS.flatMap(kind => ledger[kind].map(record => JSON.stringify(record).length)),
    );
    for (const chunk of ledgerChunks(ledger)) expect(chunk.length).toBeLessThanOrEqual(longest + 2);
  });

  test('a kind as NDJSON is its records, a line each', () => {
    const ledger = pierLedger();
    for (const kind of LEDGER_KINDS)
      expect([...kindLines(ledger, kind)].map(line => JSON.parse(line))).toEqual(ledger[kind]);
  });

  test.each([
    ['another format', { ...emptyLedger(), format: 'other' }],
    ['a later version', { ...emptyLedger(), version: 2 }],
    ['a list', []],
    ['nothing', null],
    ['a ledger without its claims', { ...emptyLedger(), claims: undefined }],
  ])('%s is no ledger', (_, value) => {
    expect(isLedger(value)).toBe(false);
    expect(() => parseLedger(JSON.stringify(value))).toThrow(/^invalid ledger: /);
  });
});
