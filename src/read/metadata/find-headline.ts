import type { Headline, Span } from '../../record/index.ts';
import { flatten } from '../furniture/page.ts';
import { isHeadlineShaped } from '../furniture/shape.ts';

/** Report lines from the top among which a given headline is looked for. */
const TOP = 6;

/**
 * The headline: as given, with its span when it stands in the text; else the first line of the report when it is shaped like one
 * and paragraphs follow (then `implied`).
 * @param body spans of the report, in order
 */
export function findHeadline(text: string, body: readonly Span[], given: string | undefined): Headline | undefined {
  const stated = given?.trim();
  if (stated) {
    const found = body.slice(0, TOP).find(span => span[1] - span[0] < 400 && isSame(text.slice(...span), stated));
    return found ? { text: stated, span: found, basis: 'stated' } : { text: stated, basis: 'stated' };
  }
  const first = body[0];
  if (!first || !isHeadline(text, first, body.slice(1, 4))) return undefined;
  return { text: text.slice(...first), span: first, basis: 'implied' };
}

function isHeadline(text: string, span: Span, rest: readonly Span[]): boolean {
  const flat = flatten(text.slice(span[0], Math.min(span[1], span[0] + 400)));
  if (!isHeadlineShaped(flat, flat.split(/ +/).length) || /^"[^"]*$/.test(flat)) return false;
  return rest.some(
    ([start, end]) => /[.!?]["'”’)\]]*$/.test(text.slice(Math.max(start, end - 6), end)) && end - start > 60,
  );
}

/** Equal but for marks, white space, a full stop, and the outlet's name behind a bar or dash. */
function isSame(line: string, headline: string): boolean {
  const [a, b] = [fold(line), fold(headline)];
  return (
    a !== '' && (a === b || (b.startsWith(a) && a.length >= 20 && /^ ?(?:\||-|–|—|::|«|»)/.test(b.slice(a.length))))
  );
}

function fold(text: string): string {
  return flatten(text)
    .replace(/ +/g, ' ')
    .replace(/[.\s]+$/, '')
    .replace(/["']/g, '')
    .trim()
    .toLowerCase();
}
