import { YEAR } from './absolute.ts';
import { type Focus, yearBefore } from './focus.ts';
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

/** "the 1988 third quarter", "the 1988 quarter", "the 1988 period": the reported quarter in that year. */
const quarterOfYear: Recognizer = {
  name: 'quarter-of-year',
  needs: /quarter|period/i,
  pattern: new RegExp(`\\b(?:the )?(?:fiscal )?(${YEAR}) (?:${QUARTER}|period)\\b`, 'gi'),
  read: match => {
    const [, year = '', ordinal] = match;
    const number = QUARTERS[(ordinal ?? '').toLowerCase()];
    if (number !== undefined) return reading('DATE', `${year}-Q${number}`, 'quarter-of-year');
    const pointsBack = ({ quarter }: Focus) => quarter && `${year}${quarter.slice(4)}`;
    return reading('DATE', year, 'quarter-of-year', { pointsBack });
  },
};

/** "the quarter", "the latest period": the one named last, else the one before publication. */
const reportedQuarter: Recognizer = {
  name: 'reported-quarter',
  needs: QUARTER_WORD,
  pattern:
    /\b(?:the )?(?:latest|most recent|previous|prior) quarter\b|\bthe quarter\b(?![- ]to[- ]quarter|[- ]century)/gi,
  read: (match, { published }) =>
    reading('DATE', periodAt(published, 'quarter', -1), 'reported-quarter', {
      ...(!/previous|prior/i.test(match[0]) && { pointsBack: ({ quarter }: Focus) => quarter }),
    }),
};

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
  reportedQuarter,
  latestPeriod,
];
