import { overlapLength, type Span } from '../../../record/index.ts';
import type { Draft, Side } from '../draft-passage.ts';

/** A third text has nearly all of what two share. */
const HAS_ALL = 0.9;
/** Passages of an article that are looked through for third texts. */
const MOST_PASSAGES = 64;

/** A text that has what two others share, and equal words of each with it. */
export interface ThirdText {
  readonly article: number;
  readonly withA: number;
  readonly withB: number;
}

/** Finds the texts that have what two others share. Cost: MOST_PASSAGES a passage. */
export class ThirdTexts {
  readonly #drafts: readonly Draft[];
  readonly #byArticle = new Map<number, number[]>();

  constructor(drafts: readonly Draft[]) {
    this.#drafts = drafts;
    drafts.forEach(({ a, b }, k) => {
      for (const { article } of [a, b]) {
        const list = this.#byArticle.get(article);
        if (list) list.push(k);
        else this.#byArticle.set(article, [k]);
      }
    });
  }

  /** By article. */
  find({ a, b }: Draft): ThirdText[] {
    const [ofA, ofB] = [this.#of(a), this.#of(b)];
    const [side, few, other, many] = ofA.length <= ofB.length ? [a, ofA, b, ofB] : [b, ofB, a, ofA];
    // an article that shares with thousands: then the other side has few, and its partners' own passages are looked through
    const found: ThirdText[] = [];
    for (const [article, near] of sharedWith(this.#drafts, few, side)) {
      if (article === other.article || !isCovered(side, near)) continue;
      const list = many.length <= MOST_PASSAGES ? many : this.#of({ article });
      const far = sharedWith(this.#drafts, list, other, article).get(article);
      if (!far || !isCovered(other, far)) continue;
      const [withA, withB] = side === a ? [near.equal, far.equal] : [far.equal, near.equal];
      found.push({ article, withA, withB });
    }
    return found.sort((x, y) => x.article - y.article);
  }

  #of({ article }: Pick<Side, 'article'>): readonly number[] {
    return this.#byArticle.get(article) ?? [];
  }
}

interface Shared {
  equal: number;
  /** Stretches of the side that others have too. */
  readonly spans: Span[];
}

/** What other articles (or one of them) have of one side. */
function sharedWith(
  drafts: readonly Draft[],
  numbers: readonly number[],
  side: Side,
  only?: number,
): Map<number, Shared> {
  const found = new Map<number, Shared>();
  for (const k of numbers.slice(0, MOST_PASSAGES)) {
    const { a, b, equal } = drafts[k] as Draft;
    const [own, other] = a.article === side.article ? [a, b] : [b, a];
    if (own.article !== side.article || (only !== undefined && other.article !== only)) continue;
    if (overlapLength(own.span, side.span) === 0) continue;
    const shared = found.get(other.article);
    if (shared) {
      shared.equal += equal;
      shared.spans.push(own.span);
    } else found.set(other.article, { equal, spans: [own.span] });
  }
  return found;
}

function isCovered({ span }: Side, { spans }: Shared): boolean {
  const covered = spans.reduce((sum, other) => sum + overlapLength(other, span), 0);
  return covered >= HAS_ALL * (span[1] - span[0]);
}
