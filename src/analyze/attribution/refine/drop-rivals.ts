import { overlapLength, type Span } from '../../../record/index.ts';
import type { Found } from '../candidate.ts';

const sizeOf = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span[1] - span[0], 0);
const shared = (a: readonly Span[], b: readonly Span[]) =>
  a.reduce((sum, x) => sum + b.reduce((n, y) => n + overlapLength(x, y), 0), 0);

/**
 * Keeps one reading of each cue, and one of two that give almost the same content to different cues: the earlier in `rank`.
 * Cost: each is compared with the few that begin near it.
 */
export function dropRivals(found: readonly Found[], rank: (item: Found) => number): Found[] {
  const order = found
    .map((item, index) => ({ item, index, start: startOf(item) }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const dropped = new Set<number>();
  for (let i = 0; i < order.length; i++) {
    const a = order[i] as (typeof order)[number];
    for (let j = i + 1; j < Math.min(order.length, i + 12); j++) {
      const b = order[j] as (typeof order)[number];
      if (b.item.block !== a.item.block) break;
      if (dropped.has(a.index) || dropped.has(b.index) || !rivals(a.item, b.item)) continue;
      dropped.add(rank(a.item) <= rank(b.item) ? b.index : a.index);
    }
  }
  return found.filter((_, index) => !dropped.has(index));
}

const startOf = (item: Found) => Math.min(item.cues[0]?.[0] ?? Infinity, item.contents[0]?.[0] ?? Infinity);

const holds = (contents: readonly Span[], cues: readonly Span[]) => shared(contents, cues) === sizeOf(cues);

function rivals(a: Found, b: Found): boolean {
  if (shared(a.cues, b.cues) > 0) return true;
  // "said in a statement that": the noun is where it was said
  const noun = a.frame.startsWith('noun-that') || b.frame.startsWith('noun-that');
  if (noun && a.contents[0]?.[0] === b.contents[0]?.[0]) return true;
  // "Berg said it fell, according to the agency": one in the other
  if (holds(a.contents, b.cues) || holds(b.contents, a.cues)) return false;
  const common = shared(a.contents, b.contents);
  return common > 0.85 * Math.max(sizeOf(a.contents), sizeOf(b.contents));
}
