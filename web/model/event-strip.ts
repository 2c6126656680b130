import type { Article, TimelineEvent } from '../../src/record/index.ts';
import { compareText } from '../../src/util/order.ts';
import { formatStretch, minutesOf, timeKey } from './when.ts';

/** One date of the strip: what happened then, and what was published then. */
export interface StripDate {
  /** ISO as far as it is known: `1953-07-27`, `2023-11`, `1987`. */
  readonly date: string;
  readonly events: readonly TimelineEvent[];
  readonly articles: readonly Article[];
  /** What lies between the date before and this one, when it is more than a few days: `70 years`. */
  readonly gap: string | undefined;
}

export interface EventStrip {
  readonly dates: readonly StripDate[];
  readonly undatedEvents: readonly TimelineEvent[];
  readonly undatedArticles: readonly Article[];
}

const GAP_MINUTES = 3 * 24 * 60;

/** Events and publications by date, in order. A date is a column, not a length: years may lie between two days. */
export function deriveStrip(events: readonly TimelineEvent[], articles: readonly Article[]): EventStrip {
  const dates = new Map<string, { events: TimelineEvent[]; articles: Article[] }>();
  const at = (date: string) => {
    const known = dates.get(date) ?? { events: [], articles: [] };
    dates.set(date, known);
    return known;
  };
  const undatedEvents: TimelineEvent[] = [];
  const undatedArticles: Article[] = [];
  for (const event of events) {
    const date = dateOf(timeKey(event.when));
    if (date) at(date).events.push(event);
    else undatedEvents.push(event);
  }
  for (const article of articles) {
    const date = dateOf(timeKey(article.published));
    if (date) at(date).articles.push(article);
    else undatedArticles.push(article);
  }
  let before: number | undefined;
  const sorted = [...dates].sort(([a], [b]) => compareText(a, b));
  return {
    dates: sorted.map(([date, on]) => {
      const minutes = minutesOf(date);
      const stretch = before !== undefined && minutes !== undefined ? minutes - before : 0;
      before = minutes ?? before;
      return { date, ...on, gap: stretch > GAP_MINUTES ? formatStretch(stretch) : undefined };
    }),
    undatedEvents,
    undatedArticles,
  };
}

function dateOf(key: string): string | undefined {
  return /^-?\d{4,6}(?:-\d\d(?:-\d\d)?)?/.exec(key)?.[0];
}
