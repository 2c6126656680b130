import { readList } from '../../util/lists.ts';
import type { Doc, Token } from '../doc.ts';
import type { Draft } from './entity-book.ts';

/** Where a person stands in a clause. */
export type Place = 'subject' | 'object' | 'oblique' | 'owner';

/** What is known of a person of the article where a pronoun stands. */
export interface Known {
  /** Sentence and token of the last place that means them, and what it is there. */
  sentence: number;
  token: number;
  place: Place;
  quoted: boolean;
  /** The last place was a pronoun. */
  byPronoun: boolean;
  /** The first person of its sentence. */
  first: boolean;
  /** Next to a verb of speech. */
  spoke: boolean;
  /** Whom "and" joins to the person there. */
  partner?: string | undefined;
  /** Places so far, and in all the article as names. */
  count: number;
  readonly named: number;
  readonly sexKnown: boolean;
}

/** The pronoun (or phrase) that asks. */
export interface Asked {
  readonly token: number;
  readonly sentence: number;
  /** "he", "his", "him", "himself"; "the painter". */
  readonly kind: 'nom' | 'poss' | 'obj' | 'self' | 'phrase';
  readonly quoted: boolean;
  /** It begins the source of an attribution. */
  readonly source: boolean;
}

/** The one who spoke last, where a pronoun is a source. */
export interface LastSpeaker {
  readonly draft: Draft;
  /** Sentences since then. */
  readonly sentences: number;
  readonly sameParagraph: boolean;
  /** The pronoun stands within what they say. */
  readonly outer: boolean;
  /** Not among the people in mind: unnamed, or named long ago. */
  readonly apart: boolean;
}

export interface Candidate {
  readonly key: string;
  readonly features: readonly string[];
}

/** People with their scores, logarithms of how likely each is, the likeliest first. */
export type Likely = readonly (readonly [key: string, score: number])[];

/** Gives the people whom a pronoun at an offset may mean their scores. */
export interface Ranker {
  rank(offset: number, candidates: readonly Candidate[]): Likely;
  /** What having spoken last adds to a score. */
  lead(offset: number, speaker: LastSpeaker): number;
}

const BOUNDARY =
  /^(?:[,;:–—()]|and|but|or|that|who|which|because|when|while|as|after|before|if|although|though|since|where)$/;

/**
 * What tells whether a pronoun means a person, as names of features: distance, place in the clause, what stands between, how often and how the
 * person was meant before. `between`: other people whose last place is nearer.
 */
export function featuresOf(doc: Doc, asked: Asked, known: Known, between: number): string[] {
  const kind = asked.kind === 'phrase' ? 'nom' : asked.kind;
  const sentences = asked.sentence - known.sentence;
  const near = sentences > 3 ? 'far' : `${sentences}`;
  const features = [
    `${kind} ${near}`,
    `${kind} ${near === '0' ? 'same' : 'past'} ${known.place}`,
    `between ${Math.min(3, between)}`,
    `${near === '0' ? 'same' : 'past'} between ${Math.min(3, between)}`,
    `${kind} count ${Math.min(4, known.count)}`,
    `named ${Math.min(5, known.named)}`,
  ];
  if (known.first) features.push(`${near === '0' ? 'same' : near === '1' ? 'next' : 'past'} first`);
  if (known.byPronoun) features.push(`${kind} ${near === '0' ? 'same' : 'past'} pronoun`);
  if (known.spoke) features.push(`${near} spoke`);
  if (known.sexKnown) features.push('sex');
  if (known.quoted !== asked.quoted) features.push(known.quoted ? 'from quotation' : 'into quotation');
  // whom a quotation names is seldom the one who speaks it
  if (asked.source && known.quoted && !asked.quoted) features.push('source from quotation');
  if (sentences === 0) {
    const bounds = boundaries(doc, known.token, asked.token);
    features.push(`${kind} ${known.place} bounds ${Math.min(2, bounds)}`);
  }
  return features;
}

function boundaries(doc: Doc, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to && count < 2; i++) if (BOUNDARY.test((doc.tokens[i] as Token).lower)) count++;
  return count;
}

/** What tells whether a source that is a pronoun means the one who spoke last. */
export function featuresOfSpeaker({ sentences, sameParagraph, outer, apart }: LastSpeaker): string[] {
  const features = [
    'speaker',
    `speaker ${Math.min(2, sentences)}`,
    `speaker ${sameParagraph ? 'same' : 'past'} paragraph`,
  ];
  if (outer) features.push('speaker outer');
  if (apart) features.push('speaker apart');
  return features;
}

/** Features with their weights. */
export type Weights = ReadonlyMap<string, number>;

const scoreOf = (weights: Weights, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

export function rankerOf(weights: Weights): Ranker {
  return {
    rank: (_offset, candidates) =>
      candidates.map(({ key, features }) => [key, scoreOf(weights, features)] as const).sort(([, a], [, b]) => b - a),
    lead: (_offset, speaker) => scoreOf(weights, featuresOfSpeaker(speaker)),
  };
}

let trained: Ranker | undefined;

/** By weights trained on people who are named behind pronouns (`training/pronouns.ts`). */
export function trainedRanker(): Ranker {
  trained ??= rankerOf(
    new Map(readList('en', 'pronoun-weights').map(([feature = '', weight]) => [feature, Number(weight)])),
  );
  return trained;
}

/** A person is meant if they have this part of all likelihood, and this lead on the next. Tuned on GAP and the speaker gold, November 2026. */
const CLEAR_PART = 0.4;
const CLEAR_LEAD = 0.05;

/** Who is meant, if the text makes it plain enough. */
export function clearly(likely: Likely): string | undefined {
  const [first, second] = likely;
  if (!first || (second && first[1] - second[1] < CLEAR_LEAD)) return undefined;
  const part = 1 / likely.reduce((sum, [, score]) => sum + Math.exp(score - first[1]), 0);
  return part >= CLEAR_PART ? first[0] : undefined;
}

/** Two whom "and" joined last are alike: neither is meant alone. */
export function levelPartners(likely: Likely, partnerOf: (key: string) => string | undefined): Likely {
  const [first, second] = likely;
  return first && second && (partnerOf(first[0]) === second[0] || partnerOf(second[0]) === first[0])
    ? likely.map(([key, score], i) => [key, i === 1 ? first[1] : score] as const)
    : likely;
}
