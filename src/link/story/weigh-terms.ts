import { commonTerms, type Terms } from './read-terms.ts';

/** Tuned on BASIL mixed with PolNeAR train and on gva/known, November 2026; docs/stories.md has the figures. */
export const WEIGHTS = {
  /** Terms of one article that are kept, the heaviest. */
  terms: 150,
  /** Articles that are thought to stand beside the given ones, so that a small folder of one event does not lose the event's words; */
  imagined: 200,
  /** the share of them that hold a common word of news, */
  common: 0.2,
  /** and any other word. */
  other: 0.005,
  /** What a name or number weighs. */
  name: 1.6,
};

/** Terms by number with their weights, heaviest first; weights are of unit length. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

export interface Weighed {
  readonly vectors: readonly Vector[];
  /** The same of names and numbers alone. */
  readonly names: readonly Vector[];
  readonly words: readonly string[];
  /** Articles that hold each term. */
  readonly holders: Int32Array;
}

/**
 * TF-IDF vectors of unit length: (1 + ln count) * ln(1 + articles / holders). A few articles cannot tell which words are rare, so
 * imagined ones are counted in, whose common words a list tells.
 */
export function weighTerms(all: readonly Terms[]): Weighed {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const held: number[] = [];
  for (const { counts } of all) {
    for (const term of counts.keys()) {
      const known = numbers.get(term);
      if (known === undefined) {
        numbers.set(term, words.length);
        words.push(term);
        held.push(1);
      } else held[known] = (held[known] as number) + 1;
    }
  }
  const common = commonTerms();
  const total = all.length + WEIGHTS.imagined;
  const rarity = words.map((word, k) => {
    const imagined = WEIGHTS.imagined * (common.has(word) ? WEIGHTS.common : WEIGHTS.other);
    return Math.log(1 + total / ((held[k] as number) + imagined));
  });
  const weigh = (terms: Terms, onlyNames: boolean): Vector => {
    const weighed: { term: number; word: string; weight: number }[] = [];
    for (const [word, count] of terms.counts) {
      const isName = terms.names.has(word);
      if (onlyNames && !isName) continue;
      const term = numbers.get(word) as number;
      const weight = (1 + Math.log(count)) * (rarity[term] as number) * (isName ? WEIGHTS.name : 1);
      weighed.push({ term, word, weight });
    }
    // equal weights in the order of the words themselves, which no input order changes
    weighed.sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1));
    return toUnit(weighed.slice(0, WEIGHTS.terms));
  };
  return {
    vectors: all.map(terms => weigh(terms, false)),
    names: all.map(terms => weigh(terms, true)),
    words,
    holders: Int32Array.from(held),
  };
}

function toUnit(weighed: readonly { term: number; weight: number }[]): Vector {
  const norm = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    terms: Int32Array.from(weighed, item => item.term),
    weights: Float64Array.from(weighed, item => item.weight / norm),
  };
}
