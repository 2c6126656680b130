import type { HtmlElement } from './node.ts';
import type { Line } from './split-lines.ts';

/** For each element the sum over the lines in it. Cost: linear. */
export function sumAbove(lines: readonly Line[], measure: (line: Line) => number): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  const levels: Set<HtmlElement>[] = [];
  const add = (element: HtmlElement, size: number) => {
    sums.set(element, (sums.get(element) ?? 0) + size);
    levels[element.depth] = (levels[element.depth] ?? new Set()).add(element);
  };
  for (const line of lines) {
    const size = measure(line);
    if (size !== 0) add(line.element, size);
  }
  for (let depth = levels.length - 1; depth > 0; depth--)
    for (const element of levels[depth] ?? []) if (element.parent) add(element.parent, sums.get(element) ?? 0);
  return sums;
}
