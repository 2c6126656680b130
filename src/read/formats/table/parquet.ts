import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { problem, ReadError } from '../../files/problem.ts';
import { withFile } from '../../files/spill.ts';
import type { FileInput, Format, OpenContext, Opened } from '../format.ts';
import { tooMany } from '../open-members.ts';
import type { ParquetDirectory, ParquetRow, ParquetTask } from './parquet-file.ts';

/** Tables of articles as Parquet, read a row group at a time. Its directory is at its end, so one that is not on disk is put there first. */
export const parquetFormat: Format = {
  name: 'parquet',
  extensions: ['.parquet', '.pq'],
  mediaTypes: ['application/vnd.apache.parquet', 'application/x-parquet'],
  looksLike: head => head.subarray(0, 4).toString('latin1') === 'PAR1',
  open: openParquet,
};

async function* openParquet(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  if (file.onDisk === undefined) {
    yield* withFile(file.stream(), handle => openHandle(handle, file, context));
    return;
  }
  const handle = await open(file.onDisk);
  try {
    yield* openHandle(handle, file, context);
  } finally {
    await handle.close();
  }
}

/** Row groups are read whole: so many times one article's limit, unpacked. */
const GROUP_FACTOR = 20;

async function* openHandle(
  handle: FileHandle,
  { path }: FileInput,
  { limits, columns, budget }: OpenContext,
): AsyncGenerator<Opened> {
  const { inThread } = await import('../thread/in-thread.ts');
  const { TableRows } = await import('./table-rows.ts');
  const module = new URL(`./parquet-file${extname(import.meta.url)}`, import.meta.url);
  const file = { fd: handle.fd, size: (await handle.stat()).size };
  const { names, groups } = await inThread<ParquetTask, ParquetDirectory>(module, 'doParquet', file);
  const reader = TableRows.of(names, columns, path);
  if ('notice' in reader) {
    yield reader;
    return;
  }
  for (const notice of reader.openingNotices()) yield { notice };
  let start = 0;
  for (const group of groups) {
    const end = start + group.rows;
    if (!(end <= limits.maxRecords)) throw tooMany(limits);
    const read = group.columns.filter(({ name }) => reader.columns.includes(name));
    const unpacked = read.reduce((sum, column) => sum + column.unpacked, 0);
    if (unpacked > limits.maxBytes * GROUP_FACTOR)
      throw new ReadError(
        'read/too-large',
        `its row groups unpack to more than ${limits.maxBytes * GROUP_FACTOR} bytes; not read further`,
      );
    budget.open(read.reduce((sum, column) => sum + column.packed, 0)).spend(unpacked);
    const task = { ...file, rows: [start, end], columns: reader.columns } as const;
    const rows = await inThread<ParquetTask, readonly ParquetRow[]>(module, 'doParquet', task);
    for (const [i, row] of rows.entries()) yield* reader.read(column => row[column], start + i + 1);
    start = end;
  }
  for (const notice of reader.closingNotices()) yield { notice };
  if (start === 0) yield { notice: problem('read/no-articles', path, 'the table has no rows') };
}
