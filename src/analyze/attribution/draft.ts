import type { Attitude, Span, Stance, Style } from '../../record/index.ts';

/** An attribution as the reader finds it, before its source is resolved to a speaker. Spans sorted; contents are not empty. */
export interface AttributionDraft {
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  readonly style: Style;
  readonly attitude: Attitude;
  readonly stance: Stance;
  /** Spans that name who passed it on: "citing Y", "through its agency". */
  readonly relays: readonly Span[];
  /** Spans that name whom it was said to: "told Y". */
  readonly to: readonly Span[];
  /** Index, in the same list, of the attribution in whose content this one stands. */
  readonly within?: number;
  readonly rule: string;
  readonly confidence: number;
}
