import type { Span } from '../record/index.ts';
import { type ModelCard, type ModelFiles, readModelFiles } from './model-files.ts';
import { type Network, openNetwork, type RuntimeName } from './open-network.ts';
import { splitWords } from './split-words.ts';
import { VectorRows } from './vector-rows.ts';
import { WordPieces } from './word-pieces.ts';

/** Numbers in a vector. */
export const WIDTH = 384;
/** Word pieces of a span that are read, without the two that mark its ends; the base was trained on 128. */
const MOST_PIECES = 126;

/** What the network makes of one span: its meaning as a whole, and of each word in its place. */
export interface SpanVectors {
  readonly span: Span;
  /** One row. */
  readonly whole: VectorRows;
  /** The words that were read; signs are words too. */
  readonly words: readonly Span[];
  /** A row a word: the mean over its pieces. */
  readonly each: VectorRows;
}

/**
 * Vectors by all-MiniLM-L6-v2 as it comes (Reimers, Gurevych 2019; mean over the pieces), for comparing what sentences say. One span a run:
 * int8 scales are taken over a run, so that a vector depends on nothing but its own words.
 */
export class SentenceVectors {
  readonly card: ModelCard;
  readonly #network: Network;
  readonly #wordPieces: WordPieces;

  constructor(card: ModelCard, network: Network, wordPieces: WordPieces) {
    this.card = card;
    this.#network = network;
    this.#wordPieces = wordPieces;
  }

  /** @throws HearsayError when the weights are missing or altered */
  static async open(runtime?: RuntimeName): Promise<SentenceVectors> {
    return SentenceVectors.from(readModelFiles('vectors'), runtime);
  }

  static async from(
    { card, network, vocabulary }: ModelFiles<ModelCard>,
    runtime?: RuntimeName,
  ): Promise<SentenceVectors> {
    return new SentenceVectors(card, await openNetwork(network, runtime), new WordPieces(vocabulary));
  }

  /** Vectors of any spans of a text, in their order. Cost: linear in their words, some 100 microseconds a word on one core. */
  async embed(text: string, spans: readonly Span[]): Promise<SpanVectors[]> {
    const vectors: SpanVectors[] = [];
    for (const span of spans) vectors.push(await this.#embedOne(text, span));
    return vectors;
  }

  /**
   * What the word table holds of a text's pieces, a row of `WIDTH` each, the marks at both ends included: what `PairNetwork` begins with.
   * At most `most` pieces. Cost: a look into a table.
   */
  async rowsOf(text: string, most: number): Promise<Float32Array> {
    const { pieces } = this.#cut(text, [0, text.length], most);
    const outputs = await this.#network.run({ pieces: { data: pieces, shape: [1, pieces.length] } }, ['rows']);
    return outputs.rows?.data as Float32Array;
  }

  async #embedOne(text: string, span: Span): Promise<SpanVectors> {
    const { pieces, words, counts } = this.#cut(text, span, MOST_PIECES);
    const inputs = { pieces: { data: pieces, shape: [1, pieces.length] } };
    const outputs = await this.#network.run(inputs, ['vector', 'states']);
    const whole = VectorRows.from(outputs.vector?.data as Float32Array, WIDTH);
    return {
      span,
      whole,
      words,
      each: VectorRows.from(meanByWord(outputs.states?.data as Float32Array, counts), WIDTH),
    };
  }

  /** The pieces of the whole words that `most` pieces hold, between the two marks, with those words and how many pieces each has. */
  #cut(text: string, span: Span, most: number) {
    const { start, end } = this.#wordPieces;
    const pieces = [start];
    const words: Span[] = [];
    const counts: number[] = [];
    for (const [from, to] of splitWords(text.slice(...span))) {
      const own = this.#wordPieces.of(text.slice(span[0] + from, span[0] + to));
      if (pieces.length + own.length > most + 1) break;
      pieces.push(...own);
      words.push([span[0] + from, span[0] + to]);
      counts.push(own.length);
    }
    pieces.push(end);
    return { pieces: Int32Array.from(pieces), words, counts };
  }
}

/** Means over the pieces of each word; the first row is the opening mark's. */
function meanByWord(states: Float32Array, counts: readonly number[]): Float32Array {
  const means = new Float32Array(counts.length * WIDTH);
  let piece = 1;
  counts.forEach((count, word) => {
    for (const last = piece + count; piece < last; piece++) {
      for (let k = 0; k < WIDTH; k++) {
        means[word * WIDTH + k] = (means[word * WIDTH + k] as number) + (states[piece * WIDTH + k] as number) / count;
      }
    }
  });
  return means;
}
