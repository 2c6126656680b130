import { compareSpans, type Span } from '../../../record/index.ts';
import type { Found } from '../candidate.ts';

/** A relay is named within this many characters of the cue. */
const REACH = 200;
const CITES = /^(?:cit(?:ing|ed|es)|quot(?:ing|ed|es)|referring to)$/i;
const CARRIED =
  /\b(?:carried by|published by|published in|reported by|aired by|broadcast by|released by|quoted by|cited by|provided by|obtained by|distributed by)\s+([^,;.:“”"]{2,70}?)(?=\s+(?:newspaper\s+)?$|\s+(?:on|in|at|said|show|and|that)\b|[,;.:]|$)/i;

/**
 * Names who passed a report on: "X reported, citing Y" (the citing attribution is taken into the other), "photos carried by Y".
 * Cost: linear.
 */
export function findRelays(text: string, found: readonly Found[]): Found[] {
  const order = [...found].sort((a, b) => compareSpans(a.cues[0] ?? [0, 0], b.cues[0] ?? [0, 0]));
  const relays = new Map<Found, Span[]>();
  const taken = new Set<Found>();
  order.forEach((item, i) => {
    if (!CITES.test(text.slice(...(item.cues[0] ?? [0, 0])))) return;
    for (const near of [order[i - 1], order[i + 1], order[i - 2]]) {
      if (
        !near ||
        near.block !== item.block ||
        near.depth !== item.depth ||
        near.attitude !== 'says' ||
        CITES.test(text.slice(...(near.cues[0] ?? [0, 0])))
      )
        continue;
      if (Math.abs((near.cues[0]?.[0] ?? 0) - (item.cues[0]?.[0] ?? 0)) > REACH || !sameSource(near, item)) continue;
      relays.set(near, [...(relays.get(near) ?? []), ...item.contents.map(span => shortName(text, span))]);
      taken.add(item);
      break;
    }
  });
  return found
    .filter(item => !taken.has(item))
    .map(item => {
      const spans = [...(relays.get(item) ?? []), ...carriers(text, item)].sort(compareSpans);
      return spans.length > 0 ? { ...item, relays: spans } : item;
    });
}

const sameSource = (a: Found, b: Found) =>
  b.sources.length === 0 || a.sources.some(x => b.sources.some(y => x[0] === y[0] && x[1] === y[1]));

/** "photos carried by the paper showed": the carrier within the source. */
function carriers(text: string, item: Found): Span[] {
  return item.sources.flatMap(([start, end]) => {
    const match = CARRIED.exec(text.slice(start, end));
    const name = match?.[1];
    if (!match || !name) return [];
    const from = start + match.index + match[0].indexOf(name, match[0].length - name.length - 1);
    return [[from, from + name.length] as const];
  });
}

/** The name without what follows it: "the agency, which …". */
function shortName(text: string, [start, end]: Span): Span {
  const stop = text.slice(start, end).search(/[,;“”"]|\s(?:who|which|that|as|in|on)\s/);
  return stop > 0 ? [start, start + stop] : [start, end];
}
