import { addDays, addMonths, type Day, isoDay, isoMonth, parseDay, weekOf } from './calendar.ts';
import type { Candidate } from './reading.ts';

/** What the article spoke of last: "that day" and "the quarter" point back to it. */
export interface Focus {
  /** The first quarter that the article names without its year, which is the one that it reports: "1989-Q3". */
  readonly quarter?: string;
  /** Whether the text spoke of six or nine months since: what is compared then is no quarter. */
  readonly months?: boolean;
  /** Value of the last date that names at least a year. */
  readonly date?: string;
}

const NAMED_QUARTERS = /^time\/(?:quarter|this-quarter|last-quarter)$/;

/**
 * Gives the times that point back their values, in text order, and tells what the text speaks of after them. One that points at nothing
 * keeps the value that it had; without one it is dropped.
 */
export function resolveBack(times: readonly Candidate[], before: Focus): { times: Candidate[]; focus: Focus } {
  let focus = before;
  const resolved: Candidate[] = [];
  for (const { pointsBack, ...time } of times) {
    const value = pointsBack?.(focus) ?? time.value;
    if (value === '') continue;
    resolved.push({ ...time, value });
    focus = follow(focus, { ...time, value });
  }
  return { times: resolved, focus };
}

function follow(focus: Focus, { type, value, rule }: Candidate): Focus {
  if (/^P[69]M$/.test(value)) return { ...focus, months: true };
  if (type !== 'DATE' && type !== 'TIME') return focus;
  if (NAMED_QUARTERS.test(rule) && /^\d{4}-Q\d$/.test(value))
    return { ...focus, quarter: focus.quarter ?? value, months: false };
  return /^\d{4}(?!\/)/.test(value) ? { ...focus, date: value } : focus;
}

/** "1989-Q3" a year before: "1988-Q3". */
export function yearBefore(quarter: string): string {
  return `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`;
}

/** The day, week, month or year, so many of them on from the one that the date lies in; undefined where the date is too coarse to say. */
export function periodFrom(date: string | undefined, unit: string, shift: number): string | undefined {
  const day = date && firstDay(date, unit);
  if (!day) return undefined;
  if (unit === 'day') return isoDay(addDays(day, shift));
  if (unit === 'week') return weekOf(addDays(day, shift * 7));
  if (unit === 'month') return isoMonth(addMonths(day, shift));
  return unit === 'year' ? String(day.year + shift) : undefined;
}

function firstDay(date: string, unit: string): Day | undefined {
  const day = parseDay(date);
  if (day || unit === 'day' || unit === 'week') return day;
  const [, year, month] = /^(\d{4})(?:-(\d\d))?(?![\d/])/.exec(date) ?? [];
  if (year === undefined || (unit === 'month' && month === undefined)) return undefined;
  return { year: Number(year), month: Number(month ?? 1), day: 1 };
}
