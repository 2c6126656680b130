import { overlapLength, type Span } from '../../../record/index.ts';
import type { Found } from '../candidate.ts';

/** For each attribution the index of the smallest one whose content holds its cue and content, if any. Cost: linear for text. */
export function findOuter(found: readonly Found[]): (number | undefined)[] {
  const open: number[] = [];
  const outer = new Array<number | undefined>(found.length).fill(undefined);
  const order = found
    .map((_, i) => i)
    .sort(
      (a, b) =>
        extentOf(found[a] as Found)[0] - extentOf(found[b] as Found)[0] ||
        extentOf(found[b] as Found)[1] - extentOf(found[a] as Found)[1],
    );
  for (const i of order) {
    const item = found[i] as Found;
    const [start] = extentOf(item);
    for (let k = open.length - 1; k >= 0; k--)
      if (extentOf(found[open[k] as number] as Found)[1] <= start) open.splice(k, 1);
    let best: number | undefined;
    for (const k of open.slice(-16)) {
      const holder = found[k] as Found;
      if (holds(holder, item) && (best === undefined || sizeOf(holder) <= sizeOf(found[best] as Found))) best = k;
    }
    if (best !== undefined) outer[i] = best;
    open.push(i);
  }
  return outer;
}

const sizeOf = (item: Found) => item.contents.reduce((sum, span) => sum + span[1] - span[0], 0);

function extentOf(item: Found): Span {
  const all = [...item.contents, ...item.cues];
  return [Math.min(...all.map(span => span[0])), Math.max(...all.map(span => span[1]))];
}

/** Cue and the most of the content lie in the other's content. */
function holds(outer: Found, inner: Found): boolean {
  const inside = (spans: readonly Span[]) =>
    spans.reduce((sum, x) => sum + outer.contents.reduce((n, y) => n + overlapLength(x, y), 0), 0);
  const total = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span[1] - span[0], 0);
  return (
    inside(inner.cues) === total(inner.cues) &&
    inside(inner.contents) > 0.9 * total(inner.contents) &&
    sizeOf(outer) > sizeOf(inner)
  );
}
