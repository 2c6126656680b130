import { readModelFiles } from '../encoder/model-files.ts';
import { openNetwork, type RuntimeName } from '../encoder/open-network.ts';
import { SentenceVectors } from '../encoder/sentence-vectors.ts';
import { WordPieces } from '../encoder/word-pieces.ts';
import { makeStretch, type Stretch } from '../link/retell/compare-texts.ts';
import { type Marks, readMarks } from './read-marks.ts';

/** One statement made ready for comparing: all that does not depend on the other. */
export interface Statement {
  readonly text: string;
  readonly stretch: Stretch;
  readonly marks: Marks;
  /** What the base makes of its pieces in their place, a row of 384 each, in 4096ths: networks here take whole numbers. */
  readonly states: Int32Array;
}

const UNIT = 4096; // as in training/export-compare.py
/** Statements that are kept: one is often compared with many. */
const REMEMBERED = 2000;

/** Makes statements ready. The base gives their vectors and, from the same run, their states word by word. */
export class StatementReader {
  readonly #vectors: SentenceVectors;
  readonly #states: () => Float32Array;
  readonly #known = new Map<string, Statement>();

  private constructor(vectors: SentenceVectors, states: () => Float32Array) {
    this.#vectors = vectors;
    this.#states = states;
  }

  /** @throws HearsayError when the weights are missing or altered */
  static async open(runtime?: RuntimeName): Promise<StatementReader> {
    const { card, network, vocabulary } = readModelFiles('vectors');
    const base = await openNetwork(network, runtime);
    let states = new Float32Array();
    const watched: typeof base = {
      async run(inputs) {
        const outputs = await base.run(inputs);
        states = outputs.states?.data as Float32Array<ArrayBuffer>;
        return outputs;
      },
    };
    return new StatementReader(new SentenceVectors(card, watched, new WordPieces(vocabulary)), () => states);
  }

  /** One at a time: wait for a statement before the next is asked for. Cost: some 4 ms for 30 words. */
  async read(text: string): Promise<Statement> {
    const known = this.#known.get(text);
    if (known) return known;
    const parts = await this.#vectors.embed(text, [[0, text.length]]);
    const states = Int32Array.from(this.#states(), value => Math.round(value * UNIT));
    const statement = { text, stretch: makeStretch(text, parts), marks: readMarks(text), states };
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(text, statement);
    return statement;
  }
}
