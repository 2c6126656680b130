import type { MentionLabel, Span } from '../../record/index.ts';
import type { Word } from './words.ts';

/** A stretch of a chunk with what it is taken for; `weak` when other parts of the article may know better. */
export interface NamePiece {
  readonly words: readonly Word[];
  readonly at: number;
  readonly label: MentionLabel;
  readonly rule: string;
  readonly weak: boolean;
}

export function spanOf(words: readonly Word[]): Span {
  return [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
}

export function textOf(words: readonly Word[]): string {
  return words.map(word => word.text).join(' ');
}
