import { addDays, addMonths, type Day, isoDay, isoMonth, weekOf } from './calendar.ts';
import { NUMBER, readNumber, readYearWords, YEAR_WORDS } from './numbers.ts';
import {
  AGO,
  QUARTER_WORD,
  type Reading,
  type Recognizer,
  reading,
  SEASON_WORD,
  type TimeContext,
  UNIT_WORD,
} from './reading.ts';

const UNIT = '(day|week|month|year|decade|quarter)';
export const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
};
/** The month in which it begins. */
const SEASON_BEGINS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
export const QUARTERS: Readonly<Record<string, number>> = {
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
    `\\b(?:(?:early|late|mid)[- ]|(?:earlier|later) (?=this (?:year|decade))|(?:the )?(?:end|beginning|middle|start) of )?(?:the )?(this|last|next|current|the past|the coming|this past|this coming)(?: (?:fiscal|calendar|full))? ${UNIT}\\b(?![’']s (?:end|(?:first|second|third|fourth)))(?! (?:ago|earlier|old))`,
    'gi',
  ),
  read: (match, { published, text }) => {
    const which = (match[1] ?? '').toLowerCase();
    const unit = (match[2] ?? '').toLowerCase();
    // "the last week of June", "the next year of the war"; "over the next decade" is a stretch
    if (
      /^the /i.test(match[0]) &&
      (unit === 'decade' ? which === 'next' : /^ of\b/.test(text.slice(match.index + match[0].length)))
    )
      return undefined;
    if (/day/.test(unit) || (/past/.test(which) && unit !== 'year' && unit !== 'week' && unit !== 'month'))
      return undefined;
    const shift = /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0;
    return reading(
      'DATE',
      periodAt(published, unit, shift),
      `${shift < 0 ? 'last' : shift > 0 ? 'next' : 'this'}-${unit}`,
    );
  },
};

/** "the end of the year", "earlier in the year", "the full year", "year-end": the one of publication. */
const ownPeriod: Recognizer = {
  name: 'own-period',
  needs: UNIT_WORD,
  pattern:
    /\b(?:(?:the )?(?:end|beginning|middle|start|rest|remainder) of the (week|month|year|quarter|decade)|(?:early|earlier|late|later) in the (year|month|week)|the (?:full|fiscal) (year)|(?<=\b(?:for|of|in|by|this) )(?:the )?(year)[- ’']?s?[- ]end|(?<=\b(?:for|of) )the (week)|(?<=\b(?:for|of|in|during) )the (month|decade)|the (year))\b(?![-’']| (?:ended|ending|before|after|earlier|ago|following|that|when|in which|\d|two|to (?:come|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec|the end)|ahead)|s\b)/gi,
  read: (match, { published }) => {
    const unit = match.slice(1).find(Boolean) ?? '';
    // "Player of the Year" is a title
    if (/^[A-Z]/.test(unit)) return undefined;
    return reading('DATE', periodAt(published, unit, 0), 'own-period');
  },
};

/** "the first half of 1990", "the second half of last year". */
const half: Recognizer = {
  name: 'half',
  needs: /half/i,
  pattern:
    /\b(?:the )?(first|second|last|latter) half of (?:(?:fiscal )?(1[89]\d\d|20\d\d)|(this|last|next|the) year)\b/gi,
  read: (match, { published }) => {
    const shift = { last: -1, next: 1 }[(match[3] ?? '').toLowerCase()] ?? 0;
    const year = match[2] ?? (published ? String(published.year + shift) : 'XXXX');
    return reading('DATE', `${year}-H${/first/i.test(match[1] ?? '') ? 1 : 2}`, 'half');
  },
};

/** "three weeks ago", "a year and a half ago", "two hours ago", "a month from now". */
const ago: Recognizer = {
  name: 'ago',
  needs: AGO,
  pattern: new RegExp(
    `\\b(?:(?:about|nearly|almost|more than|over|around|some|less than|exactly|roughly) )?(${NUMBER}) (?:or (?:so|more) )?(minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie))s?( and a half)? (?:or so )?(?:ago|(from now))\\b`,
    'gi',
  ),
  read: (match, { published }) => {
    const [, words = '', unit = '', half = '', ahead] = match;
    const count = readNumber(`${words}${half}`.replace(/^an? and a half$/i, 'one and a half'));
    const name = ahead ? 'from-now' : 'ago';
    if (count === undefined) return reading('DATE', ahead ? 'FUTURE_REF' : 'PAST_REF', `${name}-vague`);
    return reading('DATE', periodAway(published, unit.toLowerCase(), ahead ? count : -count), name);
  },
};

/** So many units away, in the unit said; half a year in months. What is shorter than a day counts in whole days. */
function periodAway(published: Day | undefined, unit: string, count: number): string {
  if (unit === 'minute') return periodAt(published, 'day', 0);
  if (unit === 'hour') return periodAt(published, 'day', Math.trunc(count / 24));
  const years = { year: count, decade: count * 10 }[unit] ?? (unit.startsWith('centur') ? count * 100 : undefined);
  if (years === undefined) return periodAt(published, unit, Math.round(count));
  return Number.isInteger(years)
    ? periodAt(published, 'year', years)
    : periodAt(published, 'month', Math.round(years * 12));
}

const vagueAgo: Recognizer = {
  name: 'vague-ago',
  needs: AGO,
  pattern:
    /\b(?:(?:minutes|hours|days|weeks|months|years|decades|centuries) (?:ago|from now)|(?:a )?(?:long|some) time ago|moments ago)\b/gi,
  read: match =>
    / now$/i.test(match[0])
      ? reading('DATE', 'FUTURE_REF', 'from-now-vague')
      : reading('DATE', 'PAST_REF', 'ago-vague'),
};

/** "a month earlier", "a day later": how far is known, from when is not. */
const earlier: Recognizer = {
  name: 'earlier',
  needs: UNIT_WORD,
  pattern: /\b(?:a|one) (?:(month|week|day) (?:earlier|before|later)|(year) (?:before|later))\b/gi,
  read: match => reading('DURATION', `P1${(match[1] ?? match[2] ?? '').charAt(0).toUpperCase()}`, 'earlier'),
};

const season: Recognizer = {
  name: 'season',
  needs: SEASON_WORD,
  pattern: new RegExp(
    `\\b(?:(?:early|late|mid)[- ])?(?:(this|last|next|this past|this coming) (spring|summer|fall|autumn|winter)|(?:the )?(spring|summer|fall|autumn|winter) of (1[89]\\d\\d|20\\d\\d|${YEAR_WORDS})(?:[-–/]\\d\\d(?:\\d\\d)?)?|(spring|summer|autumn|winter|(?<=\\b(?:in|by|since|until|for|early|late) )fall) (1[89]\\d\\d|20\\d\\d))\\b`,
    'gi',
  ),
  read: (match, { published }) => {
    const code = SEASONS[(match[2] ?? match[3] ?? match[5] ?? '').toLowerCase()] ?? '';
    const said = match[6] ?? (match[4] && (/^\d/.test(match[4]) ? match[4] : readYearWords(match[4])));
    if (said) return reading('DATE', `${said}-${code}`, 'season');
    const year = published ? seasonYear(published, code, (match[1] ?? '').toLowerCase()) : 'XXXX';
    return reading('DATE', `${year}-${code}`, 'season');
  },
};

/** "over the summer", "in the early spring": the last one that has begun, the next where the clause looks forward. */
const bareSeason: Recognizer = {
  name: 'bare-season',
  needs: SEASON_WORD,
  pattern:
    /(?<=\b(?:over|in|into|during|through|since|by|until|before|after|of|for) )the (?:(?:early|late) )?(spring|summer|fall|autumn|winter)\b(?! of\b)/gi,
  read: (match, { published, tenseAt }) => {
    const code = SEASONS[(match[1] ?? '').toLowerCase()] ?? '';
    if (!published) return reading('DATE', `XXXX-${code}`, 'season');
    const begun = published.month >= (SEASON_BEGINS[code] ?? 1);
    const shift = tenseAt(match.index) === 'future' ? (begun ? 1 : 0) : begun ? 0 : -1;
    return reading('DATE', `${published.year + shift}-${code}`, 'season');
  },
};

const century: Recognizer = {
  name: 'this-century',
  needs: /centur/i,
  pattern: /\b(this|last) century\b/gi,
  read: (match, { published }) => {
    const shift = /last/i.test(match[1] ?? '') ? -1 : 0;
    return reading('DATE', published ? String(Math.floor(published.year / 100) + shift) : 'XX', 'century');
  },
};

/** Northern seasons, as agencies use them; winter goes by the year in which it begins, but in January. */
function seasonYear(published: Day, code: string, which: string): number {
  const begins = SEASON_BEGINS[code] ?? 1;
  if (/last|past/.test(which)) return published.month >= begins + 3 ? published.year : published.year - 1;
  return /next/.test(which) && published.month >= begins ? published.year + 1 : published.year;
}

/** "the third quarter": the latest one of that number that has begun. */
const quarter: Recognizer = {
  name: 'quarter',
  needs: QUARTER_WORD,
  pattern:
    /\b(?:(this|last|next) year[’']s )?(?:the (?!\w+(?: fiscal)?-|fiscal \w+-))?(?:fiscal[- ])?(first|second|third|fourth|1st|2nd|3rd|4th)(?: fiscal)?[- ]quarter(?:(?: of)? (?:fiscal )?(1[89]\d\d|20\d\d)| of (this|last|next) year)?\b/gi,
  read: (match, context) => quarterReading(match, context),
};

/** "Q3 2023", "in Q3", "H1 2024": as reports write it. */
const shortQuarter: Recognizer = {
  name: 'short-quarter',
  needs: /[QH][1-4]/,
  pattern:
    /\b(?:([QH])([1-4])(?: of|,)? (1[89]\d\d|20\d\d)|(?<=\b(?:in|for|of|the|during|since|last|from) )Q([1-4])(?![\w-]|\.\d))\b/g,
  read: (match, { published }) => {
    if (match[3]) return reading('DATE', `${match[3]}-${match[1]}${match[2]}`, 'quarter');
    const number = Number(match[4]);
    if (!published) return reading('DATE', `XXXX-Q${number}`, 'quarter');
    return reading('DATE', `${published.year - (number * 3 - 2 > published.month ? 1 : 0)}-Q${number}`, 'quarter');
  },
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

export const RELATIVE_PERIODS: readonly Recognizer[] = [
  thisLastNext,
  ownPeriod,
  half,
  ago,
  vagueAgo,
  earlier,
  season,
  bareSeason,
  century,
  quarter,
  shortQuarter,
];
