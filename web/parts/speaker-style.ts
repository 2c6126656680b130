import type { Attribution } from '../../src/record/index.ts';
import { speakerKey } from '../model/speakers.ts';

/** Kinds of underline, each a pattern and a color, so that they are told apart without either one. */
const STYLES = 6;

/** The same speaker has the same underline in every article of every report. */
export function styleOfSpeaker(attribution: Attribution): string {
  const speaker = attribution.speakers[0];
  const key = speaker ? speakerKey(speaker) : '';
  if (!speaker?.entity) return 'by-unknown';
  let hash = 0;
  for (const char of key) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return `by-${hash % STYLES}`;
}
