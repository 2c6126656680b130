import type { Article, Published } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';

/** What is known of an article besides its words. */
export type ReuseHead = Pick<Article, 'id' | 'published' | 'credits' | 'outlet'>;
/** An article as far as reuse needs it; analyzed articles are these too. */
export type ReuseArticle = ReuseHead & Pick<Article, 'text' | 'body'>;

/**
 * The order in which articles are read, whatever order they came in: dated ones by the first moment they can have been published,
 * then the undated; equals by id. Side `a` of a passage is the one that comes first here.
 */
export function compareArticles(x: ReuseArticle, y: ReuseArticle): number {
  return compareHeads(x, y) || compareText(x.text, y.text);
}

/** The same where no two have one id. */
export function compareHeads(x: ReuseHead, y: ReuseHead): number {
  const [from, to] = [firstMoment(x.published), firstMoment(y.published)];
  if (from !== to) return from === undefined ? 1 : to === undefined ? -1 : compareText(from, to);
  return compareText(x.id, y.id);
}

/** First moment an article can have been published, ISO 8601; undefined when nothing is known. */
export function firstMoment(published: Published): string | undefined {
  if (published.basis === 'unknown') return undefined;
  return published.precision === 'minute' ? inUtc(published.value) : (published.earliest ?? published.value);
}

/** Last moment likewise; a bare day, month or year ends after everything that begins with it. */
function lastMoment(published: Published): string | undefined {
  if (published.basis === 'unknown') return undefined;
  if (published.precision === 'minute') return inUtc(published.value);
  const last = published.latest ?? published.value;
  return last === undefined ? undefined : `${last}\uffff`;
}

/** True when x was published before y for certain, as far as both say when. */
export function isBefore(x: ReuseHead, y: ReuseHead): boolean {
  const last = lastMoment(x.published);
  const first = firstMoment(y.published);
  return last !== undefined && first !== undefined && last < first;
}

/** A time with its offset as UTC; one without is left as it is, since this machine's zone must not count. */
function inUtc(value: string | undefined): string | undefined {
  if (value === undefined || !/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(value)) return value;
  const moment = Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(moment) ? value : new Date(moment).toISOString();
}
