import { cosine } from './vector.ts';
import type { Traits } from './weigh-article.ts';

/** Two articles that may tell of one event; a < b. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

export interface Near {
  readonly other: number;
  readonly similarity: number;
}

/** A term that more articles hold is followed to the latest few of them only. */
const MANY_HOLDERS = 150;
const FEW = 20;
/** Neighbors kept for one article, the best. */
const MOST_NEIGHBORS = 24;
/** Share of the least similarity that the terms by which it is sought have to give, before all terms are compared. */
const SOUGHT_SHARE = 0.5;

interface Posting {
  readonly numbers: number[];
  readonly weights: number[];
}

/** Finds the articles before one that share heavy terms with it. */
export class NeighborIndex {
  readonly #postings = new Map<number, Posting>();
  readonly #traits: (number: number) => Traits | undefined;

  /** @param traits of an article by its number; undefined once it is gone */
  constructor(traits: (number: number) => Traits | undefined) {
    this.#traits = traits;
  }

  /**
   * Articles entered before that are at least `least` similar (cosine), best first, and those `besides`, whatever theirs is. Articles that share only
   * terms that very many hold are not found. Cost: terms by which it is sought times MANY_HOLDERS.
   */
  find(traits: Traits, least: number, besides: readonly number[] = []): Near[] {
    const sums = new Map<number, number>();
    for (const { term, weight } of traits.seek) {
      const posting = this.#postings.get(term);
      if (!posting) continue;
      for (let k = 0; k < posting.numbers.length; k++) {
        const other = posting.numbers[k] as number;
        sums.set(other, (sums.get(other) ?? 0) + weight * (posting.weights[k] as number));
      }
    }
    const found: Near[] = [];
    const compare = (other: number, atLeast: number) => {
      const theirs = this.#traits(other);
      const similarity = theirs ? cosine(traits.vector, theirs.vector) : -1;
      if (theirs && similarity >= atLeast) found.push({ other, similarity });
    };
    for (const [other, sum] of sums) if (sum >= SOUGHT_SHARE * least) compare(other, least);
    found.sort((x, y) => y.similarity - x.similarity || x.other - y.other).splice(MOST_NEIGHBORS);
    const known = new Set(found.map(({ other }) => other));
    for (const other of besides) if (!known.has(other)) compare(other, 0);
    return found;
  }

  enter(number: number, traits: Traits): void {
    for (const { term, weight } of traits.seek) {
      const posting = this.#postings.get(term) ?? { numbers: [], weights: [] };
      this.#postings.set(term, posting);
      posting.numbers.push(number);
      posting.weights.push(weight);
      if (posting.numbers.length <= MANY_HOLDERS) continue;
      posting.numbers.splice(0, MANY_HOLDERS - FEW);
      posting.weights.splice(0, MANY_HOLDERS - FEW);
    }
  }

  /** Forgets an article that was entered; the earliest of all is forgotten fastest. */
  remove(number: number, traits: Traits): void {
    for (const { term } of traits.seek) {
      const posting = this.#postings.get(term);
      const at = posting?.numbers.indexOf(number) ?? -1;
      if (!posting || at < 0) continue;
      posting.numbers.splice(at, 1);
      posting.weights.splice(at, 1);
      if (posting.numbers.length === 0) this.#postings.delete(term);
    }
  }
}
