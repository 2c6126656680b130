import type { Furniture, Published, Span } from '../../record/index.ts';
import { flatten } from '../furniture/page.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { parseDate } from './parse-date.ts';

/** Where in the furniture a publication time stands, the surest first. Copyright years and dates in the report are no evidence. */
const PLACES = [
  'furniture/pasted-date',
  'furniture/header-line',
  'furniture/timestamp',
  'furniture/byline',
  'furniture/dateline',
];
/** Lines of the report that are longer than this are paragraphs. */
const LONG_LINE = 150;
const REASONS: Readonly<Record<string, string>> = {
  'furniture/pasted-date': 'published/pasted-date: stands in front of the text',
  'furniture/header-line': "published/header-line: stands in the page's header",
  'furniture/timestamp': 'published/timestamp: a line that is a time and nothing else',
  'furniture/byline': 'published/byline: stands in the byline',
  'furniture/dateline': 'published/dateline: the day in the dateline, on which it was written',
};

/**
 * When it was published: as given; else as the page says; else as the address says (then `implied`). A time of the same day, or
 * the day beside it, refines a day. Times are UTC.
 */
export function findPublished(
  text: string,
  furniture: readonly Furniture[],
  body: readonly Span[],
  given: { readonly published?: string; readonly url?: string; readonly urlSpan?: Span },
): Published {
  const stated = given.published === undefined ? undefined : parseDate(given.published);
  if (stated) return { ...stated, basis: 'stated', because: ['published/given: came with the article'] };
  const found = findInFurniture(
    text,
    furniture.filter(item => isAtEdge(item.span, body)),
  );
  const best = found[0];
  if (!best)
    return (
      findInUrl(given.url, given.urlSpan) ?? {
        basis: 'unknown',
        because: ['published/not-found: neither the text nor its metadata says when'],
      }
    );
  const finer =
    best.precision === 'minute' ? undefined : found.find(other => other.precision === 'minute' && isNear(best, other));
  if (!finer) return best;
  return {
    ...finer,
    evidence: [...(best.evidence ?? []), ...(finer.evidence ?? [])],
    because: [...(best.because ?? []), ...(finer.because ?? [])],
  };
}

function findInFurniture(text: string, furniture: readonly Furniture[]): Published[] {
  const found: Published[] = [];
  for (const place of PLACES) {
    const lines = furniture.filter(item => item.rule === place).slice(0, 20);
    // "Updated" is later than publication: it counts only when nothing else does
    const order = [
      ...lines.filter(item => !isUpdate(text, item.span)),
      ...lines.filter(item => isUpdate(text, item.span)),
    ];
    for (const { span } of order) {
      const date = findDates(flatten(text.slice(...span)), span[0])[0];
      if (date) found.push(publishedBy(date, place, isUpdate(text, span)));
    }
  }
  return found;
}

/** Before the report has well begun, or behind it: times in between belong to what else the page shows. */
function isAtEdge(span: Span, body: readonly Span[]): boolean {
  const second = body.filter(([start, end]) => end - start > LONG_LINE)[1]?.[0] ?? Number.POSITIVE_INFINITY;
  return span[0] < second || span[0] >= (body.at(-1)?.[1] ?? 0);
}

function isUpdate(text: string, span: Span): boolean {
  return /^\W*(?:last )?(?:updated|modified)/i.test(text.slice(span[0], span[0] + 24));
}

/** An update, or the day of a dateline, only implies when it was published. */
function publishedBy({ when, span }: FoundDate, place: string, update: boolean): Published {
  const because = update
    ? 'published/updated: the last update; it was published then or before'
    : (REASONS[place] ?? place);
  const implied = update || place === 'furniture/dateline';
  return { ...when, basis: implied ? 'implied' : 'stated', evidence: [span], because: [because] };
}

/** Within a day of each other, as a local date and a UTC time may be. */
function isNear(a: Published, b: Published): boolean {
  return Math.abs(Date.parse(`${a.earliest}T00:00Z`) - Date.parse(`${b.earliest}T00:00Z`)) <= 86_400_000;
}

const IN_PATH = [
  /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/._-]|$)/,
  /[/_-](\d{4})(\d{2})(\d{2})(?=[/._-]|$)/,
  /\/(\d{4})[/-](0[1-9]|1[0-2])(?=\/)/,
];
const IN_PATH_NAMED = /\/(\d{4})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(\d{1,2})(?=\/|$)/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function findInUrl(url: string | undefined, span: Span | undefined): Published | undefined {
  const path = url?.slice(0, 2000) ?? '';
  const named = IN_PATH_NAMED.exec(path);
  const parts = named
    ? [named[1], String(MONTHS.indexOf(named[2]?.toLowerCase() ?? '') + 1), named[3]]
    : IN_PATH.map(pattern => pattern.exec(path)?.slice(1, 4)).find(match => match && parseDate(isoOf(match)));
  const when = parts && parseDate(isoOf(parts));
  if (!when || Number(when.earliest?.slice(0, 4)) < 1990) return undefined;
  return {
    ...when,
    basis: 'implied',
    ...(span ? { evidence: [span] } : {}),
    because: ['published/url: the date in the address'],
  };
}

function isoOf(parts: readonly (string | undefined)[]): string {
  return parts
    .filter(part => part !== undefined)
    .map(part => part.padStart(2, '0'))
    .join('-');
}
