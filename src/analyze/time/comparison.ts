import { MONTH, monthNumber } from './absolute.ts';
import { addMonths, type Day } from './calendar.ts';
import { type Focus, yearBefore } from './focus.ts';
import { YEAR } from './numbers.ts';
import { QUARTER_WORD, type Recognizer, reading, type TimeContext } from './reading.ts';
import { periodAt, QUARTERS } from './relative-period.ts';

const QUARTER = '(?:(first|second|third|fourth)[- ])?quarter';
/** Words that hold a period against the one that is reported. */
const LIKE = '(?:comparable|corresponding|same|like|equivalent)';

/** A quarter a year before the one that the article reports; the whole year where it reports none. */
function lastYears({ published }: TimeContext, ordinal: string | undefined, isQuarter: boolean) {
  const number = QUARTERS[(ordinal ?? '').toLowerCase()];
  if (number === undefined) {
    const pointsBack = ({ quarter, months }: Focus) =>
      quarter && (isQuarter || !months) ? yearBefore(quarter) : undefined;
    const value = isQuarter ? periodAt(published, 'quarter', -5) : periodAt(published, 'year', -1);
    return reading('DATE', value, 'year-before', { pointsBack });
  }
  return reading('DATE', `${published ? published.year - 1 : 'XXXX'}-Q${number}`, 'year-before');
}

/** "a year earlier", "the year-ago quarter", "the year-earlier third quarter", "the quarter a year ago", "the same period last year". */
const yearEarlier: Recognizer = {
  name: 'year-before',
  needs: /year/i,
  pattern: new RegExp(
    [
      '\\b(?:a|one) year (?:ago|earlier)\\b',
      `\\b(?:the )?(?:${LIKE} )?(?:year-(?:ago|earlier)|prior-year) (?:${QUARTER}|period)\\b`,
      '\\byear-(?:ago|earlier)\\b',
      `\\bthe ${QUARTER} a year (?:ago|earlier)\\b`,
      `\\b(?:the )?${LIKE} (?:${QUARTER}|period) (?:a year (?:ago|earlier|before)|(?:of )?last year)\\b`,
      `\\blast year[’']s (?:quarter|period)\\b`,
    ].join('|'),
    'gi',
  ),
  read: (match, context) => lastYears(context, match.slice(1).find(Boolean), QUARTER_WORD.test(match[0])),
};

/** "the year-earlier nine months": as long as it says. */
const yearEarlierMonths: Recognizer = {
  name: 'year-before-months',
  needs: /months/i,
  pattern: /\bthe (?:year-(?:ago|earlier)|prior-year) (six|nine) months\b/gi,
  read: match => reading('DURATION', /six/i.test(match[1] ?? '') ? 'P6M' : 'P9M', 'year-before'),
};

/** "the 1988 third quarter", "fiscal 1990's second quarter", "the 1988 quarter", "the 1988 period": the reported quarter in that year. */
const quarterOfYear: Recognizer = {
  name: 'quarter-of-year',
  needs: /quarter|period/i,
  pattern: new RegExp(`\\b(?:the )?(?:fiscal )?(${YEAR})(?:[’']s)? (?:${QUARTER}|period)\\b`, 'gi'),
  read: match => {
    const [, year = '', ordinal] = match;
    const number = QUARTERS[(ordinal ?? '').toLowerCase()];
    if (number !== undefined) return reading('DATE', `${year}-Q${number}`, 'quarter-of-year');
    const pointsBack = ({ quarter }: Focus) => quarter && `${year}${quarter.slice(4)}`;
    return reading('DATE', year, 'quarter-of-year', { pointsBack });
  },
};

/** "the March quarter": the one that the month lies in, not after publication. */
const monthsQuarter: Recognizer = {
  name: 'months-quarter',
  needs: QUARTER_WORD,
  pattern: new RegExp(`\\b(?:[Tt]he )?(${MONTH}) quarter\\b`, 'g'),
  read: (match, { published }) => {
    const number = Math.ceil(monthNumber(match[1] ?? '') / 3);
    if (!published) return reading('DATE', `XXXX-Q${number}`, 'quarter');
    return reading('DATE', `${published.year - (number * 3 - 2 > published.month ? 1 : 0)}-Q${number}`, 'quarter');
  },
};

/** "the quarter", "the latest period": the one named last, else the one before publication. */
const reportedQuarter: Recognizer = {
  name: 'reported-quarter',
  needs: QUARTER_WORD,
  pattern:
    /\b(?:the )?(?:latest|most recent|previous|prior) quarter\b|\bthe quarter\b(?![- ]to[- ]quarter|[- ]century)/gi,
  read: (match, { published, text }) =>
    reading('DATE', quarterEnding(text, match, published) ?? periodAt(published, 'quarter', -1), 'reported-quarter', {
      ...(!/previous|prior/i.test(match[0]) && { pointsBack: ({ quarter }: Focus) => quarter }),
    }),
};

const ENDING = new RegExp(`^ end(?:ed|ing) (?:in |on )?(${MONTH})`);

/** "the quarter ended July 31": the calendar quarter that most of it lies in. */
function quarterEnding(text: string, match: RegExpExecArray, published: Day | undefined): string | undefined {
  const end = match.index + match[0].length;
  const [, month] = ENDING.exec(text.slice(end, end + 30)) ?? [];
  if (month === undefined || !published) return undefined;
  const back = (published.month - monthNumber(month) + 12) % 12;
  return periodAt(addMonths(published, -back - 1), 'quarter', 0);
}

const latestPeriod: Recognizer = {
  name: 'latest-period',
  needs: /period/i,
  pattern: /\bthe latest period\b/gi,
  read: (_match, { published }) =>
    reading('DATE', periodAt(published, 'quarter', -1), 'reported-quarter', { pointsBack: ({ quarter }) => quarter }),
};

export const COMPARISONS: readonly Recognizer[] = [
  yearEarlier,
  yearEarlierMonths,
  quarterOfYear,
  monthsQuarter,
  reportedQuarter,
  latestPeriod,
];
