import { addDays, addMonths, type Day, isoDay, isoMonth, weekOf } from './calendar.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { QUARTER_WORD, type Reading, type Recognizer, reading, type TimeContext, UNIT_WORD } from './reading.ts';

type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | 'quarter' | 'hour' | 'minute' | 'second';
const UNIT = '(day|week|month|year|decade|quarter)';
const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
};
const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** The calendar period of a unit so many units from publication: "2023-W29", "2023-06", "2022". */
export function periodAt(published: Day | undefined, unit: string, shift: number): string {
  if (!published)
    return { day: 'XXXX-XX-XX', week: 'XXXX-WXX', month: 'XXXX-XX', quarter: 'XXXX-QX', decade: 'XXX' }[unit] ?? 'XXXX';
  if (unit === 'day') return isoDay(addDays(published, shift));
  if (unit === 'week') return weekOf(addDays(published, shift * 7));
  if (unit === 'month') return isoMonth(addMonths(published, shift));
  if (unit === 'quarter') {
    const at = addMonths(published, shift * 3);
    return `${at.year}-Q${Math.floor((at.month - 1) / 3) + 1}`;
  }
  if (unit === 'decade') return String(Math.floor(published.year / 10) + shift);
  return String(published.year + shift);
}

/** "last week", "earlier this year", "the end of next month". */
const thisLastNext: Recognizer = {
  name: 'this-last-next',
  needs: UNIT_WORD,
  pattern: new RegExp(
    `\\b(?:(?:early|late|mid)[- ]|(?:earlier|later) (?=this (?:year|decade))|(?:the )?(?:end|beginning|middle|start) of )?(?:the )?(this|last|next|current|the past|the previous|the coming|this past|this coming)(?: (?:fiscal|calendar|full))? ${UNIT}\\b(?![’']s (?:end|(?:first|second|third|fourth)))(?! (?:ago|earlier|old))`,
    'gi',
  ),
  read: (match, { published }) => {
    const which = (match[1] ?? '').toLowerCase();
    const unit = (match[2] ?? '').toLowerCase();
    if (/day/.test(unit) || (/past|previous/.test(which) && unit !== 'year' && unit !== 'week' && unit !== 'month'))
      return undefined;
    const shift = /last|past|previous/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0;
    return reading(
      'DATE',
      periodAt(published, unit, shift),
      `${shift < 0 ? 'last' : shift > 0 ? 'next' : 'this'}-${unit}`,
    );
  },
};

/** "three weeks ago", "two days earlier", "a year ago". */
const ago: Recognizer = {
  name: 'ago',
  needs: UNIT_WORD,
  pattern: new RegExp(
    `\\b(?:(?:about|nearly|almost|more than|over|around|some|at least|less than|just|only|exactly|roughly) )?(${NUMBER}) (?:or (?:so|more) )?${UNIT.replace('decade', 'decade|century|centurie')}s? (?:or so )?ago\\b`,
    'gi',
  ),
  read: (match, { published }) => {
    const unit = (match[2] ?? '').toLowerCase();
    const count = readNumber(match[1] ?? '');
    if (count === undefined || !Number.isInteger(count)) return reading('DATE', 'PAST_REF', 'ago-vague');
    const known: Unit = unit.startsWith('centur') ? 'century' : (unit as Unit);
    const years = known === 'decade' ? count * 10 : known === 'century' ? count * 100 : undefined;
    return reading('DATE', periodAt(published, years ? 'year' : known, -(years ?? count)), 'ago');
  },
};

const vagueAgo: Recognizer = {
  name: 'vague-ago',
  pattern:
    /\b(?:(?:hours|days|weeks|months|years|decades|centuries) ago|(?:a )?(?:long|some) time ago|moments ago)\b/gi,
  read: () => reading('DATE', 'PAST_REF', 'ago-vague'),
};

/** "a year earlier", "the year-ago quarter": as far before publication, for want of a nearer anchor. */
const earlier: Recognizer = {
  name: 'earlier',
  needs: UNIT_WORD,
  pattern:
    /\b(a|one) (year|month|week|day) (earlier|before|later)\b|\b(?:the )?year-(?:ago|earlier) (?:quarter|period)\b|\byear-(?:ago|earlier)\b/gi,
  read: (match, { published }) => {
    const unit = (match[2] ?? 'year').toLowerCase();
    // from another day than publication: how far is known, from when is not
    if (unit !== 'year' || match[3] === 'later' || match[3] === 'before')
      return reading('DURATION', `P1${unit.charAt(0).toUpperCase()}`, 'earlier');
    return reading('DATE', periodAt(published, 'year', -1), 'earlier');
  },
};

const season: Recognizer = {
  name: 'season',
  pattern:
    /\b(?:(?:early|late|mid)[- ])?(?:(this|last|next|this past|this coming) (spring|summer|fall|autumn|winter)|(?:the )?(spring|summer|fall|autumn|winter) of (1[89]\d\d|20\d\d))\b/gi,
  read: (match, { published }) => {
    const code = SEASONS[(match[2] ?? match[3] ?? '').toLowerCase()] ?? '';
    if (match[4]) return reading('DATE', `${match[4]}-${code}`, 'season');
    const year = published ? seasonYear(published, code, (match[1] ?? '').toLowerCase()) : 'XXXX';
    return reading('DATE', `${year}-${code}`, 'season');
  },
};

/** Northern seasons, as agencies use them; winter goes by the year in which it begins, but in January. */
function seasonYear(published: Day, code: string, which: string): number {
  const begins = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 1;
  if (/last|past/.test(which)) return published.month >= begins + 3 ? published.year : published.year - 1;
  return /next/.test(which) && published.month >= begins ? published.year + 1 : published.year;
}

/** "the third quarter": the latest one of that number that has begun. */
const quarter: Recognizer = {
  name: 'quarter',
  needs: QUARTER_WORD,
  pattern:
    /\b(?:(this|last|next) year[’']s )?(?:the )?(?:fiscal )?(first|second|third|fourth|1st|2nd|3rd|4th)(?: fiscal)?[- ]quarter(?: of (?:(1[89]\d\d|20\d\d)|(this|last|next) year))?\b/gi,
  read: (match, context) => quarterReading(match, context),
};

function quarterReading(match: RegExpExecArray, { published }: TimeContext): Reading {
  const number = QUARTERS[(match[2] ?? '').toLowerCase()] ?? 1;
  if (match[3]) return reading('DATE', `${match[3]}-Q${number}`, 'quarter');
  if (!published) return reading('DATE', `XXXX-Q${number}`, 'quarter');
  const which = (match[1] ?? match[4] ?? '').toLowerCase();
  const own = Math.floor((published.month - 1) / 3) + 1;
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : which === 'this' || number <= own ? 0 : -1;
  return reading('DATE', `${published.year + shift}-Q${number}`, 'quarter');
}

const latestQuarter: Recognizer = {
  name: 'latest-quarter',
  needs: QUARTER_WORD,
  pattern: /\b(?:(?:the )?(?:latest|recent|most recent|previous|prior)|the) quarter\b/gi,
  read: (_match, { published }) => reading('DATE', periodAt(published, 'quarter', -1), 'quarter'),
};

export const RELATIVE_PERIODS: readonly Recognizer[] = [
  thisLastNext,
  ago,
  vagueAgo,
  earlier,
  season,
  quarter,
  latestQuarter,
];
