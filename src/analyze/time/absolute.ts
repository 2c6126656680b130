import { strict } from 'chrono-node/en';
import { addMonths, type Day, daysBetween, isoDay, isoMonth, isRealDay, pad, parseDay, weekOf } from './calendar.ts';
import { readYearWords, YEAR, YEAR_WORDS } from './numbers.ts';
import { MONTH_WORD, type Reading, type Recognizer, reading, type TimeContext } from './reading.ts';
import { YEARS } from './year.ts';

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const FULL_MONTH = '(?:January|February|April|June|July|August|September|October|November|December)';
const DAY =
  '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d|,\\d{3}|\\.\\d|%|:\\d|\\s?(?:percent|per cent|million|billion|points?)\\b)';
const ORDINAL_DAY =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first)';
const OF_YEAR = `(?:,? (?:${YEAR}|${YEAR_WORDS})\\b|,? (?:of )?(?:this|last|next) year\\b)?`;
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** Any instant will do: only what the text itself states is read. UTC, so that the machine's zone has no part. */
const ANY_REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

/** Month by name, full or short; 1 for January. */
export function monthNumber(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return MONTHS.findIndex(month => month.startsWith(start)) + 1;
}

/** Dates of the calendar, read by chrono: "July 27, 1953", "27 July", "2023-07-28T05:13Z", "7/27/2023". */
const calendarDate: Recognizer = {
  name: 'calendar-date',
  needs: /\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/,
  pattern: new RegExp(
    [
      `(?<!/)\\b${YEAR}-[01]\\d-[0-3]\\d(?!/)(?:T[0-2]\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?:Z|[+-][0-2]\\d:?[0-5]\\d)?)?\\b`,
      `\\b(?:${WEEKDAY},? )?(?:the (?=\\d+[snrt]|[a-z]))?(?:${DAY}|${ORDINAL_DAY} of)(?: of)? ${MONTH}(?![a-z])${OF_YEAR}`,
      `\\b(?:(?:(?:[Tt]his|[Nn]ext|[Ll]ast)(?: coming| past)? )?${WEEKDAY},? )?${MONTH} ?(?:${DAY}|${ORDINAL_DAY}\\b)${OF_YEAR}`,
      `\\b[01]?\\d/[0-3]?\\d/(?:${YEAR}|\\d\\d)\\b(?!/)`,
    ].join('|'),
    'g',
  ),
  read: (match, context) => readCalendar(match[0], match.index, context),
};

const SAID_YEAR = new RegExp(` ((?:this|last|next) year|${YEAR_WORDS})$`);
/** "May 15 to 20, 2022": the year stands behind the last day. */
const YEAR_BEHIND = new RegExp(`^ (?:to|and|or|through|until) \\d{1,2}(?:st|nd|rd|th)?,? (${YEAR})\\b`);

function readCalendar(text: string, offset: number, context: TimeContext): Reading | undefined {
  const start = strict.parse(text.replace(/^the |^(?:this|next|last)(?: coming| past)? /i, ''), ANY_REFERENCE)[0]
    ?.start;
  if (!start?.isCertain('day') || !start.isCertain('month')) return undefined;
  const [month, day] = [start.get('month') ?? 0, start.get('day') ?? 0];
  const said = SAID_YEAR.exec(text)?.[1] ?? YEAR_BEHIND.exec(context.text.slice(offset + text.length))?.[1];
  if (!start.isCertain('year')) return readYearless(month, day, offset, context, said && yearOf(said, context));
  const date = { year: start.get('year') ?? 0, month, day };
  if (!isRealDay(date)) return undefined;
  if (!start.isCertain('hour')) return reading('DATE', isoDay(date), 'calendar-date', { day: isoDay(date) });
  const clock = `T${pad(start.get('hour') ?? 0)}:${pad(start.get('minute') ?? 0)}`;
  return reading('TIME', `${isoDay(date)}${clock}${zoneOf(start.get('timezoneOffset'))}`, 'calendar-date');
}

/** "Z", "+09:00", or nothing where the text names no zone. `minutes` east of Greenwich. */
export function zoneOf(minutes: number | null): string {
  if (minutes === null) return '';
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function readYearless(
  month: number,
  day: number,
  offset: number,
  context: TimeContext,
  said?: string,
): Reading | undefined {
  if (!isRealDay({ year: 2000, month, day })) return undefined;
  const year = said === 'XXXX' ? undefined : said;
  const value = nearestDay(year => ({ year, month, day }), offset, context, year) ?? `XXXX-${pad(month)}-${pad(day)}`;
  return reading('DATE', value, context.published ? 'nearest-day' : 'day-without-year', { day: value });
}

/** A verb that points the other way outweighs so many days. */
const AGAINST_TENSE_DAYS = 200;

/** A day that comes every year, in the year that is said, else nearest to publication; undefined where neither is known. */
export function nearestDay(
  dayIn: (year: number) => Day,
  offset: number,
  { published, tenseAt, text }: TimeContext,
  year?: string,
): string | undefined {
  if (year !== undefined) return isoDay(dayIn(Number(year)));
  if (!published) return undefined;
  const days = [published.year - 1, published.year, published.year + 1].map(dayIn).filter(isRealDay);
  const tense = tenseAt(offset);
  const isOver = /\bended (?:on )?$/.test(text.slice(Math.max(0, offset - 10), offset));
  const cost = (date: Day) => {
    const ahead = daysBetween(published, date);
    if (isOver && ahead > 0) return Number.POSITIVE_INFINITY;
    const against = (tense === 'future' && ahead < 0) || (tense === 'past' && ahead > 0);
    return Math.abs(ahead) + (against ? AGAINST_TENSE_DAYS : 0);
  };
  const best = days.sort((a, b) => cost(a) - cost(b))[0];
  return best && isoDay(best);
}

/** "27.08.2022", "5-8-2021": the day first, unless there is no such month. */
const numericDate: Recognizer = {
  name: 'numeric-date',
  needs: /\d[.-]\d\d?[.-][12]/,
  pattern: new RegExp(`(?<![\\d.-])(\\d{1,2})([.-])(\\d{1,2})\\2(${YEAR})(?![\\d-]|\\.\\d)`, 'g'),
  read: match => {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const date = second > 12 ? { year, month: first, day: second } : { year, month: second, day: first };
    return isRealDay(date) ? reading('DATE', isoDay(date), 'calendar-date', { day: isoDay(date) }) : undefined;
  },
};

/** "4 and 11 May": the day whose month follows. */
const firstDay: Recognizer = {
  name: 'first-day',
  needs: MONTH_WORD,
  pattern: new RegExp(
    `(?<![\\d.,$€£-])\\b${DAY}(?=,? (?:and|or|to|until) (?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)? (${MONTH})(?:,? (${YEAR}))?\\b)`,
    'g',
  ),
  read: (match, context) => {
    const [month, day] = [monthNumber(match[1] ?? ''), Number.parseInt(match[0], 10)];
    if (!isRealDay({ year: 2000, month, day })) return undefined;
    const value = nearestDay(year => ({ year, month, day }), match.index, context, match[2]);
    return value === undefined ? undefined : reading('DATE', value, 'first-day', { day: value });
  },
};

/** "April 24 and 25", "July 3 or 4": a second day of the month named before. */
const secondDay: Recognizer = {
  name: 'second-day',
  needs: MONTH_WORD,
  pattern: new RegExp(
    `(?<=\\b(${MONTH}) (?:3[01]|[12]\\d|0?[1-9])(?:, \\d\\d?)*,? (?:and|or|to|through|until) )${DAY}\\b(?! ${MONTH})(?! \\p{Ll}{3,}s\\b)(?:,? (${YEAR})\\b)?`,
    'gu',
  ),
  read: (match, context) => {
    const month = monthNumber(match[1] ?? '');
    const day = Number.parseInt(match[0], 10);
    const value = nearestDay(year => ({ year, month, day }), match.index, context, match[2]);
    return value === undefined ? undefined : reading('DATE', value, 'second-day', { day: value });
  },
};

/** "the week of Oct. 9", "the weekend of 3 May": the week that the day lies in. */
const weekOfDay: Recognizer = {
  name: 'week-of-day',
  needs: /week/i,
  pattern: new RegExp(
    `\\b(?:the )?week(end)? of (?:(${MONTH}) (\\d{1,2})|(\\d{1,2}) (${MONTH})(?![a-z]))(?:,? (${YEAR}))?\\b`,
    'gi',
  ),
  read: (match, context) => {
    const [month, day] = [monthNumber(match[2] ?? match[5] ?? ''), Number(match[3] ?? match[4])];
    if (!isRealDay({ year: 2000, month, day })) return undefined;
    const near = parseDay(nearestDay(year => ({ year, month, day }), match.index, context, match[6]) ?? '');
    return near && reading('DATE', `${weekOf(near)}${match[1] ? '-WE' : ''}`, 'week-of-day');
  },
};

/** "July 27-29", "3–5 May 2024": the first day and the last. */
const daysOfMonth: Recognizer = {
  name: 'days-of-month',
  needs: MONTH_WORD,
  pattern: new RegExp(
    `\\b(?:(${MONTH}) (\\d{1,2}) ?[-–] ?(\\d{1,2})|(\\d{1,2}) ?[-–] ?(\\d{1,2}) (${MONTH}))(?!\\d|[-–]\\d)(?:,? (${YEAR})\\b)?`,
    'g',
  ),
  read: (match, context) => {
    const month = monthNumber(match[1] ?? match[6] ?? '');
    const [first, last] = [Number(match[2] ?? match[4]), Number(match[3] ?? match[5])];
    if (last <= first || !isRealDay({ year: 2000, month, day: last })) return undefined;
    const from = nearestDay(year => ({ year, month, day: first }), match.index, context, match[7]);
    if (from === undefined)
      return reading('DATE', `XXXX-${pad(month)}-${pad(first)}/XXXX-${pad(month)}-${pad(last)}`, 'days-of-month');
    return reading('DATE', `${from}/${from.slice(0, 8)}${pad(last)}`, 'days-of-month');
  },
};

const monthOfYear: Recognizer = {
  name: 'month-of-year',
  needs: MONTH_WORD,
  pattern: new RegExp(
    `\\b(?:early |late |mid-|(?:the )?(?:end|beginning|middle|start) of )?(?<!\\d )(${MONTH})(?: of|,)? (${YEAR}|this year|last year|next year|${YEAR_WORDS})\\b`,
    'gi',
  ),
  read: (match, context) => {
    const year = yearOf(match[2] ?? '', context);
    if (!/^\p{Lu}/u.test(match[1] ?? '')) return undefined;
    return year === undefined
      ? undefined
      : reading('DATE', `${year}-${pad(monthNumber(match[1] ?? ''))}`, 'month-of-year');
  },
};

function yearOf(words: string, { published }: TimeContext): string | undefined {
  if (/^\d/.test(words)) return words;
  const relative = /^(this|last|next) year$/i.exec(words)?.[1]?.toLowerCase();
  if (!relative) return readYearWords(words)?.toString();
  return published ? String(published.year + (relative === 'last' ? -1 : relative === 'next' ? 1 : 0)) : 'XXXX';
}

/** "October", "last May", "this September", "late November". */
const bareMonth: Recognizer = {
  name: 'month',
  needs: MONTH_WORD,
  pattern: new RegExp(
    `\\b(?:([Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) |(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]|[Tt]he (?:end|beginning|middle|start|month) of ))?\\b(${FULL_MONTH}|(?:(?<=\\b(?:[Ii]n|[Ll]ast|[Nn]ext|[Tt]his|[Ss]ince|[Bb]y|[Oo]f|[Uu]ntil|[Ff]rom|[Ee]arly|[Ll]ate|mid|[Bb]etween|[Tt]hat|[Dd]uring|[Tt]hrough|[Cc]ome|${FULL_MONTH} (?:and|or|to|through)) )(?:March|May))|(?<=mid-)(?:March|May)|(?<=\\b[Tt]he )(?:March|May)(?= (?!on\\b|for\\b|is\\b|was\\b)[a-z])|(?:March|May)(?= (?:and|or|to|through) ${FULL_MONTH}\\b))\\b(?! ?\\d)`,
    'g',
  ),
  read: (match, context) => {
    const value = monthNear(monthNumber(match[2] ?? ''), match[1]?.toLowerCase(), match.index, context);
    return reading('DATE', value, context.published ? 'month-near-publication' : 'month-without-year');
  },
};

/** Where no verb tells, news looks back: a month to come must be nearer by more than so many months. */
const BACKWARD_MONTHS = 3;

function monthNear(month: number, which: string | undefined, offset: number, context: TimeContext): string {
  const { published } = context;
  if (!published) return `XXXX-${pad(month)}`;
  const back = (published.month - month + 12) % 12;
  const at = (months: number) => isoMonth(addMonths(published, months));
  // the month before is "last month": in March, "last February" is a year old
  if (which === 'last') return at(-(back > 1 ? back : back + 12));
  if (which === 'this past') return at(-(back || 12));
  if (which === 'next' || which === 'this coming') return at(12 - back);
  if (which === 'this') return `${published.year}-${pad(month)}`;
  if (back === 0) return at(0);
  const ahead = 12 - back;
  // "extended the loan through January": a stretch ends at the nearest, whatever the tense
  if (ahead < back && /\bthrough $/i.test(context.text.slice(0, offset))) return at(ahead);
  const tense = context.tenseAt(offset);
  if (tense === 'past') return at(-back);
  return tense === 'future' || back > ahead + BACKWARD_MONTHS ? at(ahead) : at(-back);
}

export const ABSOLUTE: readonly Recognizer[] = [
  calendarDate,
  numericDate,
  firstDay,
  secondDay,
  weekOfDay,
  daysOfMonth,
  monthOfYear,
  bareMonth,
  ...YEARS,
];
