/** Set on words that begin with a capital; names are what texts on one subject share without copying. */
export const CAPITAL = 1;
/** A sentence, a paragraph, a stretch of the body ends after this word. */
export const SENTENCE_END = 2;
export const PARAGRAPH_END = 4;
/** What follows is furniture or another article: no passage crosses it. */
export const WALL = 8;
export const QUOTED = 16;
/** The three highest bits say how many articles hold the gram that begins here; set by `indexGrams`. */
export const SPREAD_SHIFT = 5;

/** The two lowest bits of a word's id: how much it says about copying. */
export const WORD_CLASS = 3;
export const LIGHT = 1;
export const UNSPACED_CHAR = 2;

/** How much a shared word says about copying. Tuned on corpora made from PolNeAR train, November 2026. */
const LIGHT_WEIGHT = 0.4;
const NAME_WEIGHT = 0.6;
/** One character of a script without spaces is about a third of a word. */
const UNSPACED_WEIGHT = 0.35;

/**
 * Words of many articles in flat arrays, one after another in reading order, which threads can share: 6.4 bytes a word.
 * `ids[k]` is word k once folded (`word-ids.ts`), `flags[k]` what stands around it, `places` where it stands (`word-places.ts`).
 */
export interface WordTable {
  readonly length: number;
  readonly ids: Int32Array;
  readonly flags: Uint8Array;
  readonly places: Uint8Array;
  /** Words of article n: `[borders[n], borders[n + 1])`; its places likewise in `placeBorders`. */
  readonly borders: Int32Array;
  readonly placeBorders: Float64Array;
}

/** Most words of all articles together: a word's number has to fit into 31 bits. */
export const MOST_WORDS = 2 ** 31 - 1;
/** Most words of one article: with the number of another word its place in the article has to fit into 53 bits. */
export const MOST_ARTICLE_WORDS = 2 ** 22;

/** Evidence of one shared word, 0..1: what it gives where it gives less. */
export function sharedWeight({ ids, flags }: WordTable, here: number, there: number): number {
  const kind = (ids[here] as number) & WORD_CLASS;
  if (kind === 0) return ((flags[here] as number) | (flags[there] as number)) & CAPITAL ? NAME_WEIGHT : 1;
  return kind === LIGHT ? LIGHT_WEIGHT : UNSPACED_WEIGHT;
}
