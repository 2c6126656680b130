import type { Article, Published } from '../record/index.ts';
import { compareText } from '../util/order.ts';

/** The last moment at which it can have been published, as sortable text; undefined when nothing is known. */
export function latestPublication(published: Published): string | undefined {
  return published.value && published.precision === 'minute' ? published.value : (published.latest ?? published.value);
}

/** The first moment at which it can have been published, as sortable text. */
export function earliestPublication(published: Published): string | undefined {
  return published.value && published.precision === 'minute'
    ? published.value
    : (published.earliest ?? published.value);
}

/** Order of publication; articles of unknown date come last; ties by id. */
export function compareByPublication(
  a: Pick<Article, 'id' | 'published'>,
  b: Pick<Article, 'id' | 'published'>,
): number {
  const [x, y] = [earliestPublication(a.published), earliestPublication(b.published)];
  if (x !== undefined && y !== undefined && x !== y) return compareText(x, y);
  if ((x === undefined) !== (y === undefined)) return x === undefined ? 1 : -1;
  return compareText(a.id, b.id);
}

/** True only when `a` is known to have been published before `b`, to the day where one of them is no finer. */
export function publishedBefore(a: Published, b: Published): boolean {
  const [x, y] = [latestPublication(a), earliestPublication(b)];
  if (x === undefined || y === undefined) return false;
  const length = Math.min(x.length, y.length);
  return x.slice(0, length) < y.slice(0, length);
}
