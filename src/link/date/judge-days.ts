import type { DayMention } from './day-mentions.ts';

/** What is known of an undated article; days are day numbers since 1970. */
export interface DayEvidence {
  /** Days of publication of the dated articles of its story, and of the days that stand for them, sorted. */
  readonly dated: readonly number[];
  readonly mentions: readonly DayMention[];
  /** Days, as others date them, of events that the article tells as past, or as coming. */
  readonly events: readonly { readonly day: number; readonly told: 'past' | 'coming' }[];
}

/*
 * Shares of a hundred articles, counted on a quarter of BASIL and AllSides (November 2026): how long before publication the latest past
 * weekday of an article lies, how long the others, how far ahead a coming one; how far an article is from its story's others.
 */
const LATEST_PAST = [74, 21, 3, 1, 0.5, 0.5, 0.5];
const OTHER_PAST = [1, 37, 21, 13, 8, 8, 12];
const COMING = [36, 26, 12, 8, 6, 6, 10];
const APART = [63, 15, 2, 0.7, 0.4, 0.4, 0.3, 0.3];
/** An event told as past that others date later, or as coming that they date earlier: it may be another of the same words. */
const AGAINST_EVENT = 0.2;
/** Month and day without a year that point away from what their clause says. */
const AGAINST_CLAUSE = 0.1;
const NEAR_DAYS = 7;

/** How plausible it is that the article was published on `day`, for days around the dated ones; only ratios mean something. */
export function judgeDay(day: number, { dated, mentions, events }: DayEvidence): number {
  let score = APART[daysToNearest(day, dated)] ?? 0;
  const past = new Set<number>();
  const coming = new Set<number>();
  for (const { weekday, monthDay, direction } of mentions) {
    if (monthDay !== undefined) score *= judgeMonthDay(day, monthDay, direction);
    else if (weekday !== undefined && direction === 'past') past.add((weekdayOf(day) - weekday + 7) % 7);
    else if (weekday !== undefined && direction === 'future') coming.add((weekday - weekdayOf(day) + 7) % 7);
  }
  [...past]
    .sort((a, b) => a - b)
    .forEach((lag, i) => {
      score *= (i === 0 ? LATEST_PAST : OTHER_PAST)[lag] ?? 0;
    });
  for (const lead of coming) score *= COMING[lead] ?? 0;
  if (events.some(event => (event.told === 'past' ? event.day > day : event.day < day))) score *= AGAINST_EVENT;
  return score;
}

/** 0 between the first and the last of them. */
function daysToNearest(day: number, dated: readonly number[]): number {
  const [first, last] = [dated[0] ?? day, dated.at(-1) ?? day];
  return Math.max(0, first - day, day - last);
}

/** "July 27": past means not later than publication. Far ones say nothing. */
function judgeMonthDay(day: number, monthDay: string, direction: DayMention['direction']): number {
  const date = nearestYear(day, monthDay);
  if (date === undefined || Math.abs(date - day) > NEAR_DAYS || direction === 'either') return 1;
  return (direction === 'past') === date <= day || date === day ? 1 : AGAINST_CLAUSE;
}

/** The month and day in the year that brings it nearest; undefined for a day that year does not have. */
export function nearestYear(day: number, monthDay: string): number | undefined {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  const days = [year - 1, year, year + 1].flatMap(y => dayNumber(`${y}-${monthDay}`) ?? []);
  return days.sort((a, b) => Math.abs(a - day) - Math.abs(b - day) || a - b)[0];
}

const DAY_MS = 86_400_000;

export function dayNumber(iso: string): number | undefined {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso.slice(0, 10)
    ? undefined
    : time / DAY_MS;
}

export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 (Monday) to 7; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
