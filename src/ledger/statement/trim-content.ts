import type { Span } from '../../record/index.ts';

/**
 * The words of a content alone, so that they can be read by themselves: without "that" in front, without commas and blanks at the ends, without a
 * quotation mark whose partner stands in another sentence. Nothing is left of spans that have no words.
 */
export function trimContent(text: string, spans: readonly Span[]): Span[] {
  const whole = spans.map(([start, end]) => text.slice(start, end)).join('\n');
  const lone = { open: count(whole, '“') - count(whole, '”'), straight: count(whole, '"') % 2 };
  return spans.flatMap((span, i) => {
    let [start, end] = span;
    if (i === 0) start += lengthOf(text.slice(start, end), /^(?:that\s+)?(?:[\s,;:]+)?/i);
    if (i === 0 && (lone.open > 0 || lone.straight)) start += lengthOf(text.slice(start, end), /^[“"]\s*/);
    if (i === spans.length - 1) {
      if (lone.open < 0 || lone.straight) end -= lengthOf(tail(text, start, end), /\s*[”"]\s*$/);
      end -= lengthOf(tail(text, start, end), /[\s,;:]+$/);
    }
    return start < end ? [[start, end] as const] : [];
  });
}

/** The last of a stretch: patterns that look for its end need no more. */
function tail(text: string, start: number, end: number): string {
  return text.slice(Math.max(start, end - 40), end);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function lengthOf(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
