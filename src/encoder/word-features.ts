import { type Block, mergeSpans, type Span } from '../record/index.ts';

/** What a word looks like; an uncased encoder does not see it otherwise. The order is part of the weights. */
export const SHAPES = ['lower', 'title', 'upper', 'mixed', 'digits', 'sign', 'other'] as const;
/** Where it stands: inside a block, or first in it; the same inside quotation marks. The order is part of the weights. */
export const PLACES = ['inside', 'first', 'quoted', 'quoted-first'] as const;

const SHAPE_PATTERNS: readonly RegExp[] = [
  /^\p{Ll}[\p{Ll}\p{M}]*$/u,
  /^\p{Lu}[\p{Ll}\p{M}]+$/u,
  /^\p{Lu}[\p{Lu}\p{M}]*$/u,
  /^(?=.*\p{Lu})[\p{L}\p{M}\p{N}]+$/u,
  /^\p{N}+$/u,
  /^[^\p{L}\p{N}]+$/u,
  /^/,
];

/** Index into `SHAPES`. */
export function shapeOf(word: string): number {
  return SHAPE_PATTERNS.findIndex(pattern => pattern.test(word));
}

/** Index into `PLACES` for each word. `quotes`: stretches with their quotation marks. Cost: linear in the words. */
export function placesOf(words: readonly Span[], blocks: readonly Block[], quotes: readonly Span[]): number[] {
  const quoted = mergeSpans(quotes);
  let [block, quote, before] = [0, 0, -1];
  return words.map(([start]) => {
    while (block + 1 < blocks.length && (blocks[block + 1]?.span[0] ?? 0) <= start) block++;
    while (quote < quoted.length && (quoted[quote]?.[1] ?? 0) <= start) quote++;
    const first = block !== before ? 1 : 0;
    before = block;
    return first + ((quoted[quote]?.[0] ?? Number.POSITIVE_INFINITY) <= start ? 2 : 0);
  });
}
