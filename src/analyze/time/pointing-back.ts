import { periodFrom } from './focus.ts';
import { type Recognizer, reading, UNIT_WORD } from './reading.ts';
import { periodAt } from './relative-period.ts';

const SHIFT: Readonly<Record<string, number>> = { previous: -1, following: 1 };

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

const thatQuarter: Recognizer = {
  name: 'that-quarter',
  pattern: /\b(?:that|the same) quarter\b/gi,
  read: () => reading('DATE', '', 'points-back', { pointsBack: ({ quarter }) => quarter }),
};

export const POINTING_BACK: readonly Recognizer[] = [samePeriod, thatQuarter];
