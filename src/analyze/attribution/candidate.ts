import type { Attitude, Span, Stance } from '../../record/index.ts';
import type { Range } from './clause/noun-phrase.ts';
import type { Period } from './clause/period.ts';

/** A possible attribution within one period; ranges are items of the period. */
export interface Candidate {
  readonly period: Period;
  readonly source?: Range;
  readonly cue: Range;
  readonly contents: readonly Range[];
  readonly to?: Range;
  readonly lemma: string;
  readonly frame: string;
  readonly attitude: Attitude;
  readonly stance: Stance;
  readonly rule: string;
}

/** A candidate with its spans; what refiners work on. */
export interface Found {
  readonly block: number;
  readonly depth: 0 | 1;
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  readonly relays: readonly Span[];
  readonly to: readonly Span[];
  readonly lemma: string;
  readonly frame: string;
  readonly attitude: Attitude;
  readonly stance: Stance;
  readonly rule: string;
  /** Cue of the attribution in which this one stands though its own does not: "X reported, citing Y". */
  readonly outerCue?: Span;
  /** Where the reader gives one of its own; else it is the rule's. */
  readonly confidence?: number;
}
