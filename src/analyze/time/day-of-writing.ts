import type { Article } from '../../record/index.ts';
import { MONTH, monthNumber } from './absolute.ts';
import { addDays, type Day, parseDay } from './calendar.ts';

/** "CAMBRIDGE, Mass., Dec. 11 (UPI)". */
const DATELINE = new RegExp(
  `^\\p{Lu}{3}[\\p{Lu} .'’-]{0,30}(?:, \\p{Lu}[\\p{L}. ]{1,20})?, (${MONTH}) (\\d{1,2})(?:, \\d{4})? \\(\\p{Lu}`,
  'mu',
);
/** Characters in which a dateline is looked for: behind headline and byline. */
const HEAD = 1000;

/**
 * The day that "today" and the weekdays are counted from: the day of publication, where one day is known; the day after it where the
 * dateline names that one, since a page published late in the evening, or in another zone, goes by the day that its report bears.
 */
export function dayOfWriting({ published, text }: Article): Day | undefined {
  if (published.value === undefined || published.precision === 'range') return undefined;
  const day = parseDay(published.value);
  if (!day) return undefined;
  const [, month, number] = DATELINE.exec(text.slice(0, HEAD)) ?? [];
  const next = addDays(day, 1);
  return month !== undefined && monthNumber(month) === next.month && Number(number) === next.day ? next : day;
}
