import type { Ledger, Span } from '../../src/record/index.ts';

/** What one rule finds wrong with a ledger, a line each; nothing where all is well. */
export type Check = (ledger: Ledger) => Iterable<string>;

/** A place of an article, however deep it stands in a record. */
export interface Placed {
  readonly where: string;
  readonly article: string;
  readonly span: Span;
}

/** Ids that stand twice. */
export function twice(ids: Iterable<string>): string[] {
  const seen = new Set<string>();
  return [...ids].filter(id => seen.size === seen.add(id).size);
}

/** Neighbors that are out of order; `compare` gives more than 0 for them. */
export function* outOfOrder<T>(what: string, items: readonly T[], compare: (a: T, b: T) => number): Iterable<string> {
  for (let i = 1; i < items.length; i++) {
    if (compare(items[i - 1] as T, items[i] as T) > 0) yield `${what}: ${i - 1} and ${i} are out of order`;
  }
}

/** By code units. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byPlace(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1];
}
