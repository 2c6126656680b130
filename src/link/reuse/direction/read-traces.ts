import type { Run } from '../chain-runs.ts';
import type { Match } from '../match-pair.ts';
import { WordIds } from '../word-ids.ts';
import { CAPITAL, PARAGRAPH_END, QUOTED, SENTENCE_END, WALL, WORD_CLASS, type WordTable } from '../word-table.ts';
import { WordPairs } from './word-pairs.ts';
import { WordSet } from './word-set.ts';

/** What one side shows of where the text comes from, in counts. */
export interface SideTraces {
  /** Words of the passage. */
  readonly size: number;
  /** Words of the article outside of what the two share, as far as they were looked at, */
  readonly rest: number;
  /** words and names of the passage that recur there, */
  readonly words: number;
  readonly names: number;
  /** Content words there, and those of them that the passage has. */
  readonly restWords: number;
  readonly kin: number;
  /** Names of the passage that are met before it. */
  readonly earlier: number;
  /** Pairs of neighbouring words that only this side has, and those of them that stand elsewhere too. */
  readonly pairs: number;
  readonly usual: number;
  /** Content words that only this side has, in short gaps, and those that recur in the article. */
  readonly own: number;
  readonly home: number;
  /** Words in stretches of CUT_WORDS or more that the other lacks; content words among them, and those that recur in the article. */
  readonly more: number;
  readonly moreOwn: number;
  readonly moreHome: number;
  /** Words of the article before the first and behind the last passage of the two. */
  readonly before: number;
  readonly after: number;
  /** Words that stand between the passages of the two. */
  readonly between: number;
  /** Words of the paragraphs that the passage begins and ends in which stand before and behind it. */
  readonly lead: number;
  readonly trail: number;
  /** Words outside of quotation marks among those that both have. */
  readonly reported: number;
  /** Ids of capitalized words beside "reported", "according to" and the like, in what only this side has and right around the passage. */
  readonly credited: readonly number[];
}

/** What both sides show. */
export interface Traces {
  /** Content words and names of the passage, as far as both sides have them. */
  readonly words: number;
  readonly names: number;
  readonly a: SideTraces;
  readonly b: SideTraces;
}

/** Words on either side of a passage that are read for its words, and words of a passage that are sought. */
const REST_WORDS = 1500;
const MOST_SOUGHT = 1000;
export const CUT_WORDS = 8;

const IS_NAME = 1;
const SEEN = 2;
const EARLIER = 4;
const IN_CUT = 8;

/** Words around a passage that may credit it, and words around a cue that may be the name. */
const BESIDE_WORDS = 40;
const CUE_WORDS = 5;
const MOST_CREDITED = 12;
const CUES = ['reported', 'reports', 'according', 'told', 'citing', 'via', 'by', 'from', 'first', 'published'];

/** Reads the traces that copying leaves in the words. Cost: REST_WORDS on either side of a passage in both articles, and the passage. */
export class TraceReader {
  readonly #table: WordTable;
  readonly #pairs: WordPairs;
  readonly #sought = new WordSet(MOST_SOUGHT);
  readonly #own = new WordSet(MOST_SOUGHT);
  readonly #cues = new Set(CUES.map(idOfWord));

  constructor(table: WordTable) {
    this.#table = table;
    this.#pairs = new WordPairs(table);
  }

  read(earlier: number, later: number, match: Match, all: readonly Match[]): Traces {
    const { runs } = match;
    const sought = this.#sought;
    sought.clear();
    let [words, names] = [0, 0];
    for (const run of runs) {
      for (let k = 0; k < run.length && sought.size < MOST_SOUGHT; k++) {
        const id = this.#table.ids[run.here + k] as number;
        if ((id & WORD_CLASS) !== 0 || sought.find(id) >= 0) continue;
        const isName = this.#isName(run.here + k) && this.#isName(run.there + k);
        sought.add(id, isName ? IS_NAME : 0);
        if (isName) names++;
        else words++;
      }
    }
    const a = this.#readSide(
      earlier,
      runs,
      run => run.there,
      match.there,
      all.map(m => m.there),
    );
    const b = this.#readSide(
      later,
      runs,
      run => run.here,
      match.here,
      all.map(m => m.here),
    );
    return { words, names, a, b };
  }

  #isName(k: number): boolean {
    const flags = this.#table.flags[k] as number;
    return (flags & CAPITAL) !== 0 && k > 0 && ((this.#table.flags[k - 1] as number) & (SENTENCE_END | WALL)) === 0;
  }

  #readSide(
    article: number,
    runs: readonly Run[],
    of: (run: Run) => number,
    [from, to]: readonly [number, number],
    passages: readonly (readonly [number, number])[],
  ): SideTraces {
    const shared = mergeStretches(passages);
    const { ids, flags, borders } = this.#table;
    const [first, last] = [borders[article] as number, borders[article + 1] as number];
    // 1: stands in a run; 2: a run begins here
    const state = new Uint8Array(to - from);
    for (const run of runs) {
      const at = of(run) - from;
      state.fill(1, at, at + run.length);
      state[at] = 3;
    }
    const own = this.#own;
    own.clear();
    let [pairs, usual, more, reported] = [0, 0, 0, 0];
    for (let k = from; k < to; ) {
      if (state[k - from]) {
        if (!((flags[k] as number) & QUOTED)) reported++;
        k++;
        continue;
      }
      const start = k;
      while (k < to && !state[k - from]) k++;
      const isCut = k - start >= CUT_WORDS;
      if (isCut) more += k - start;
      for (let at = start; at < k; at++) {
        if (((ids[at] as number) & WORD_CLASS) === 0) own.add(ids[at] as number, isCut ? IN_CUT : 0);
      }
    }
    for (let k = from; k + 1 < to; k++) {
      // a pair that the other side has too lies inside of a run
      if (state[k - from] && state[k + 1 - from] === 1) continue;
      if ((flags[k] as number) & (WALL | SENTENCE_END)) continue;
      pairs++;
      if (this.#pairs.countElsewhere(k, article) > 0) usual++;
    }

    let [rest, restWords, kin, next] = [0, 0, 0, 0];
    const stop = Math.min(last, to + REST_WORDS);
    for (let k = Math.max(first, from - REST_WORDS); k < stop; k++) {
      const id = ids[k] as number;
      while (next < shared.length && (shared[next] as [number, number])[1] <= k) next++;
      const isInside = next < shared.length && (shared[next] as [number, number])[0] <= k;
      if (!isInside) rest++;
      if (id & WORD_CLASS) continue;
      if (!isInside) {
        restWords++;
        const slot = this.#sought.find(id);
        if (slot >= 0) {
          kin++;
          this.#sought.setAt(slot, this.#sought.valueAt(slot) | (k < from ? SEEN | EARLIER : SEEN));
        }
      }
      if (own.size > 0 && (k < from || k >= to || state[k - from])) {
        const at = own.find(id);
        if (at >= 0) own.setAt(at, own.valueAt(at) | SEEN);
      }
    }
    let [ownWords, home, moreOwn, moreHome] = [0, 0, 0, 0];
    own.forEach(value => {
      const isSeen = (value & SEEN) !== 0;
      if (value & IN_CUT) {
        moreOwn++;
        if (isSeen) moreHome++;
      } else {
        ownWords++;
        if (isSeen) home++;
      }
    });
    return {
      size: to - from,
      rest,
      restWords,
      kin,
      ...this.#takeCounts(),
      pairs,
      usual,
      own: ownWords,
      home,
      more,
      moreOwn,
      moreHome,
      before: (shared[0] as [number, number])[0] - first,
      after: last - (shared.at(-1) as [number, number])[1],
      between: wordsBetween(shared),
      lead: this.#wordsToBorder(from - 1, first - 1, -1),
      trail: this.#wordsToBorder(to - 1, last - 1, 1),
      reported,
      credited: this.#findCredited(first, last, from, to, state),
    };
  }

  /** Words and names of the passage that were met; what was noted of them is wiped for the other side. */
  #takeCounts(): { words: number; names: number; earlier: number } {
    let [words, names, earlier] = [0, 0, 0];
    this.#sought.forEach((value, slot) => {
      if (value & SEEN) {
        if (value & IS_NAME) names++;
        else words++;
      }
      if (value & EARLIER && value & IS_NAME) earlier++;
      this.#sought.setAt(slot, value & IS_NAME);
    });
    return { words, names, earlier };
  }

  /** Words between a passage and the border of its paragraph: `at` is the last word before the gap. */
  #wordsToBorder(at: number, last: number, step: 1 | -1): number {
    let count = 0;
    while (at !== last && count < REST_WORDS && !((this.#table.flags[at] as number) & PARAGRAPH_END)) {
      count++;
      at += step;
    }
    return count;
  }

  #findCredited(first: number, last: number, from: number, to: number, state: Uint8Array): number[] {
    const { ids, flags } = this.#table;
    const found: number[] = [];
    const start = Math.max(first, from - BESIDE_WORDS);
    const stop = Math.min(last, to + BESIDE_WORDS);
    for (let k = start; k < stop; k++) {
      if (!this.#cues.has(ids[k] as number)) continue;
      if (k >= from && k < to && state[k - from]) continue;
      for (let at = Math.max(start, k - CUE_WORDS); at < Math.min(stop, k + CUE_WORDS + 1); at++) {
        const isShared = at >= from && at < to && state[at - from] !== 0;
        if (!isShared && (flags[at] as number) & CAPITAL && found.length < MOST_CREDITED) found.push(ids[at] as number);
      }
    }
    return found;
  }
}

/** Stretches of one article in order, those that meet as one. */
function mergeStretches(given: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...given].sort((x, y) => x[0] - y[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Words that lie between stretches of one article and in none of them. */
function wordsBetween(stretches: readonly (readonly [number, number])[]): number {
  return stretches.reduce(
    (sum, [from], k) => sum + (k === 0 ? 0 : from - (stretches[k - 1] as [number, number])[1]),
    0,
  );
}

const words = new WordIds();

/** Id of one word, as tables have it. */
export function idOfWord(word: string): number {
  words.look(word, 0, word.length);
  return words.id;
}
