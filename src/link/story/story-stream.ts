import type { Article } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { round3 } from '../../util/round.ts';
import { NeighborIndex } from './find-neighbors.ts';
import { LEAST_ODDS, LEAST_SIMILARITY } from './group-stories.ts';
import { CORE_SIZE, coreOdds, STORY_ODDS } from './merge-clusters.ts';
import { PairJudge } from './pair-judge.ts';
import { type Reading, readArticle } from './read-article.ts';
import { Vocabulary } from './vocabulary.ts';
import { countedTerms, type Traits, weighArticle } from './weigh-article.ts';

export interface StreamOptions {
  /** Days for which an article is remembered: what is published later is not compared with it. Default 365. */
  readonly windowDays?: number;
}

/** Where an article went as it arrived. */
export interface StreamedArticle {
  readonly article: string;
  readonly story: string;
  /** Stories that this article showed to be one with it: they are no more, and their articles are in `story` now. */
  readonly merged: readonly string[];
  readonly because: readonly string[];
  readonly confidence: number;
}

export const DEFAULT_WINDOW_DAYS = 365;
/** A little more than all at once asks: the articles that would tell a topic's words common, or crowd it, are still to come. */
const STREAM_ODDS = STORY_ODDS + 0.2;
const WORDS_SHOWN = 5;

interface Entry {
  readonly id: string;
  readonly traits: Traits;
  readonly day: number;
  readonly language: string;
  story: StreamStory;
}

interface StreamStory {
  readonly id: string;
  /** The articles by which it is compared, the first that came. */
  core: number[];
  /** All that are remembered. */
  members: Set<number>;
}

/**
 * Stories of articles that arrive in order of time: each joins the story whose core is most for it, or begins one; an article that belongs to two stories
 * makes them one. The same judgment as `groupStories`, with the words of the window in place of those of the collection; copied text is not compared, and
 * languages are not joined. Memory is bounded by the articles of the window. Cost: some milliseconds an article.
 */
export class StoryStream {
  readonly #windowDays: number;
  readonly #vocabulary = new Vocabulary();
  readonly #entries = new Map<number, Entry>();
  readonly #index = new NeighborIndex(number => this.#entries.get(number)?.traits);
  readonly #judge = new PairJudge(number => this.#entries.get(number)?.traits);
  #count = 0;
  #today = Number.NEGATIVE_INFINITY;

  /** @throws RangeError when the window is not a positive number of days */
  constructor({ windowDays = DEFAULT_WINDOW_DAYS }: StreamOptions = {}) {
    if (!(windowDays > 0)) throw new RangeError(`invalid window: ${windowDays} days`);
    this.#windowDays = windowDays;
  }

  /** Articles that are remembered. */
  get size(): number {
    return this.#entries.size;
  }

  /** Articles in order of publication; one that is not analyzed will do. Cost: some milliseconds. */
  add(article: Article): StreamedArticle {
    const reading = readArticle(article);
    this.#today = Math.max(this.#today, reading.published?.last ?? this.#today);
    this.#forgetOld();
    this.#vocabulary.add(countedTerms(reading));
    const number = this.#count++;
    const traits = weighArticle(reading, this.#vocabulary);
    const near = this.#index
      .find(traits, LEAST_SIMILARITY)
      .filter(({ other }) => this.#entries.get(other)?.language === article.language);
    for (const { other, similarity } of near) this.#judge.note(other, number, similarity);
    const own: StreamStory = {
      id: idOf('story', article.digest, article.id),
      core: [number],
      members: new Set([number]),
    };
    const entry: Entry = { id: article.id, traits, day: this.#today, language: article.language, story: own };
    this.#entries.set(number, entry);
    this.#index.enter(number, traits);
    const found = this.#findStories(
      number,
      near.map(({ other }) => other),
    );
    const merged = this.#join(
      own,
      found.map(({ story }) => story),
    );
    const best = found[0];
    return {
      article: article.id,
      story: entry.story.id,
      merged,
      because: best
        ? this.#reasons(traits, reading, best.core, merged)
        : ['story/alone: no story of the window is near enough'],
      confidence: round3(1 / (1 + Math.exp(best ? -best.odds : -STREAM_ODDS))),
    };
  }

  /** Stories whose core is for the article, the surest first. */
  #findStories(number: number, near: readonly number[]): Likely[] {
    const stories = new Set<StreamStory>();
    for (const other of near) {
      const story = this.#entries.get(other)?.story;
      if (story && !stories.has(story) && this.#judge.odds(other, number) >= LEAST_ODDS) stories.add(story);
    }
    return [...stories]
      .map(story => ({ story, core: story.core, odds: this.#coreOdds(story.core, [number]) }))
      .filter(({ odds }) => odds >= STREAM_ODDS)
      .sort((x, y) => y.odds - x.odds || (x.core[0] as number) - (y.core[0] as number));
  }

  /** Puts an article's own story into the first that was found, and others that are for the whole; gives the ids of those that are no more. */
  #join(own: StreamStory, [first, ...others]: readonly StreamStory[]): string[] {
    if (!first) return [];
    this.#absorb(first, own);
    let story = first;
    const merged: string[] = [];
    for (const other of others) {
      if (this.#coreOdds(story.core, other.core) < STREAM_ODDS) continue;
      const [into, from] = (story.core[0] as number) < (other.core[0] as number) ? [story, other] : [other, story];
      this.#absorb(into, from);
      merged.push(from.id);
      story = into;
    }
    return merged;
  }

  #absorb(into: StreamStory, from: StreamStory): void {
    for (const member of from.members) {
      into.members.add(member);
      (this.#entries.get(member) as Entry).story = into;
    }
    into.core = [...into.core, ...from.core].sort((x, y) => x - y).slice(0, CORE_SIZE);
  }

  #coreOdds(x: readonly number[], y: readonly number[]): number {
    return coreOdds(x, y, (a, b) => this.#judge.odds(a, b));
  }

  #reasons(traits: Traits, { terms }: Reading, core: readonly number[], merged: readonly string[]): string[] {
    const told = new Map<number, number>();
    for (const member of core) {
      const { vector } = (this.#entries.get(member) as Entry).traits;
      vector.terms.forEach((term, k) => {
        told.set(term, (told.get(term) ?? 0) + (vector.weights[k] as number));
      });
    }
    const shown = [...traits.vector.terms]
      .map((term, k) => ({ term, gain: (traits.vector.weights[k] as number) * (told.get(term) ?? 0) }))
      .filter(({ gain }) => gain > 0)
      .sort((x, y) => y.gain - x.gain || x.term - y.term)
      .slice(0, WORDS_SHOWN)
      .map(({ term }) => terms.written.get(this.#vocabulary.wordOf(term)) ?? '');
    const first = this.#entries.get(core[0] as number) as Entry;
    return [
      `story/words: shares ${shown.join(', ')}`,
      `story/follows: ${first.id}`,
      ...merged.map(id => `story/merged: what was ${id} tells of the same`),
    ];
  }

  #forgetOld(): void {
    for (const [number, { day, traits, story }] of this.#entries) {
      if (day >= this.#today - this.#windowDays) break;
      this.#entries.delete(number);
      this.#index.remove(number, traits);
      this.#judge.forget(number);
      this.#vocabulary.remove(traits.held);
      story.members.delete(number);
      story.core = story.core.filter(member => member !== number);
      if (story.core.length === 0) story.core = [...story.members].slice(0, CORE_SIZE);
    }
  }
}

interface Likely {
  readonly story: StreamStory;
  readonly core: readonly number[];
  readonly odds: number;
}
