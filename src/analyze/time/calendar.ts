/** A day of the civil calendar, no zone: what a newspaper means by a date. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

function toMs({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function fromMs(ms: number): Day {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: Day, days: number): Day {
  return fromMs(toMs(day) + days * MS_PER_DAY);
}

/** The first of the month so many months on. */
export function addMonths({ year, month }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 };
}

/** Days from `a` to `b`. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((toMs(b) - toMs(a)) / MS_PER_DAY);
}

/** ISO 8601: Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(toMs(day)).getUTCDay() || 7;
}

/** ISO 8601 week, "2023-W30". */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = { year: thursday.year, month: 1, day: 1 };
  return `${pad(thursday.year, 4)}-W${pad(Math.floor(daysBetween(first, thursday) / 7) + 1)}`;
}

export function isRealDay({ year, month, day }: Day): boolean {
  const back = fromMs(Date.UTC(year, month - 1, day));
  return back.month === month && back.day === day && back.year === year;
}

export function isoDay({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function isoMonth({ year, month }: Pick<Day, 'year' | 'month'>): string {
  return `${pad(year, 4)}-${pad(month)}`;
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

/** The day of an ISO 8601 value that begins with one, as it is written: no zone is applied. */
export function parseDay(value: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(value);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(day) ? day : undefined;
}
