import type { When } from '../../record/index.ts';

/** Months by their first three letters. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY_NAME = '(?:(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? {1,2})?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const ZONE = '(?:Z|[A-Z]{2,4}\\b|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2})';
const TIME = `\\d{1,2}(?:[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d{1,6})?)?(?: ?[AaPp]\\.?[Mm]\\b\\.?)?| ?[AaPp]\\.?[Mm]\\b\\.?)(?: ?\\(?${ZONE}\\)?)?`;
const AFTER = `(?:(?:,| at| -| –| —| \\|| @|T)? {0,2}(?:at )?${TIME})?`;

/** Source of a pattern for dates with a year, as they stand in the header of an article; no groups. */
export const DATE_SOURCE = [
  `\\b\\d{4}[-/]\\d{2}[-/]\\d{2}(?!\\d)${AFTER}`,
  `\\b(?:${TIME},? (?:on )?)?${DAY_NAME}${MONTH} ${DAY},? {1,2}\\d{4}\\b${AFTER}`,
  `\\b(?:${TIME},? (?:on )?)?${DAY_NAME}${DAY} ${MONTH},? {1,2}\\d{4}\\b${AFTER}`,
].join('|');

const CALENDAR_WORD =
  /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?:UARY|RUARY|CH|IL|E|Y|UST|EMBER|OBER|TEMBER)?$|^(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY$/;

/** Minutes east of UTC. Names that stand for several zones (CST, IST, BST, ET) are left out: their times count as days. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
};

/**
 * A date or time as outlets write it, read without a locale or the machine's time zone: ISO 8601, RFC 2822, "June 3, 2031 5:40 PM EDT",
 * "Friday 13 June 2031". A time without a known zone, or midnight UTC sharp, counts for its day only. `07/08/2031` could be two days and is not read.
 * @returns undefined when `text` is not wholly a date, or the day does not exist
 */
export function parseDate(text: string): When | undefined {
  const flat = foldCapitals(text.trim().replace(/\s+/g, ' '));
  if (flat.length === 0 || flat.length > 80) return undefined;
  return parsePartial(flat) ?? parseNumeric(flat) ?? parseNamed(flat);
}

/** `JUNE` as `June`, the same length, so that dates in capitals are found. */
export function foldCapitals(text: string): string {
  return text.replace(/\b[A-Z]{3,9}\b/g, word =>
    CALENDAR_WORD.test(word) ? word[0] + word.slice(1).toLowerCase() : word,
  );
}

function parsePartial(text: string): When | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  const year = Number(match?.[1]);
  if (!match || !isYear(year)) return undefined;
  const month = match[2];
  if (month === undefined)
    return { value: `${year}`, precision: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  return {
    value: `${year}-${month}`,
    precision: 'month',
    earliest: `${year}-${month}-01`,
    latest: `${year}-${month}-${last}`,
  };
}

function parseNumeric(text: string): When | undefined {
  const iso = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?:(?:[T ]|, )(.+))?$/.exec(text);
  if (iso)
    return makeWhen(
      Number(iso[1]),
      Number(iso[3]),
      Number(iso[4]),
      iso[5]?.replace(/^(\d{2})(\d{2})(\d{2})?(?=$|Z|[+-])/, '$1:$2'),
    );
  const other = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,? (.+))?$/.exec(text);
  if (!other) return undefined;
  const [a, b] = [Number(other[1]), Number(other[2])];
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  return a > 12 ? makeWhen(Number(other[3]), b, a, other[4]) : makeWhen(Number(other[3]), a, b, other[4]);
}

const MDY = new RegExp(
  `^(?:(${TIME}),? (?:on )?)?${DAY_NAME}(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:(?:,| at| -| –| —| @| \\|)? ?(?:at )?(${TIME}))?$`,
);
const DMY = new RegExp(
  `^(?:(${TIME}),? (?:on )?)?${DAY_NAME}(\\d{1,2})(?:st|nd|rd|th)? (${MONTH}),? (\\d{4})(?:(?:,| at| -| –| —| @| \\|)? ?(?:at )?(${TIME}))?$`,
);

function parseNamed(text: string): When | undefined {
  const mdy = MDY.exec(text);
  if (mdy) return makeWhen(Number(mdy[4]), monthOf(mdy[2]), Number(mdy[3]), mdy[5] ?? mdy[1]);
  const dmy = DMY.exec(text);
  return dmy ? makeWhen(Number(dmy[4]), monthOf(dmy[3]), Number(dmy[2]), dmy[5] ?? dmy[1]) : undefined;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function isYear(year: number): boolean {
  return year >= 1600 && year <= 2199;
}

const CLOCK = /^(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2}(?:\.\d{1,6})?)?)? ?([AaPp])?(?:\.?[Mm]\.?)? ?\(?(.*?)\)?$/;

function makeWhen(year: number, month: number, day: number, clock: string | undefined): When | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!isYear(year) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const plain = dayOf(date);
  if (clock === undefined) return { value: plain, precision: 'day', earliest: plain, latest: plain };
  const match = CLOCK.exec(clock);
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? 0);
  if (!match || hour > 23 || minute > 59) return undefined;
  const offset = offsetOf(match[4] ?? '');
  if (offset === undefined) return { value: plain, precision: 'day', earliest: plain, latest: plain };
  // midnight UTC sharp is what programs write that know only the day
  if (offset === 0 && hour === 0 && minute === 0 && match[3] === undefined)
    return makeWhen(year, month, day, undefined);
  const half = match[3]?.toLowerCase();
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  const instant = new Date(Date.UTC(year, month - 1, day, hours, minute - offset));
  const utc = dayOf(instant);
  return { value: `${instant.toISOString().slice(0, 16)}Z`, precision: 'minute', earliest: utc, latest: utc };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Minutes east of UTC for `Z`, `EDT`, `+02:00`, `GMT+1`…; undefined when not told or not certain. */
function offsetOf(zone: string): number | undefined {
  const numeric = /^(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})$/.exec(zone.trim());
  if (!numeric) return ZONES[zone.trim()];
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === '-' ? -minutes : minutes;
}
