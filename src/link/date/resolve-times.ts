import type { AnalyzedArticle, Published, TimeExpression } from '../../record/index.ts';
import { findDayMentions } from './day-mentions.ts';
import { dayNumber, isoOf, nearestYear, weekdayOf } from './judge-days.ts';

const WITHOUT_DATE = /^XXXX-(?:WXX-[1-7]|\d\d-\d\d)/;

/** The article's times with weekdays, and days without a year, as dates where every day of the range of publication gives the same. */
export function resolveTimes(article: AnalyzedArticle, published: Published): TimeExpression[] {
  const [first, last] = [dayNumber(published.earliest ?? ''), dayNumber(published.latest ?? '')];
  if (first === undefined || last === undefined) return [...article.times];
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const mentions = new Map(findDayMentions(article).map(mention => [mention.span.join(), mention] as const));
  return article.times.map(time => {
    const mention = mentions.get(time.span.join());
    if (!mention || mention.direction === 'either' || !WITHOUT_DATE.test(time.value)) return time;
    const { weekday, monthDay, direction } = mention;
    const values = new Set(
      days.map(day =>
        monthDay !== undefined
          ? nearestYear(day, monthDay)
          : weekday === undefined
            ? undefined
            : direction === 'past'
              ? day - ((weekdayOf(day) - weekday + 7) % 7)
              : day + ((weekday - weekdayOf(day) + 7) % 7),
      ),
    );
    const [value] = values;
    if (values.size !== 1 || value === undefined) return time;
    return { ...time, value: time.value.replace(WITHOUT_DATE, isoOf(value)), rule: 'time/day-in-implied-range' };
  });
}
