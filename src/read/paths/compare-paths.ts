import { compareText } from '../../util/order.ts';

/** A path in a container: `more.ndjson#3`. */
const RECORD = /^(.*)#(\d+)$/s;

/** Order of articles: by path in code units, records of one container by their line. */
export function comparePaths(a: string, b: string): number {
  const [x, y] = [RECORD.exec(a), RECORD.exec(b)];
  return compareText(x?.[1] ?? a, y?.[1] ?? b) || Number(x?.[2] ?? 0) - Number(y?.[2] ?? 0) || compareText(a, b);
}

/** The file's name: the last part of its path, without a record's number. */
export function fileNameOf(path: string): string {
  const file = RECORD.exec(path)?.[1] ?? path;
  return file.slice(file.lastIndexOf('/') + 1);
}
