import { read } from 'node:fs';
import { promisify } from 'node:util';
import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** What stands in a Parquet file's directory. */
export interface ParquetDirectory {
  readonly names: readonly string[];
  readonly groups: readonly { readonly rows: number; readonly columns: readonly ColumnSize[] }[];
}

interface ColumnSize {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

export type ParquetRow = Readonly<Record<string, unknown>>;

/** What is asked of an open file: its directory, or rows. */
export type ParquetTask = { readonly fd: number; readonly size: number } & (
  | { readonly rows?: undefined }
  | { readonly rows: readonly [start: number, end: number]; readonly columns: readonly string[] }
);

/** Does a task. The library's own loops may not end where a file is broken. */
export async function doParquet(task: ParquetTask): Promise<ParquetDirectory | readonly ParquetRow[]> {
  const file = new OpenFile(task.fd, task.size);
  const metadata = await parquetMetadataAsync(file);
  if (task.rows === undefined) {
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const groups = metadata.row_groups.map(group => ({
      rows: Number(group.num_rows),
      columns: group.columns.flatMap(({ meta_data: about }) =>
        about === undefined
          ? []
          : [
              {
                name: about.path_in_schema[0] ?? '',
                packed: Number(about.total_compressed_size),
                unpacked: Number(about.total_uncompressed_size),
              },
            ],
      ),
    }));
    return { names, groups };
  }
  const [rowStart, rowEnd] = task.rows;
  const rows = await parquetReadObjects({ file, metadata, compressors, columns: [...task.columns], rowStart, rowEnd });
  if (file.failure) throw file.failure.error;
  return rows;
}

/**
 * An open file as the library asks for it. It asks ahead, and not for all that it asked for does it wait: what cannot be read is nothing
 * to it, and told by `failure`.
 */
class OpenFile implements AsyncBuffer {
  failure: { readonly error: unknown } | undefined;

  constructor(
    private readonly fd: number,
    readonly byteLength: number,
  ) {}

  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const from = Math.max(0, start);
    const bytes = new Uint8Array(Math.max(0, Math.min(end, this.byteLength) - from));
    try {
      if (bytes.length > 0) await promisify(read)(this.fd, bytes, 0, bytes.length, from);
    } catch (error) {
      this.failure ??= { error };
    }
    return bytes.buffer;
  }
}
