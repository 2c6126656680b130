import type { EncoderText } from './encode-text.ts';
import { PLACES } from './word-features.ts';

/** Words `[first, last)` that the encoder reads at once; what it says counts for `[from, to)`, the rest is context. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Word pieces in a window at most, without the two that mark its ends. */
export const WINDOW = 254;
/** Word pieces before `from` that are read as context, at most. */
const CONTEXT = 40;
/** Where neither block nor sentence ends in time the text is cut; this many pieces after `to` are read as context. */
const LOOKAHEAD = 40;

/**
 * Windows over a text, in order; their `[from, to)` cover every word once. They end where blocks do (a report's attributions seldom cross
 * paragraphs: 1 of 120 in PolNeAR), else where a sentence does, unless that would leave a window half empty. Cost: linear in the words.
 */
export function cutWindows({ pieces, places, opens }: Pick<EncoderText, 'pieces' | 'places' | 'opens'>): Window[] {
  const windows: Window[] = [];
  for (let from = 0; from < pieces.length; from = windows.at(-1)?.to ?? pieces.length) {
    const first = back(from, CONTEXT);
    let [last, size] = [first, 0];
    let [block, sentence] = [from, from];
    while (last < pieces.length && (size + lengthAt(last) <= WINDOW || last <= from)) {
      size += lengthAt(last++);
      if (size < WINDOW / 2 || last <= from) continue;
      if (beginsBlock(last)) block = last;
      if (opens[last] === 1) sentence = last;
    }
    if (last === pieces.length) windows.push({ first, last, from, to: last });
    else if (block > from) windows.push({ first, last: block, from, to: block });
    else
      windows.push({ first, last, from, to: sentence > from ? sentence : Math.max(back(last, LOOKAHEAD), from + 1) });
  }
  return windows;

  function lengthAt(word: number): number {
    return pieces[word]?.length ?? 0;
  }

  function beginsBlock(word: number): boolean {
    return PLACES[places[word] ?? 0]?.endsWith('first') === true;
  }

  /** The first of the words before `word` that have at most so many pieces together. */
  function back(word: number, most: number): number {
    let [at, size] = [word, 0];
    while (at > 0 && size + lengthAt(at - 1) <= most) size += lengthAt(--at);
    return at;
  }
}
