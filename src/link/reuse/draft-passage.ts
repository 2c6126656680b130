import type { Passage, Span } from '../../record/index.ts';
import { round3 } from '../../util/round.ts';
import { TraceReader } from './direction/read-traces.ts';
import { type Evidence, weighTraces } from './direction/weigh-traces.ts';
import { cutToQuotation, isMarkedOnBoth, judgeShares } from './judge-shares.ts';
import type { Match } from './match-pair.ts';
import { countGrams } from './stock-phrase.ts';
import { snapToSentences } from './trim-span.ts';
import { ArticlePlaces } from './word-places.ts';
import type { WordTable } from './word-table.ts';

/** One side of a passage: the article by its number in reading order. */
export interface Side {
  readonly article: number;
  readonly span: Span;
  readonly words: number;
}

/** A passage before strands and direction are known; `a` comes first in reading order. */
export interface Draft {
  readonly a: Side;
  readonly b: Side;
  readonly kind: Passage['kind'];
  readonly shares: Passage['shares'];
  readonly similarity: number;
  /** Equal words, and the most that follow one another without a change. */
  readonly equal: number;
  readonly longest: number;
  /** Runs of four equal words that few articles hold, and those that many do. */
  readonly grams: { readonly rare: number; readonly common: number };
  /** What tells who had it from whom. */
  readonly evidence: Evidence;
}

/** Makes drafts from matches. Keeps the places of the last two articles. */
export class DraftMaker {
  readonly #table: WordTable;
  readonly #here = new ArticlePlaces();
  readonly #there = new ArticlePlaces();
  readonly #traces: TraceReader;

  constructor(table: WordTable) {
    this.#table = table;
    this.#traces = new TraceReader(table);
  }

  /** A passage of two articles, given by their numbers: `there` is the side of the earlier. `all` are those of the two. */
  make(earlier: number, later: number, found: Match, all: readonly Match[]): Draft {
    const shares = judgeShares(this.#table, found);
    const isMarked = isMarkedOnBoth(this.#table, found);
    const match = isMarked ? cutToQuotation(this.#table, found) : found;
    const { here, there } = isMarked ? match : snapToSentences(this.#table, match.here, match.there);
    const words = Math.max(here[1] - here[0], there[1] - there[0]);
    const equal = Math.round(
      match.similarity * Math.max(match.here[1] - match.here[0], match.there[1] - match.there[0]),
    );
    const similarity = equal / words;
    this.#here.read(this.#table, later);
    this.#there.read(this.#table, earlier);
    return {
      a: sideOf(this.#there, earlier, there),
      b: sideOf(this.#here, later, here),
      kind: match.runs.length === 1 && similarity === 1 ? 'verbatim' : 'edited',
      shares,
      // a changed word never rounds away
      similarity: similarity === 1 ? 1 : Math.min(0.999, round3(similarity)),
      equal,
      longest: match.runs.reduce((most, run) => Math.max(most, run.length), 0),
      grams: countGrams(this.#table, match),
      evidence: weighTraces(this.#traces.read(earlier, later, match, all)),
    };
  }
}

function sideOf(places: ArticlePlaces, article: number, words: readonly [number, number]): Side {
  return { article, span: [places.startOf(words[0]), places.endOf(words[1] - 1)], words: words[1] - words[0] };
}
