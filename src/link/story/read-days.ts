/** Days since 1970 that a text names. */
export interface NamedDays {
  /** The one named first. */
  readonly first?: number;
  readonly all: ReadonlySet<number>;
  /** Those named by month and day, which later articles repeat. */
  readonly exact: ReadonlySet<number>;
}

const DAY_MS = 86_400_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Day 0 was a Thursday. */
const FIRST_WEEKDAY = 4;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY =
  /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b|\b(today|tonight|yesterday)\b|\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s{1,3}(\d{4})\b)?/gi;

/**
 * Days that a text published on day `published` names: a weekday is the last one of its name, a month's day that of the nearest year. Rough on purpose:
 * two articles are compared by them, and both are read alike.
 */
export function readDays(text: string, published: number): NamedDays {
  const all = new Set<number>();
  const exact = new Set<number>();
  let first: number | undefined;
  for (const match of text.matchAll(DAY)) {
    const [, weekday, relative, month = '', date, year] = match;
    let day: number | undefined;
    if (weekday) day = lastWeekday(`${weekday.toLowerCase()}day`, published);
    else if (relative) day = relative.toLowerCase() === 'yesterday' ? published - 1 : published;
    else day = nearestDate(month, Number(date), year, published);
    if (day === undefined) continue;
    first ??= day;
    all.add(day);
    if (month) exact.add(day);
  }
  return { ...(first !== undefined && { first }), all, exact };
}

function lastWeekday(weekday: string, published: number): number {
  return published - ((published + FIRST_WEEKDAY - WEEKDAYS.indexOf(weekday) + 7) % 7);
}

function nearestDate(month: string, date: number, stated: string | undefined, published: number): number | undefined {
  if (date < 1 || date > 31) return undefined;
  const year = new Date(published * DAY_MS).getUTCFullYear();
  const years = stated ? [Number(stated)] : [year, year - 1, year + 1];
  const days = years.map(y => Date.UTC(y, MONTHS.indexOf(month.toLowerCase().slice(0, 3)), date) / DAY_MS);
  return days.reduce((best, day) => (Math.abs(day - published) < Math.abs(best - published) ? day : best));
}
