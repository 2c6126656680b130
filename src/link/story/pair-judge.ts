import type { Near } from './find-neighbors.ts';
import { judgePair } from './judge-pair.ts';
import { daysApart } from './publication.ts';
import { cosine } from './vector.ts';
import type { Traits } from './weigh-article.ts';

/** Others this share as similar as a pair is crowd it, */
const CROWD_SIMILARITY = 0.7;
/** when published within so many days of it, but not with it: those of its own days may tell the same event. */
const CROWD_DAYS = 30;
const OWN_DAYS = 1;
const MOST_CROWD = 8;
/** Neighbors that are remembered of one article. */
const MOST_NEIGHBORS = 60;

/** Judges pairs of articles by their traits and what lies around them. */
export class PairJudge {
  readonly #traits: (number: number) => Traits | undefined;
  readonly #neighbors = new Map<number, Near[]>();

  /** @param traits of an article by its number; undefined once it is gone */
  constructor(traits: (number: number) => Traits | undefined) {
    this.#traits = traits;
  }

  /** Two articles were found similar. */
  note(a: number, b: number, similarity: number): void {
    this.#push(a, { other: b, similarity });
    this.#push(b, { other: a, similarity });
  }

  forget(number: number): void {
    this.#neighbors.delete(number);
  }

  /** Log-odds that two articles tell of one event. */
  odds(a: number, b: number): number {
    const [x, y] = [this.#traits(a) as Traits, this.#traits(b) as Traits];
    const similarity = cosine(x.vector, y.vector);
    return judgePair(x, y, similarity, this.crowd(a, b, similarity));
  }

  /** How many others of those weeks are about as similar to either as the two are to one another, up to a few. */
  crowd(a: number, b: number, similarity: number): number {
    const [x, y] = [this.#traits(a)?.published, this.#traits(b)?.published];
    const crowd = new Set<number>();
    for (const near of [...(this.#neighbors.get(a) ?? []), ...(this.#neighbors.get(b) ?? [])]) {
      if (crowd.size >= MOST_CROWD) break;
      if (near.similarity < CROWD_SIMILARITY * similarity || near.other === a || near.other === b) continue;
      const other = this.#traits(near.other)?.published;
      if (!x || !y || !other) continue;
      const apart = [daysApart(x, other), daysApart(y, other)] as const;
      if (Math.min(...apart) > OWN_DAYS && Math.min(...apart) <= CROWD_DAYS) crowd.add(near.other);
    }
    return crowd.size;
  }

  #push(number: number, near: Near): void {
    const list = this.#neighbors.get(number);
    if (list && list.length < MOST_NEIGHBORS) list.push(near);
    else if (!list) this.#neighbors.set(number, [near]);
  }
}
