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
/** A block that fits into no window is cut; this many pieces after `to` are read as context. */
const LOOKAHEAD = 40;

/**
 * Windows over a text, in order; their `[from, to)` cover every word once. They end where blocks do (a report's attributions
 * seldom cross paragraphs: 1 of 120 in PolNeAR), and only a block that would leave a window half empty is cut.
 * Cost: linear in the words.
 */
export function cutWindows({ pieces, places }: Pick<EncoderText, 'pieces' | 'places'>): Window[] {
  const windows: Window[] = [];
  for (let from = 0; from < pieces.length; from = windows.at(-1)?.to ?? pieces.length) {
    const first = back(from, CONTEXT);
    let [last, size] = [first, 0];
    let [border, sizeAtBorder] = [from, 0];
    while (last < pieces.length && (size + lengthAt(last) <= WINDOW || last <= from)) {
      size += lengthAt(last++);
      if (last > from && beginsBlock(last)) [border, sizeAtBorder] = [last, size];
    }
    if (last === pieces.length) windows.push({ first, last, from, to: last });
    else if (sizeAtBorder >= WINDOW / 2) windows.push({ first, last: border, from, to: border });
    else windows.push({ first, last, from, to: Math.max(back(last, LOOKAHEAD), from + 1) });
  }
  return windows;

  function lengthAt(word: number): number {
    return pieces[word]?.length ?? 0;
  }

  function beginsBlock(word: number): boolean {
    return word >= pieces.length || PLACES[places[word] ?? 0]?.endsWith('first') === true;
  }

  /** The first of the words before `word` that have at most so many pieces together. */
  function back(word: number, most: number): number {
    let [at, size] = [word, 0];
    while (at > 0 && size + lengthAt(at - 1) <= most) size += lengthAt(--at);
    return at;
  }
}
