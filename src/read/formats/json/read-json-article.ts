import type { ArticleInput, Notice } from '../../../record/index.ts';
import type { Columns } from '../format.ts';
import { RowReader } from '../table/row-reader.ts';
import { isJsonFeed, readFeedItem } from './json-feed.ts';
import { isNinjs, readNinjs } from './ninjs.ts';
import type { JsonObject } from './read-records.ts';

/** Reads the records of one document: by JSON Feed or ninjs where they are that, else as rows of a table with their keys as columns. */
export class JsonReader {
  private notices: Notice[] = [];
  private rows: { readonly keys: string; readonly reader: RowReader } | undefined;

  constructor(
    private readonly columns: Columns,
    private readonly path: string,
  ) {}

  /** The article of a record, or why it has none. */
  read(record: JsonObject, around: JsonObject, path: string): ArticleInput | string {
    if (Object.keys(this.columns).length > 0) return this.readRow(record, path);
    if (isJsonFeed(around)) return readFeedItem(record, around, path);
    return isNinjs(record) ? readNinjs(record, path) : this.readRow(record, path);
  }

  takeNotices(): Notice[] {
    return this.notices.splice(0);
  }

  /** Other keys than the record before it has mean other columns; what was assumed is told once. */
  private readRow(record: JsonObject, path: string): ArticleInput | string {
    const keys = Object.keys(record);
    const key = JSON.stringify(keys);
    if (this.rows?.keys !== key) {
      const isFirst = this.rows === undefined;
      const reader = RowReader.for(keys, this.columns, this.path);
      if (typeof reader === 'string') return reader;
      this.rows = { keys: key, reader };
      if (isFirst) this.notices.push(...reader.openingNotices());
    }
    return this.rows.reader.readAt(name => record[name], path);
  }
}
