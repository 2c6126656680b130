import type { Notice } from '../../../record/index.ts';
import { problem } from '../../files/problem.ts';
import type { Columns, Opened } from '../format.ts';
import { MissingTexts } from '../missing-texts.ts';
import { RowReader } from './row-reader.ts';

/** Rows of one table, all with the same columns. */
export class TableRows {
  private readonly missing = new MissingTexts();

  private constructor(
    private readonly reader: RowReader,
    private readonly path: string,
  ) {}

  /** The rows of a table with these columns, or the notice that none of them holds the text. */
  static of(names: readonly string[], given: Columns, path: string): TableRows | { readonly notice: Notice } {
    const reader = RowReader.for(names, given, path);
    return typeof reader === 'string'
      ? { notice: problem('read/no-text-column', path, reader) }
      : new TableRows(reader, path);
  }

  /** Columns that are read. */
  get columns(): readonly string[] {
    return this.reader.columns;
  }

  openingNotices(): Iterable<Notice> {
    return this.reader.openingNotices();
  }

  /** The article of a row; one without a text is counted. */
  *read(cell: (column: string) => unknown, number: number): Generator<Opened> {
    const path = `${this.path}#${number}`;
    const input = this.reader.readAt(cell, path);
    if (typeof input === 'string') this.missing.add(input, path);
    else yield { input };
  }

  closingNotices(): Notice[] {
    return this.missing.notices();
  }
}
