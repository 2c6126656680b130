import type { Span, When } from '../../record/index.ts';
import { DATE_SOURCE, foldCapitals, parseDate } from './parse-date.ts';

export interface FoundDate {
  readonly span: Span;
  readonly when: When;
}

/** Dates with a year in `text`, spans from `offset` on. Meant for header lines, not for reports. */
export function findDates(text: string, offset = 0): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of foldCapitals(text).matchAll(new RegExp(DATE_SOURCE, 'g'))) {
    const when = parseDate(match[0]);
    if (when) found.push({ span: [offset + match.index, offset + match.index + match[0].trimEnd().length], when });
  }
  return found;
}

const LABEL =
  /\b(?:first |last |date )?(?:published|posted|updated|modified|created|released|date|added)(?: (?:on|at|by))?\b:?|\b(?:on|at|local time|ET|PT|CT|BST|IST|CST)\b|\b(?:(?:early|late|first|final|city|morning|midday|evening|night|weekend|print|web) )?edition\b/gi;
/** "3 hours ago", "Wednesday, 07:30": when, as a page says it to somebody who reads it that week. */
const NEAR =
  /^(?:\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)$/i;

/** True when `text` is one or more dates and nothing else but labels such as "Posted:", "Last updated" and "Late edition". */
export function isDateLine(text: string): boolean {
  if (text.length > 200) return false;
  const dates = findDates(text);
  if (dates.length === 0) return NEAR.test(text);
  let rest = text;
  for (const { span } of [...dates].reverse()) rest = rest.slice(0, span[0]) + rest.slice(span[1]);
  return !/[\p{L}\p{N}]/u.test(rest.replace(LABEL, ' '));
}
