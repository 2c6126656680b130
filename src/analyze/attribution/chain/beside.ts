import { compareSpans, itemsTouching, type Span } from '../../../record/index.ts';
import type { Doc } from '../../doc.ts';
import type { Found } from '../candidate.ts';

/** How far from a cue its sentence is looked at, in characters: long enough for news, and a bound for a text of one sentence. */
const REACH = 300;

/** The words around an attribution's cue, within its sentence; undefined without a cue. Cost: log n. */
export function wordsBeside(doc: Doc, { cues }: Found): { readonly cue: Span; readonly around: Span } | undefined {
  const [cue] = cues;
  const sentence = cue && itemsTouching(doc.sentences, cue, one => one.span)[0]?.span;
  if (!cue || !sentence) return undefined;
  return { cue, around: [Math.max(sentence[0], cue[0] - REACH), Math.min(sentence[1], cue[1] + REACH)] };
}

/** Finds attributions by where their spans stand. Cost: n log n once, then log n and what is found. */
export function finderBy(
  found: readonly Found[],
  spansOf: (item: Found) => readonly Span[],
): (span: Span) => readonly Found[] {
  const places = found
    .flatMap(item => spansOf(item).map(span => ({ span, item })))
    .sort((a, b) => compareSpans(a.span, b.span));
  return span => [...new Set(itemsTouching(places, span, place => place.span).map(place => place.item))];
}
