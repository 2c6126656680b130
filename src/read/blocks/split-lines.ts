import type { Span } from '../../record/index.ts';

/** A line of text without the white space around it. */
export interface Line {
  readonly span: Span;
  /** A blank line, or the beginning of the text, stands in front of it. */
  readonly afterBlank: boolean;
}

const LINE = /[^\n\r\u0085\u2028\u2029]+/g;

/** Lines that hold more than white space, in order. Cost: linear. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let last = 0;
  for (const { 0: raw, index } of text.matchAll(LINE)) {
    const start = index + (raw.length - raw.trimStart().length);
    const end = index + raw.trimEnd().length;
    if (start >= end) continue;
    const afterBlank = lines.length === 0 || countBreaks(text, last, start) > 1;
    lines.push({ span: [start, end], afterBlank });
    last = end;
  }
  return lines;
}

/** Line breaks in `[from, to)`; `\r\n` is one. */
function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029) breaks++;
  }
  return breaks;
}
