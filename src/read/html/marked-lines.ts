import { elementsOf, type HtmlElement } from './node.ts';
import { isWithin, type Line } from './split-lines.ts';

/** The element is said to hold the report's words. */
export function isMarked({ attributes }: HtmlElement): boolean {
  return /\barticlebody\b/i.test(`${attributes.itemprop ?? ''} ${attributes.property ?? ''}`);
}

/** More elements that are said to hold the report say nothing. */
const MOST_MARKED = 20;
/** Least share of a page's sentences in what is said to be the report, for it to be believed. */
const MARKED_SHARE = 0.25;

/** Lines that microdata says are the report; undefined when it says nothing, or not that of a good part of the page. */
export function findMarkedLines(
  page: HtmlElement,
  lines: readonly Line[],
  weightOf: (line: Line) => number,
): ReadonlySet<Line> | undefined {
  const elements = [...elementsOf(page, isMarked)].slice(0, MOST_MARKED);
  if (elements.length === 0) return undefined;
  const marked = new Set(lines.filter(line => elements.some(element => isWithin(line, element))));
  const sum = (some: Iterable<Line>) => [...some].reduce((whole, line) => whole + weightOf(line), 0);
  return sum(marked) >= sum(lines) * MARKED_SHARE ? marked : undefined;
}
