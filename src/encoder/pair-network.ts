import { readModelFiles } from './model-files.ts';
import { type Network, openNetwork, type RuntimeName } from './open-network.ts';
import { type SentenceVectors, WIDTH } from './sentence-vectors.ts';

/** Word pieces of a statement that are read, without the two that mark its ends. */
const MOST_PIECES = 78;
/** Statements whose rows are kept: one is often compared with many. 40 kB each. */
const REMEMBERED = 500;

/** What the network reads in a pair of statements. */
export interface PairReading {
  /** Logarithms of the chances of entailment, neither and contradiction: of b from a, */
  readonly forth: readonly number[];
  /** and of a from b. */
  readonly back: readonly number[];
  /** That they tell the same: above zero where it is likelier than not. */
  readonly same: number;
}

/**
 * A cross-encoder: reads two statements at once, word against word (training/compare.py). The word table is that of `vectors.onnx`, so that it is
 * shipped once. Always in one order of the two, so that a pair turned round gets the same with the directions changed.
 */
export class PairNetwork {
  readonly #network: Network;
  readonly #vectors: SentenceVectors;
  readonly #rows = new Map<string, Float32Array>();

  private constructor(network: Network, vectors: SentenceVectors) {
    this.#network = network;
    this.#vectors = vectors;
  }

  /** @throws HearsayError when the weights are missing or altered */
  static async open(vectors: SentenceVectors, runtime?: RuntimeName): Promise<PairNetwork> {
    return new PairNetwork(await openNetwork(readModelFiles('compare').network, runtime), vectors);
  }

  /** Of a longer statement only the beginning is read. One pair at a time. Cost: some 7 ms of one core for two statements of 20 words. */
  async read(a: string, b: string): Promise<PairReading> {
    const turned = a > b;
    const [x, y] = [await this.#rowsOf(turned ? b : a), await this.#rowsOf(turned ? a : b)];
    // the mark that begins the second is left out
    const rows = new Float32Array(x.length + y.length - WIDTH);
    rows.set(x);
    rows.set(y.subarray(WIDTH), x.length);
    const length = rows.length / WIDTH;
    const second = Int32Array.from({ length }, (_, at) => Number(at >= x.length / WIDTH));
    const outputs = await this.#network.run({
      rows: { data: rows, shape: [length, WIDTH] },
      second: { data: second, shape: [length] },
    });
    const values = Array.from(outputs.chances?.data as Float32Array);
    const [first, other] = [values.slice(0, 3), values.slice(3, 6)];
    return { forth: turned ? other : first, back: turned ? first : other, same: values[6] as number };
  }

  async #rowsOf(text: string): Promise<Float32Array> {
    const known = this.#rows.get(text);
    if (known) return known;
    const rows = await this.#vectors.rowsOf(text, MOST_PIECES);
    if (this.#rows.size >= REMEMBERED) this.#rows.clear();
    this.#rows.set(text, rows);
    return rows;
  }
}
