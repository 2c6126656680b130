import { readModelFiles } from '../encoder/model-files.ts';
import { type Network, openNetwork, type RuntimeName } from '../encoder/open-network.ts';
import { WIDTH } from '../encoder/sentence-vectors.ts';
import type { Statement } from './read-statements.ts';

/** Logarithms of the chances of entailment, neither and contradiction: of b from a, and of a from b. */
export interface PairReading {
  readonly forth: readonly number[];
  readonly back: readonly number[];
}

/** Meets the words of two statements by their states (training/compare.py); the same whichever comes first, the directions changed. */
export class PairNetwork {
  readonly #network: Network;

  private constructor(network: Network) {
    this.#network = network;
  }

  /** @throws HearsayError when the weights are missing or altered */
  static async open(runtime?: RuntimeName): Promise<PairNetwork> {
    return new PairNetwork(await openNetwork(readModelFiles('compare').network, runtime));
  }

  /** Cost: some 2 ms for two statements of 20 words. */
  async read(a: Statement, b: Statement): Promise<PairReading> {
    // int8 scales are taken over the run, and sums depend on the order: one order for both
    const turned = a.text > b.text;
    const [x, y] = turned ? [b, a] : [a, b];
    const outputs = await this.#network.run({ a: rows(x), b: rows(y) });
    const values = Array.from(outputs.chances?.data as Float32Array);
    const [first, second] = [values.slice(0, 3), values.slice(3)];
    return turned ? { forth: second, back: first } : { forth: first, back: second };
  }
}

const rows = ({ states }: Statement) => ({ data: states, shape: [states.length / WIDTH, WIDTH] });
