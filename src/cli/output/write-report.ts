import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLines } from '../../present/csv.ts';
import { htmlChunks } from '../../present/html/render-html.ts';
import { indexLedger } from '../../present/ledger-index.ts';
import { headOf, kindLines, LEDGER_KINDS, ledgerChunks } from '../../present/ledger-json.ts';
import { ledgerWithoutText } from '../../present/no-text.ts';
import { parquetBytes } from '../../present/parquet.ts';
import { tables } from '../../present/table/tables.ts';
import type { Ledger } from '../../record/index.ts';
import { toLine } from '../../util/json.ts';
import type { PendingFiles } from './pending-files.ts';
import { writeFiles } from './with-cleanup.ts';

/** Past this, `ledger.json` becomes a folder of NDJSON, and no page is written: no browser opens one of that size. */
export const LARGE_BYTES = 200_000_000;

export interface ReportOptions {
  /** False: without the articles' words, and so without the page. */
  readonly text: boolean;
  /** Bytes past which a ledger is large; `LARGE_BYTES` unless told. */
  readonly largeBytes?: number;
  readonly step?: (stage: string, done: number, total: number) => void;
}

export interface WrittenReport {
  /** What to look at first: the page, or the ledger where there is none. */
  readonly path: string;
  readonly page: boolean;
  readonly large: boolean;
}

/**
 * Writes `ledger.json`, `index.html` and `tables/` into a folder. All files take their names at the end; files of an earlier report that
 * this one does not write again (a page with the words, beside a ledger without them) are removed then.
 */
export async function writeReport(dir: string, ledger: Ledger, options: ReportOptions): Promise<WrittenReport> {
  // tables and writers leave out what is absent; to them both are ledgers
  const shown = options.text ? ledger : (ledgerWithoutText(ledger) as Ledger);
  let large = false;
  await writeFiles(async files => {
    const steps = tables.length + 2;
    options.step?.('write', 0, steps);
    large = await writeLedger(files, dir, shown, options.largeBytes ?? LARGE_BYTES);
    options.step?.('write', 1, steps);
    if (options.text && !large) await files.write(join(dir, 'index.html'), htmlChunks(ledger));
    await writeTables(files, dir, shown, done => options.step?.('write', done + 2, steps));
  });
  const page = options.text && !large;
  await removeStale(dir, page, large);
  return { path: join(dir, page ? 'index.html' : large ? 'ledger' : 'ledger.json'), page, large };
}

/** Gives true when the ledger was too large for one file. */
async function writeLedger(files: PendingFiles, dir: string, ledger: Ledger, largeBytes: number): Promise<boolean> {
  const bytes = await files.write(join(dir, 'ledger.json'), ledgerChunks(ledger), largeBytes);
  if (bytes !== undefined) return false;
  await files.write(join(dir, 'ledger', 'ledger.ndjson'), [toLine(headOf(ledger))]);
  for (const kind of LEDGER_KINDS) await files.write(join(dir, 'ledger', `${kind}.ndjson`), kindLines(ledger, kind));
  return true;
}

async function writeTables(
  files: PendingFiles,
  dir: string,
  ledger: Ledger,
  step: (done: number) => void,
): Promise<void> {
  const index = indexLedger(ledger);
  for (const [i, table] of tables.entries()) {
    step(i);
    await files.write(join(dir, 'tables', `${table.name}.csv`), csvLines(table, ledger, index));
    await files.write(join(dir, 'tables', `${table.name}.parquet`), [parquetBytes(table, ledger, index)]);
  }
}

async function removeStale(dir: string, page: boolean, large: boolean): Promise<void> {
  if (!page) await rm(join(dir, 'index.html'), { force: true });
  if (large) {
    await rm(join(dir, 'ledger.json'), { force: true });
    return;
  }
  const folder = join(dir, 'ledger');
  for (const name of ['ledger', ...LEDGER_KINDS])
    await rm(join(folder, `${name}.ndjson`), { force: true }).catch(ignore);
  await rmdir(folder).catch(ignore);
}

/** Somebody else's file or folder under our name is left alone. */
function ignore(): void {}
