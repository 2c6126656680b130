import type { Attitude, Stance } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import type { Item } from './clause/period.ts';

/** A verb or noun that reports, with the constructions it takes; see `data/en/cues.tsv`. */
export interface Cue {
  readonly lemma: string;
  readonly frames: ReadonlySet<string>;
  readonly attitude: Attitude;
  readonly stance: Stance;
  /** Words of the phrase after the first: "point out" has one. */
  readonly tail: readonly string[];
}

export interface CueList {
  /** Verb cues by the first word of their phrase, longest first. */
  readonly verbs: ReadonlyMap<string, readonly Cue[]>;
  readonly nouns: ReadonlyMap<string, Cue>;
}

let loaded: CueList | undefined;

export function readCues(): CueList {
  loaded ??= parseCues(readList('en', 'cues'));
  return loaded;
}

function parseCues(rows: readonly (readonly string[])[]): CueList {
  const verbs = new Map<string, Cue[]>();
  const nouns = new Map<string, Cue>();
  for (const [kind, phrase = '', frames = '', attitude, stance] of rows) {
    const [first = '', ...tail] = phrase.split(' ');
    const cue: Cue = {
      lemma: phrase,
      frames: new Set(frames.split(' ')),
      attitude: attitude as Attitude,
      stance: stance as Stance,
      tail,
    };
    if (kind === 'noun') nouns.set(phrase, cue);
    else
      verbs.set(
        first,
        [...(verbs.get(first) ?? []), cue].sort((a, b) => b.tail.length - a.tail.length),
      );
  }
  return { verbs, nouns };
}

/** The wink lemmatizer takes a few forms for words of their own. */
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ['tweets', 'tweet'],
  ['tweeted', 'tweet'],
  ['retweets', 'retweet'],
  ['retweeted', 'retweet'],
]);

export const lemmaOf = (item: Item): string => LEMMAS.get(item.lower) ?? item.lemma;

/** The cue whose phrase begins at `head`; its tail must follow at once. */
export function findVerbCue(items: readonly Item[], head: number): Cue | undefined {
  const cues = readCues().verbs.get(lemmaOf(items[head] as Item));
  return cues?.find(cue => cue.tail.every((word, k) => items[head + 1 + k]?.lower === word));
}

/** The one-word cue at `head`, whatever follows. */
export function findPlainCue(items: readonly Item[], head: number): Cue | undefined {
  return readCues()
    .verbs.get(lemmaOf(items[head] as Item))
    ?.find(cue => cue.tail.length === 0);
}
