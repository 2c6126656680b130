import { access, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isHead, LEDGER_KINDS, type LedgerHead, parseLedger } from '../../present/ledger-json.ts';
import type { Ledger } from '../../record/index.ts';
import { HearsayError } from '../../util/error.ts';
import { readRecords } from './read-records.ts';

/** A ledger from `ledger.json`, from a folder that holds it or its NDJSON files, or from standard input for `-`. */
export async function readLedger(path: string): Promise<Ledger> {
  try {
    if (path === '-') return parseLedger(await text(process.stdin));
    if (!(await stat(path)).isDirectory()) return parseLedger(await readFile(path, 'utf8'));
    if (await exists(join(path, 'ledger.json'))) return parseLedger(await readFile(join(path, 'ledger.json'), 'utf8'));
    return await readKinds((await exists(join(path, 'ledger'))) ? join(path, 'ledger') : path);
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    throw new HearsayError('report/no-ledger', `cannot read a ledger from ${path}: ${reasonOf(error)}`, {
      hint: 'give the ledger.json that `hearsay trace` or `hearsay ledger` wrote',
      cause: error,
    });
  }
}

async function readKinds(folder: string): Promise<Ledger> {
  const [head] = await valuesOf(join(folder, 'ledger.ndjson'));
  if (!isHead(head)) throw new TypeError('no ledger.json in it');
  const kinds: Record<string, readonly unknown[]> = {};
  for (const kind of LEDGER_KINDS) kinds[kind] = await valuesOf(join(folder, `${kind}.ndjson`));
  const { format, version, generator }: LedgerHead = head;
  // the files are our own; their lines are trusted as `ledger.json` is
  return { format, version, generator, ...kinds } as unknown as Ledger;
}

async function valuesOf(path: string): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const line of readRecords([path])) {
    if ('notice' in line) throw new TypeError(`${line.notice.path} ${line.notice.message}`);
    values.push(line.value);
  }
  return values;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not JSON';
  if (error instanceof Error && 'code' in error) return error.code === 'ENOENT' ? 'no such file' : String(error.code);
  return error instanceof Error ? error.message : String(error);
}
