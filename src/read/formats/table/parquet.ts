import { type FileHandle, open } from 'node:fs/promises';
import type { AsyncBuffer } from 'hyparquet';
import { problem, ReadError } from '../../files/problem.ts';
import { withFile } from '../../files/spill.ts';
import type { FileInput, Format, OpenContext, Opened } from '../format.ts';
import { tooMany } from '../open-members.ts';

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

/**
 * An open file as the library asks for it. It asks ahead, and not for all that it asked for does it wait: what cannot be read is nothing
 * to it, and told by `failure`.
 */
class OpenFile implements AsyncBuffer {
  failure: { readonly error: unknown } | undefined;

  constructor(
    private readonly handle: FileHandle,
    readonly byteLength: number,
  ) {}

  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const from = Math.max(0, start);
    const bytes = new Uint8Array(Math.max(0, Math.min(end, this.byteLength) - from));
    try {
      if (bytes.length > 0) await this.handle.read(bytes, 0, bytes.length, from);
    } catch (error) {
      this.failure ??= { error };
    }
    return bytes.buffer;
  }
}

/** Row groups are read whole: so many times one article's limit, unpacked. */
const GROUP_FACTOR = 20;

async function* openHandle(
  handle: FileHandle,
  { path }: FileInput,
  { limits, columns, budget }: OpenContext,
): AsyncGenerator<Opened> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const { TableRows } = await import('./table-rows.ts');
  const file = new OpenFile(handle, (await handle.stat()).size);
  const metadata = await parquetMetadataAsync(file);
  const reader = TableRows.of(
    parquetSchema(metadata).children.map(({ element }) => element.name),
    columns,
    path,
  );
  if ('notice' in reader) {
    yield reader;
    return;
  }
  for (const notice of reader.openingNotices()) yield { notice };
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    if (rowEnd > limits.maxRecords) throw tooMany(limits);
    const sizes = group.columns
      .map(column => column.meta_data)
      .filter(about => about !== undefined && reader.columns.includes(about.path_in_schema[0] ?? ''));
    const unpacked = sizes.reduce((sum, about) => sum + Number(about?.total_uncompressed_size ?? 0), 0);
    const packed = sizes.reduce((sum, about) => sum + Number(about?.total_compressed_size ?? 0), 0);
    if (unpacked > limits.maxBytes * GROUP_FACTOR)
      throw new ReadError(
        'read/too-large',
        `its row groups unpack to more than ${limits.maxBytes * GROUP_FACTOR} bytes; not read further`,
      );
    const meter = budget.open(packed);
    meter.spend(unpacked);
    const rows = await parquetReadObjects({
      file,
      metadata,
      compressors,
      columns: [...reader.columns],
      rowStart,
      rowEnd,
    });
    if (file.failure) throw file.failure.error;
    for (const [i, row] of rows.entries()) {
      yield* reader.read(column => row[column], rowStart + i + 1);
    }
    rowStart = rowEnd;
  }
  for (const notice of reader.closingNotices()) yield { notice };
  if (rowStart === 0) yield { notice: problem('read/no-articles', path, 'the table has no rows') };
}
