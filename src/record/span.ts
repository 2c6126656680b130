/** Half-open `[start, end)` in UTF-16 code units of one article's text; `text.slice(start, end)` is the evidence. */
export type Span = readonly [start: number, end: number];

/** True when the two share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** True when `inner` lies wholly within `outer`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Order in the text: by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Code units that two spans share. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** The same code units as sorted spans that neither overlap nor touch. Cost: n log n. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort(compareSpans)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** What is left of `spans` when `holes` are taken out; both may overlap among themselves. Cost: n log n. */
export function subtractSpans(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const cuts = mergeSpans(holes);
  const left: Span[] = [];
  let first = 0;
  for (const [start, end] of mergeSpans(spans)) {
    let from = start;
    while (first < cuts.length && (cuts[first] as Span)[1] <= start) first++;
    for (let i = first; i < cuts.length; i++) {
      const [cutStart, cutEnd] = cuts[i] as Span;
      if (cutStart >= end) break;
      if (cutStart > from) left.push([from, cutStart]);
      from = Math.max(from, cutEnd);
    }
    if (from < end) left.push([from, end]);
  }
  return left;
}

/**
 * The items whose span shares a code unit with `span`, out of a list sorted by place whose spans do not overlap.
 * Cost: log n and the items found.
 */
export function itemsTouching<T>(sorted: readonly T[], span: Span, spanOf: (item: T) => Span): T[] {
  const first = firstEndingAfter(sorted, span[0], spanOf);
  let end = first;
  while (end < sorted.length && spanOf(sorted[end] as T)[0] < span[1]) end++;
  return sorted.slice(first, end);
}

/** Index of the first item whose span ends after an offset, out of a list whose ends ascend; its length if none does. Cost: log n. */
export function firstEndingAfter<T>(sorted: readonly T[], offset: number, spanOf: (item: T) => Span): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(sorted[middle] as T)[1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
