import type { Span } from '../../src/record/index.ts';

/** A span with what it means. */
export interface Layer<T> {
  readonly span: Span;
  readonly of: T;
}

/** A run of text under the same layers, outermost first. */
export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  readonly layers: readonly T[];
}

/**
 * Cuts `[start, end)` where layers begin or end. Layers may overlap in any way.
 * Cost: n log n in the layers, plus the layers that stand over each cut.
 */
export function cutSegments<T>([start, end]: Span, layers: readonly Layer<T>[]): readonly Segment<T>[] {
  const inside = layers
    .filter(layer => layer.span[0] < end && start < layer.span[1])
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const cuts = new Set([start, end]);
  for (const { span } of inside) for (const at of span) if (at > start && at < end) cuts.add(at);
  const points = [...cuts].sort((a, b) => a - b);
  const segments: Segment<T>[] = [];
  let open: Layer<T>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const from = points[i] ?? start;
    const to = points[i + 1] ?? end;
    open = open.filter(layer => layer.span[1] > from);
    for (let layer = inside[next]; layer && layer.span[0] <= from; layer = inside[++next]) open.push(layer);
    segments.push({ start: from, end: to, layers: open.map(layer => layer.of) });
  }
  return segments;
}
