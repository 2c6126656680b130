import type { Days } from './publication.ts';
import type { Reading } from './read-article.ts';
import type { NamedDays } from './read-days.ts';
import type { Terms } from './read-terms.ts';
import { toVector, type Vector } from './vector.ts';
import type { Vocabulary } from './vocabulary.ts';

export const WEIGHTS = {
  /** Terms of one article that are kept, the heaviest. */
  terms: 150,
  /** Heaviest terms of an article by which others are sought. */
  seek: 40,
  /** What a name or number weighs. */
  name: 1.6,
};

/** What an article says of its event, in numbers of a vocabulary: what two articles are compared by. */
export interface Traits {
  /** Every term and phrase, rising. */
  readonly held: Int32Array;
  /** The heaviest terms of all, and of these the very heaviest, heaviest first, with their weights. */
  readonly vector: Vector;
  readonly seek: readonly { readonly term: number; readonly weight: number }[];
  /** Names and numbers alone. */
  readonly names: Vector;
  readonly headline: Vector;
  readonly lede: Vector;
  readonly phrases: Int32Array;
  /** How much each term of the lede, and each phrase, tells. */
  readonly ledeRarity: Float64Array;
  readonly phraseRarity: Float64Array;
  readonly ages: ReadonlySet<string>;
  readonly ledeAges: ReadonlySet<string>;
  readonly published: Days | undefined;
  readonly days: NamedDays | undefined;
  readonly ledeDay: number | undefined;
}

/** Everything an article counts for in a vocabulary, each once. */
export function* countedTerms(reading: Reading): Iterable<string> {
  yield* reading.terms.counts.keys();
  // a headline given apart from the text is read with the terms; a lede holds nothing else
  for (const term of reading.lede.counts.keys()) if (!reading.terms.counts.has(term)) yield term;
  for (const term of reading.headline.counts.keys())
    if (!reading.terms.counts.has(term) && !reading.lede.counts.has(term)) yield term;
  yield* reading.phrases;
}

/** Weighs an article that its vocabulary counts: (1 + ln count) * rarity, TF-IDF, vectors of unit length. */
export function weighArticle(reading: Reading, vocabulary: Vocabulary): Traits {
  const number = (term: string) => vocabulary.numberOf(term) as number;
  const isName = (term: string) => reading.terms.names.has(term) || reading.lede.names.has(term);
  const weigh = (terms: Terms, onlyNames: boolean) => {
    const weighed: Weighed[] = [];
    for (const [word, count] of terms.counts) {
      const named = isName(word);
      if (onlyNames && !named) continue;
      const term = number(word);
      const weight = (1 + Math.log(count)) * vocabulary.rarityOf(term) * (named ? WEIGHTS.name : 1);
      weighed.push({ term, word, weight });
    }
    // equal weights in the order of the words themselves, which no input order changes
    weighed.sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1));
    return weighed.slice(0, WEIGHTS.terms);
  };
  const heaviest = weigh(reading.terms, false);
  const vector = toVector(heaviest);
  const norm = Math.sqrt(heaviest.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  const lede = toVector(weigh(reading.lede, false));
  const phrases = Int32Array.from(reading.phrases, number).sort();
  return {
    held: Int32Array.from(countedTerms(reading), number).sort(),
    vector,
    seek: heaviest.slice(0, WEIGHTS.seek).map(({ term, weight }) => ({ term, weight: weight / norm })),
    names: toVector(weigh(reading.terms, true)),
    headline: toVector(weigh(reading.headline, false)),
    lede,
    phrases,
    ledeRarity: Float64Array.from(lede.terms, term => vocabulary.rarityOf(term)),
    phraseRarity: Float64Array.from(phrases, term => vocabulary.rarityOf(term)),
    ages: reading.ages,
    ledeAges: reading.ledeAges,
    published: reading.published,
    days: reading.days,
    ledeDay: reading.ledeDay,
  };
}

interface Weighed {
  readonly term: number;
  readonly word: string;
  readonly weight: number;
}
