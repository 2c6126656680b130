import { type Focus, periodFrom } from './focus.ts';
import { QUARTER_WORD, type Recognizer, reading, SEASON_WORD, UNIT_WORD } from './reading.ts';
import { PARTS } from './relative-day.ts';
import { periodAt, SEASONS } from './relative-period.ts';

const SHIFT: Readonly<Record<string, number>> = { previous: -1, following: 1, next: 1, before: -1, after: 1 };

/** "that day", "later that year", "the following month": counted from the date named last, wherever it stands. */
const samePeriod: Recognizer = {
  name: 'points-back',
  needs: UNIT_WORD,
  pattern:
    /\b(?:(?:earlier|later|late|early) )?(?:on )?(?:(that(?: same)?|the same) (day|week|month|year)|the (following|previous) (day|week|month|year))\b(?![- ](?:when|old|long|to|ago)\b)/gi,
  read: (match, { published }) => {
    const unit = (match[2] ?? match[4] ?? '').toLowerCase();
    const shift = SHIFT[(match[3] ?? '').toLowerCase()] ?? 0;
    // "the previous year" with nothing before it is the one before publication
    const value = shift < 0 && unit !== 'day' ? periodAt(published, unit, shift) : '';
    return reading('DATE', value, 'points-back', { pointsBack: ({ date }) => periodFrom(date, unit, shift) });
  },
};

/** "the next day", "the year before": from the date named last. */
const neighbor: Recognizer = {
  name: 'neighbor',
  needs: UNIT_WORD,
  pattern: /\bthe (?:(next) (day)|(day|week|month|year) (before|after)(?=[.,;:)”"]| and\b| in\b|$))/gi,
  read: match => {
    const unit = (match[2] ?? match[3] ?? '').toLowerCase();
    const shift = match[1] ? 1 : (SHIFT[(match[4] ?? '').toLowerCase()] ?? 0);
    return reading('DATE', '', 'points-back', { pointsBack: ({ date }) => periodFrom(date, unit, shift) });
  },
};

/** "that night", "the same evening", "the next morning". */
const partOfThatDay: Recognizer = {
  name: 'part-of-that-day',
  needs: /morning|afternoon|evening|night/i,
  pattern:
    /\b(?:(?:later|earlier|late|early) )?(?:that(?: same)?|the (?:same|(next|following|previous))) (morning|afternoon|evening|night)\b/gi,
  read: match => {
    const part = PARTS[(match[2] ?? '').toLowerCase()] ?? '';
    const shift = SHIFT[(match[1] ?? '').toLowerCase()] ?? 0;
    const pointsBack = ({ date }: Focus) => {
      const day = periodFrom(date, 'day', shift);
      return day && `${day}T${part}`;
    };
    return reading('TIME', '', 'points-back', { pointsBack });
  },
};

/** "that summer": of the year named last. */
const thatSeason: Recognizer = {
  name: 'that-season',
  needs: SEASON_WORD,
  pattern: /\b(?:(?:later|earlier) )?(?:that(?: same)?|the same) (spring|summer|fall|autumn|winter)\b/gi,
  read: match => {
    const pointsBack = ({ date }: Focus) => {
      const year = periodFrom(date, 'year', 0);
      return year && `${year}-${SEASONS[(match[1] ?? '').toLowerCase()]}`;
    };
    return reading('DATE', '', 'points-back', { pointsBack });
  },
};

const thatQuarter: Recognizer = {
  name: 'that-quarter',
  needs: QUARTER_WORD,
  pattern: /\b(?:that|the same) quarter\b/gi,
  read: () => reading('DATE', '', 'points-back', { pointsBack: ({ quarter }) => quarter }),
};

export const POINTING_BACK: readonly Recognizer[] = [samePeriod, neighbor, partOfThatDay, thatSeason, thatQuarter];
