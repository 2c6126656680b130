import { ancestorsOf } from './node.ts';
import type { Line } from './split-lines.ts';

/** Longest heading, in UTF-16 units; a longer one was not closed. */
export const MOST_HEADING = 500;
/** Lines in front of the report among which its headline is looked for. */
const REACH = 60;

/**
 * The line that is the report's headline: one that says what the page's metadata says, in a heading if there is one, the nearest before the
 * report; else the nearest `h1` before it.
 * @param first index of the report's first line
 */
export function findHeadlineLine(lines: readonly Line[], first: number, titles: readonly string[]): number | undefined {
  const from = Math.max(0, first - REACH);
  // within the report's element its first lines may be the headline
  const candidates = lines
    .slice(from, first + 6)
    .map((line, i) => ({ line, index: from + i }))
    .reverse();
  const same = candidates.filter(({ line }) => titles.some(title => isSameTitle(line.text, title)));
  const best =
    same.find(({ line }) => isIn(line, /^h1$/)) ??
    same.find(({ line }) => isIn(line, /^h[2-6]$/)) ??
    same.at(0) ??
    candidates.find(({ line }) => isIn(line, /^h1$/) && line.text.length > 12);
  return best?.index;
}

function isIn(line: Line, name: RegExp): boolean {
  for (const above of ancestorsOf(line.element))
    if (name.test(above.name) && above.to - above.from <= MOST_HEADING) return true;
  return false;
}

/** One title, or one of them with the outlet's name behind it. */
export function isSameTitle(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  if (x === '' || y === '') return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short === long || (short.length >= 16 && long.startsWith(`${short} `) && short.length >= long.length * 0.5);
}

function fold(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
