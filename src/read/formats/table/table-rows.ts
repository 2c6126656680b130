import type { Notice } from '../../../record/index.ts';
import { ReadError } from '../../files/problem.ts';
import type { Columns, Opened } from '../format.ts';
import { MissingTexts } from '../missing-texts.ts';
import { RowReader } from './row-reader.ts';

/** Rows of one table, all with the same columns. */
export class TableRows {
  private readonly reader: RowReader;
  private readonly missing = new MissingTexts();

  /** @throws ReadError when no column holds the text */
  constructor(
    names: readonly string[],
    given: Columns,
    private readonly path: string,
  ) {
    const reader = RowReader.for(names, given, path);
    if (typeof reader === 'string') throw new ReadError('read/no-text-column', reader);
    this.reader = reader;
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
