import type { PrintedLine } from './read-pages.ts';

/** Lines at the top and at the bottom of a page among which it is looked for. */
const EDGE_LINES = 3;

/**
 * Lines at the edges of pages that stand on others too, on the same height and alike but for their numbers; and page numbers. What is printed larger is the title that the
 * others repeat.
 * @param largest size of letters that counts
 */
export function findRunningLines(pages: readonly (readonly PrintedLine[])[], largest: number): Set<PrintedLine> {
  const edges = pages.map(page => {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    return [...new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])];
  });
  const times = new Map<string, number>();
  for (const edge of edges) for (const key of new Set(edge.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  const isRunning = (line: PrintedLine) =>
    (line.size <= largest && (times.get(keyOf(line)) ?? 0) >= least) ||
    /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(line.text);
  return new Set(edges.flatMap(edge => edge.filter(isRunning)));
}

/** Points within which lines stand on one height. */
const HEIGHT = 8;

const keyOf = ({ text, y }: PrintedLine): string =>
  `${Math.round(y / HEIGHT)} ${text.toLowerCase().replace(/\d+/g, '#')}`;
