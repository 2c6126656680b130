import type { Attribution } from '../../src/record/index.ts';
import { type SpeakerRow, speakerKey } from './speakers.ts';

/** Kinds of underline, each a pattern and a color, so that they are told apart without either one. */
const STYLES = 6;

/** Class names of underlines by speaker. */
export type SpeakerStyles = ReadonlyMap<string, string>;

/** One underline a speaker over all articles of a story; those who are quoted most have one of their own. */
export function deriveSpeakerStyles(speakers: readonly SpeakerRow[]): SpeakerStyles {
  const named = speakers.filter(speaker => speaker.entity);
  return new Map(named.map((speaker, i) => [speaker.id, `by-${i % STYLES}`]));
}

export function styleOfSpeaker(styles: SpeakerStyles, attribution: Attribution): string {
  const [speaker] = attribution.speakers;
  return (speaker && styles.get(speakerKey(speaker))) ?? 'by-unknown';
}
