import type { Ledger } from '../record/index.ts';
import { toLine } from '../util/json.ts';

/** The arrays of a ledger in the order in which they are written. */
export const LEDGER_KINDS = [
  'articles',
  'entities',
  'attributions',
  'passages',
  'strands',
  'claims',
  'disputes',
  'timeline',
  'framing',
  'stories',
  'notices',
] as const satisfies readonly (keyof Ledger)[];

export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** What a ledger says of itself, ahead of its arrays. */
export type LedgerHead = Pick<Ledger, 'format' | 'version' | 'generator'>;

export function headOf({ format, version, generator }: Ledger): LedgerHead {
  return { format, version, generator };
}

/**
 * `ledger.json` piece by piece: one JSON object with a record a line inside its arrays, so that it can be grepped and written
 * without ever being one string. Same ledger, same bytes.
 */
export function* ledgerChunks(ledger: Ledger): Generator<string> {
  const head = Object.entries(headOf(ledger)).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  yield `{\n${head.join(',\n')}`;
  for (const kind of LEDGER_KINDS) {
    yield `,\n"${kind}":[`;
    let separator = '\n';
    for (const record of ledger[kind]) {
      yield `${separator}${JSON.stringify(record)}`;
      separator = ',\n';
    }
    yield separator === '\n' ? ']' : '\n]';
  }
  yield '\n}\n';
}

/** One kind's records as NDJSON, for ledgers too large for one file. */
export function* kindLines(ledger: Ledger, kind: LedgerKind): Generator<string> {
  for (const record of ledger[kind]) yield toLine(record);
}

/** A ledger from `ledger.json`'s text. @throws TypeError when it is something else. */
export function parseLedger(json: string): Ledger {
  const value: unknown = JSON.parse(json);
  if (!isLedger(value)) throw new TypeError('invalid ledger: no hearsay-ledger of version 1');
  return value;
}

/** True for an object that says it is a ledger of this version and has its arrays. */
export function isLedger(value: unknown): value is Ledger {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return isHead(value) && LEDGER_KINDS.every(kind => Array.isArray(fields[kind]));
}

export function isHead(value: unknown): value is LedgerHead {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return fields.format === 'hearsay-ledger' && fields.version === 1 && typeof fields.generator === 'object';
}
