import type { MentionLabel, Span } from '../record/index.ts';
import { round3 } from '../util/round.ts';
import { bestPath, type Stretch } from './best-path.ts';
import { cutWindows, type Window } from './cut-windows.ts';
import { type EncoderText, encodeText, type Known } from './encode-text.ts';
import { LABELS, ROLES, type Role } from './hints.ts';
import { type ModelCard, type ModelFiles, readModelFiles } from './model-files.ts';
import { type Inputs, type Network, type Outputs, openNetwork, type RuntimeName } from './open-network.ts';
import { type NameScores, settleNames } from './settle-names.ts';
import { PLACES, SHAPES } from './word-features.ts';
import { WordPieces } from './word-pieces.ts';

/** An attribution as the encoder sees it; spans in text order, contents not empty. */
export interface SeenAttribution {
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  /** 0..1: the share of those as sure as this that pair with one of the gold from 0.3 of their content (calibrated on PolNeAR dev). */
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** Mean log-probabilities: that a cue begins here; of the words given to it as content, and as source (0 without one). */
export interface Evidence {
  readonly cue: number;
  readonly content: number;
  readonly source: number;
}

export interface SeenMention {
  readonly span: Span;
  readonly label: MentionLabel;
}

export interface Seen {
  readonly attributions: readonly SeenAttribution[];
  readonly mentions: readonly SeenMention[];
}

export interface ReaderCard extends ModelCard {
  readonly calibration: Calibration;
}

/** From evidence to confidence by a logistic curve. Attributions below `keep` are left out. */
export interface Calibration extends Evidence {
  readonly bias: number;
  readonly keep: number;
}

const ROLE_TAGS = 2 * ROLES.length + 1;
const NAME_TAGS = 2 * LABELS.length + 1;
/** Added to the log-probability of a mention tag that the rules give too. On worldwide dev 0.5 gave the most, 1.5 no more than none. */
const HINT = 0.5;

/** Reads attributions and mentions with the shipped network. One window at a time: what it says of one depends on no other. */
export class Reader {
  readonly card: ReaderCard;
  readonly #network: Network;
  readonly #wordPieces: WordPieces;

  constructor(card: ReaderCard, network: Network, wordPieces: WordPieces) {
    this.card = card;
    this.#network = network;
    this.#wordPieces = wordPieces;
  }

  /** @throws HearsayError when the weights are missing or altered */
  static async open(runtime?: RuntimeName): Promise<Reader> {
    return Reader.from(readModelFiles<ReaderCard>('reader'), runtime);
  }

  static async from({ card, network, vocabulary }: ModelFiles<ReaderCard>, runtime?: RuntimeName): Promise<Reader> {
    return new Reader(card, await openNetwork(network, runtime), new WordPieces(vocabulary));
  }

  /** Cost: linear, some 170 microseconds a word on one core. */
  async read(known: Known): Promise<Seen> {
    const text = encodeText(known, this.#wordPieces);
    const attributions: SeenAttribution[] = [];
    const names: NameScores[] = [];
    for (const window of cutWindows(text)) {
      const outputs = await this.#network.run(inputsOf(text, window, this.#wordPieces));
      attributions.push(...readAttributions(text, window, outputs, this.card.calibration));
      names.push(...readNames(text, window, outputs));
    }
    const labels = settleNames(known.article.text, names);
    const mentions = names.map(({ span }, i) => ({ span, label: LABELS[labels[i] as number] as MentionLabel }));
    return { attributions, mentions };
  }
}

/** What the network takes for one window. */
export function inputsOf(text: EncoderText, { first, last }: Window, { start, end }: WordPieces): Inputs {
  const pieces = [start];
  const starts: number[] = [];
  const of: number[] = [];
  for (let word = first; word < last; word++) {
    starts.push(pieces.length);
    for (const piece of text.pieces[word] ?? []) {
      pieces.push(piece);
      of.push(word);
    }
  }
  pieces.push(end);
  // the window's own marks are no words: a place of their own, and nothing that rules say
  const row = (values: ArrayLike<number>, mark: number) => toRow([mark, ...of.map(word => values[word] ?? 0), mark]);
  return {
    pieces: toRow(pieces),
    shapes: row(text.shapes, SHAPES.length),
    places: row(text.places, PLACES.length),
    roles: row(text.roles, 0),
    names: row(text.names, 0),
    first: toRow(starts),
  };
}

const toRow = (numbers: readonly number[]) => ({ data: Int32Array.from(numbers), shape: [1, numbers.length] });

/** Names of a window, with how likely each label is. */
function readNames(text: EncoderText, window: Window, outputs: Outputs): NameScores[] {
  const scores = withHints(text, window, floats(outputs, 'mentions'));
  return bestPath(scores, 0, window.last - window.first, NAME_TAGS)
    .filter(({ first }) => isOwn(window, first))
    .map(stretch => ({ span: spanOf(text, window, stretch), scores: labelScores(scores, stretch) }));
}

/** Scores of the mention head, those tags raised that the rules give. */
function withHints({ names }: EncoderText, { first, last }: Window, scores: Float32Array): Float32Array {
  const raised = scores.slice();
  for (let word = first; word < last; word++) {
    const at = (word - first) * NAME_TAGS + (names[word] as number);
    raised[at] = (raised[at] as number) + HINT;
  }
  return raised;
}

/** Each label's score over the words of a stretch; long names count by the root of their words, since neighbours say the same. */
function labelScores(scores: Float32Array, { first, last }: Stretch): number[] {
  return LABELS.map((_, kind) => {
    let sum = 0;
    for (let word = first; word < last; word++) {
      sum += scores[word * NAME_TAGS + 2 * kind + (word === first ? 1 : 2)] as number;
    }
    return sum / Math.sqrt(last - first);
  });
}

function readAttributions(text: EncoderText, window: Window, outputs: Outputs, scale: Calibration): SeenAttribution[] {
  const anchors = outputs.anchors?.data ?? [];
  const chance = floats(outputs, 'chance');
  const links = floats(outputs, 'links');
  const words = window.last - window.first;
  const seen: SeenAttribution[] = [];
  for (let i = 0; i < anchors.length; i++) {
    if (!isOwn(window, Number(anchors[i]))) continue;
    const offset = i * words * ROLE_TAGS;
    const stretches = bestPath(links, offset, words, ROLE_TAGS);
    const spans = (role: Role) =>
      stretches.filter(({ kind }) => ROLES[kind] === role).map(stretch => spanOf(text, window, stretch));
    const contents = spans('contents');
    if (contents.length === 0) continue;
    const sure = (role: Role) =>
      meanScore(
        links,
        offset,
        stretches.filter(({ kind }) => ROLES[kind] === role),
      );
    const evidence = { cue: Math.log(chance[i] as number), content: sure('contents'), source: sure('sources') };
    const confidence = round3(confidenceOf(evidence, scale));
    if (confidence < scale.keep) continue;
    seen.push({ sources: spans('sources'), cues: spans('cues'), contents, confidence, evidence });
  }
  return seen;
}

/** The mean log-probability of the tags along some stretches; 0 for none. */
function meanScore(scores: Float32Array, offset: number, stretches: readonly Stretch[]): number {
  let [sum, count] = [0, 0];
  for (const { kind, first, last } of stretches) {
    for (let word = first; word < last; word++) {
      sum += scores[offset + word * ROLE_TAGS + 2 * kind + (word === first ? 1 : 2)] as number;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

function confidenceOf({ cue, content, source }: Evidence, scale: Calibration): number {
  return 1 / (1 + Math.exp(-(scale.bias + scale.cue * cue + scale.content * content + scale.source * source)));
}

const floats = (outputs: Outputs, name: string): Float32Array => outputs[name]?.data as Float32Array;

const isOwn = ({ first, from, to }: Window, word: number): boolean => first + word >= from && first + word < to;

function spanOf({ words }: EncoderText, window: Window, { first, last }: Stretch): Span {
  return [(words[window.first + first] as Span)[0], (words[window.first + last - 1] as Span)[1]];
}
