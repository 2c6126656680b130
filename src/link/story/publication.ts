import type { Article } from '../../record/index.ts';

const DAY_MS = 86_400_000;

/** First and last day of publication as day numbers since 1970. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Days on which an article can have been published; undefined when unknown or only known to the month. */
export function publicationDays(article: Pick<Article, 'published'>): Days | undefined {
  const { published } = article;
  if (published.basis === 'unknown') return undefined;
  const first = dayNumber(published.earliest ?? published.value);
  const last = dayNumber(published.latest ?? published.value);
  if (first === undefined || last === undefined || last < first) return undefined;
  return { first, last };
}

/** Day number of an ISO 8601 date or time; undefined for a bare month or year. */
function dayNumber(value: string | undefined): number | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? '');
  if (!date) return undefined;
  return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / DAY_MS;
}

/** Days between two stretches; 0 when they touch. */
export function daysApart(x: Days, y: Days): number {
  return Math.max(0, y.first - x.last, x.first - y.last);
}

/** The stretch that holds both. */
export function joinDays(x: Days | undefined, y: Days | undefined): Days | undefined {
  if (!x || !y) return x ?? y;
  return { first: Math.min(x.first, y.first), last: Math.max(x.last, y.last) };
}
