import { type AnalyzedArticle, itemsTouching, type Span } from '../../record/index.ts';
import type { Cast } from './resolve-people.ts';

/** A day told by the calendar: of such a sentence it is known that it tells of this day. */
const DAY = /^\d{4}-\d\d-\d\d/;
/** Two days that are one night, or that a report of the next morning mistakes. */
const NEAR_DAYS = 2;

/** The days that sentences of the first article, or most articles, tell of: days that two articles name, or that the earliest one does. */
export function eventDays({ articles }: Cast): Set<string> {
  const days = new Set<string>();
  const first = articles[0]?.article;
  if (!first) return days;
  for (const { article } of articles) {
    const day = article.published.value?.slice(0, 10);
    if (article === first && day) days.add(day);
  }
  for (const time of first.times) if (DAY.test(time.value) && !time.furniture) days.add(time.value.slice(0, 10));
  return days;
}

/** True when a sentence names days of the calendar and none of them is near a day of the event. */
export function isOfOtherDay(article: AnalyzedArticle, sentence: Span, days: ReadonlySet<string>): boolean {
  const named = itemsTouching(article.times, sentence, time => time.span).filter(({ value }) => /^\d{4}/.test(value));
  if (named.length === 0 || days.size === 0) return false;
  return !named.some(({ value }) => [...days].some(day => isNear(value, day)));
}

function isNear(value: string, day: string): boolean {
  if (!DAY.test(value)) return day.startsWith(value.slice(0, 7).replace(/-W.*$/, ''));
  return Math.abs(Date.parse(value.slice(0, 10)) - Date.parse(day)) <= NEAR_DAYS * 86_400_000;
}
