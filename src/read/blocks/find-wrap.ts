import type { Line } from './split-lines.ts';

/** Widths in UTF-16 units at which people and mail programs wrap text. */
const NARROWEST = 40;
const WIDEST = 100;
/** Joints of one file that must look wrapped before any is joined. */
const JOINTS = 3;

/**
 * The width that a file was hard-wrapped at, or undefined when its lines are paragraphs.
 * A program that wraps breaks a line only when the next word does not fit: so in a wrapped file nearly every line that is
 * followed by another, without a blank line between, is full. Lists, verses and short paragraphs are not.
 */
export function findWrapWidth(text: string, lines: readonly Line[]): number | undefined {
  let width = 0;
  for (const line of lines) {
    width = Math.max(width, line.span[1] - line.span[0]);
    if (width > WIDEST) return undefined;
  }
  if (width < NARROWEST) return undefined;
  let joints = 0;
  let full = 0;
  let open = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (!before || !line || line.afterBlank) continue;
    joints++;
    if (!isFull(text, before, line, width)) continue;
    full++;
    if (!endsSentence(text, before)) open++;
  }
  return joints >= JOINTS && full >= joints * 0.8 && open >= full / 2 ? width : undefined;
}

/** True when `next` goes on with the paragraph of `line` in a file that is wrapped at `width`. */
export function isWrapped(text: string, line: Line, next: Line, width: number): boolean {
  if (next.afterBlank) return false;
  if (isFull(text, line, next, width)) return true;
  return !endsSentence(text, line) && /\p{Ll}/u.test(text[next.span[0]] ?? '');
}

function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(text.slice(next.span[0], next.span[1]))?.[0] ?? '';
  return line.span[1] - line.span[0] + 1 + word.length > width;
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?:]["'”’)\]]*$/.test(text.slice(Math.max(line.span[0], line.span[1] - 6), line.span[1]));
}
