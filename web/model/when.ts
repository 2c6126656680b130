import type { When } from '../../src/record/index.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `28 Jul 2023`, `Jul 2023`, `2023` from ISO 8601 as far as it is known; what is not a date comes back as it is. */
export function formatDay(iso: string): string {
  const [, year, month, day] = /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year) return iso;
  const name = month && MONTHS[Number(month) - 1];
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** `05:13` or, when the value is in UTC, `05:13 UTC`; empty when no time is known. */
export function formatClock(iso: string): string {
  const [, clock, zone] = /T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?/.exec(iso) ?? [];
  if (!clock) return '';
  return zone === 'Z' ? `${clock} UTC` : zone ? `${clock} ${zone}` : clock;
}

/** In words that fit a label; `date unknown` when nothing is known. */
export function formatWhen(when: When): string {
  if (when.value && when.precision !== 'range') {
    const clock = formatClock(when.value);
    return clock ? `${formatDay(when.value)}, ${clock}` : formatDay(when.value);
  }
  const { earliest, latest } = when;
  if (earliest && latest) return formatRange(earliest, latest);
  if (earliest) return `${formatDay(earliest)} or later`;
  if (latest) return `${formatDay(latest)} or earlier`;
  return when.value ? formatDay(when.value) : 'date unknown';
}

/** `26–28 Jul 2023`, with what the two share written once. */
export function formatRange(from: string, to: string): string {
  if (from.slice(0, 10) === to.slice(0, 10)) return formatDay(from);
  const a = formatDay(from).split(' ');
  const b = formatDay(to).split(' ');
  if (a.length === 3 && b.length === 3 && a[2] === b[2]) {
    return a[1] === b[1] ? `${a[0]}–${b.join(' ')}` : `${a[0]} ${a[1]} – ${b.join(' ')}`;
  }
  return `${a.join(' ')} – ${b.join(' ')}`;
}

/** A key that sorts times as they come; unknown times last. */
export function timeKey(when: When): string {
  return when.value ?? when.earliest ?? when.latest ?? '\uffff';
}

/** Whether anything at all is known about a time. */
export function isDated(when: When): boolean {
  return timeKey(when) !== '\uffff';
}

/** Minutes since 1970 in UTC, for places on an axis; undefined when not even a year is known. */
export function minutesOf(iso: string | undefined): number | undefined {
  if (!iso) return undefined;
  const [, y, m, d, h, min, sign, zh, zm] =
    /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?)?/.exec(
      iso,
    ) ?? [];
  if (!y) return undefined;
  const utc = Date.UTC(Number(y), Number(m ?? 1) - 1, Number(d ?? 1), Number(h ?? 0), Number(min ?? 0)) / 60_000;
  const shift = zh ? (sign === '-' ? 1 : -1) * (Number(zh) * 60 + Number(zm ?? 0)) : 0;
  return utc + shift;
}

/** `3 h 35 min`, `4 days`, `70 years`: a stretch of time in its two largest useful units. */
export function formatStretch(minutes: number): string {
  const m = Math.round(Math.abs(minutes));
  if (m < 60) return `${m} min`;
  if (m < 60 * 48) return m % 60 ? `${Math.floor(m / 60)} h ${m % 60} min` : `${m / 60} h`;
  const days = Math.round(m / 1440);
  if (days < 60) return `${days} days`;
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}
