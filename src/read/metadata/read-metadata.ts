import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { ArticleInput, Notice } from '../../record/index.ts';
import { HearsayError } from '../../util/error.ts';
import { decodeText } from '../files/decode-text.ts';
import { fileNameOf } from '../paths/compare-paths.ts';

const COLUMNS = ['outlet', 'url', 'published', 'headline'] as const;

type Known = Partial<Record<(typeof COLUMNS)[number], string>>;

interface Row {
  readonly line: number;
  readonly path: string;
  readonly known: Known;
  used: boolean;
}

/** What a table says about articles, by their paths. */
export class Metadata {
  private readonly rows = new Map<string, Row>();
  private readonly repeated: Row[] = [];

  constructor(
    rows: readonly Row[],
    private readonly names: ReadonlyMap<string, number>,
  ) {
    for (const row of rows) {
      if (this.rows.has(row.path)) this.repeated.push(row);
      else this.rows.set(row.path, row);
    }
  }

  /**
   * The input with what the table says of it, which goes before what the input says itself. A row is found by the record's path, the
   * path as given, the path of what holds it, or the file name when only one file is called so.
   */
  complete(input: ArticleInput, given: string | undefined): ArticleInput {
    const path = input.path ?? '';
    const name = fileNameOf(path);
    const keys = [path, given, ...containersOf(path), this.names.get(name) === 1 ? name : undefined];
    const row = keys
      .map(key => (key === undefined ? undefined : this.rows.get(normalize(key))))
      .find(found => found !== undefined);
    if (row === undefined) return input;
    row.used = true;
    return { ...input, ...row.known };
  }

  /** One notice for the rows that no article used, one for those whose path an earlier row has. */
  unused(): Notice[] {
    const left = [...this.rows.values()].filter(row => !row.used);
    return [...unusedNotice(left), ...repeatedNotice(this.repeated)];
  }
}

/** `a.zip#b.ndjson` and `a.zip` of `a.zip#b.ndjson#3`. */
function containersOf(path: string): string[] {
  const parts = path.split('#');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join('#'));
}

function unusedNotice(left: readonly Row[]): Notice[] {
  if (left.length === 0) return [];
  const message = `${left.length} ${left.length === 1 ? 'row of the metadata matches' : 'rows of the metadata match'} no article: ${someOf(left)}`;
  return [{ rule: 'read/metadata-unused', level: 'warning', message }];
}

function repeatedNotice(rows: readonly Row[]): Notice[] {
  if (rows.length === 0) return [];
  const message = `the metadata has a path more than once; only its first row counts: ${someOf(rows)}`;
  return [{ rule: 'read/metadata-repeated', level: 'warning', message }];
}

/** The first few, by path and line. */
function someOf(rows: readonly Row[]): string {
  const some = rows.slice(0, 5).map(row => `${row.path} (line ${row.line})`);
  return `${some.join(', ')}${rows.length > 5 ? ', …' : ''}`;
}

/**
 * Reads a CSV with a header row: `path` and any of outlet, url, published, headline, in any order; other columns are ignored.
 * @param names how many files of this run are called so
 * @throws HearsayError `read/metadata` when it cannot be opened or is no such table
 */
export async function readMetadata(file: string, names: ReadonlyMap<string, number>): Promise<Metadata> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new HearsayError('read/metadata', `cannot open the metadata: ${file}`, {
      cause,
      hint: 'check the path after --metadata',
    });
  });
  return new Metadata(parseMetadata(decodeText(bytes).text), names);
}

/** Rows of the table; see `readMetadata`. */
export function parseMetadata(text: string): Row[] {
  const [header, ...records] = parseCsv(text);
  const columns = (header?.record ?? []).map(cell => cell.trim().toLowerCase());
  const hint = 'the first row names the columns: path,outlet,url,published,headline';
  if (!columns.includes('path')) throw new HearsayError('read/metadata', 'the metadata has no column "path"', { hint });
  if (!COLUMNS.some(column => columns.includes(column)))
    throw new HearsayError('read/metadata', 'the metadata has none of the columns outlet, url, published, headline', {
      hint,
    });
  return records.map(({ record, line }) => {
    const cell = (column: string) => record[columns.indexOf(column)]?.trim() ?? '';
    const known = Object.fromEntries(
      COLUMNS.filter(column => cell(column) !== '').map(column => [column, cell(column)]),
    );
    return { line, path: normalize(cell('path')), known, used: false };
  });
}

function parseCsv(text: string): { readonly record: readonly string[]; readonly line: number }[] {
  try {
    const options = { info: true, skip_empty_lines: true, relax_column_count: true, bom: true };
    // the library's types leave out what `info` adds
    const rows = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(row => ({ record: row.record, line: row.info.lines }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HearsayError('read/metadata', `the metadata is not valid CSV: ${reason}`, {
      cause,
      hint: 'close every quotation mark and double those inside a cell',
    });
  }
}

/** `./a\b.txt` as `a/b.txt`. */
function normalize(path: string): string {
  return path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
}
