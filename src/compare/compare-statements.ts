import type { RuntimeName } from '../encoder/open-network.ts';
import { PairNetwork, type PairReading } from '../encoder/pair-network.ts';
import { SentenceVectors } from '../encoder/sentence-vectors.ts';
import { round3 } from '../util/round.ts';
import { findVetoes } from './find-vetoes.ts';
import { type Judgment, judgeMeasures } from './judge-measures.ts';
import { measurePair } from './measure-pair.ts';
import { type Statement, StatementReader } from './read-statements.ts';

/** Two statements; either may be a question followed by its answer. */
export interface StatementPair {
  readonly id: string | number;
  readonly a: string;
  readonly b: string;
}

/** What holds between two statements: each 0..1 with the line at 0.5. */
export interface Comparison {
  readonly id: string | number;
  /** They tell the same, but for details. */
  readonly similar: number;
  /** `similar` after the vetoes of names, numbers, dates and negation. */
  readonly same: number;
  readonly aEntailsB: number;
  readonly bEntailsA: number;
  readonly contradicts: number;
  /** `rule: what was found`, those of a before ` | `. */
  readonly because: readonly string[];
}

/** Compares statements; turned round, a pair gets the same with the directions changed. */
export class StatementComparer {
  readonly #reader: StatementReader;
  readonly #network: PairNetwork;

  private constructor(reader: StatementReader, network: PairNetwork) {
    this.#reader = reader;
    this.#network = network;
  }

  /** @throws HearsayError when the weights are missing or altered */
  static async open(runtime?: RuntimeName): Promise<StatementComparer> {
    const vectors = await SentenceVectors.open(runtime);
    return new StatementComparer(new StatementReader(vectors), await PairNetwork.open(vectors, runtime));
  }

  /** One pair at a time: wait for one before the next is asked for. Cost: see docs/compare.md. */
  async compare({ id, a, b }: StatementPair): Promise<Comparison> {
    const [x, y] = [await this.#reader.read(a), await this.#reader.read(b)];
    const reading = await this.#network.read(a, b);
    return toComparison(id, x, y, judgeMeasures(measurePair(x, y, reading)), reading);
  }
}

/** What a veto leaves of `similar`: never as much as the line. */
const VETOED = 0.4;

function toComparison(
  id: string | number,
  a: Statement,
  b: Statement,
  judgment: Judgment,
  reading: PairReading,
): Comparison {
  const { similar, aEntailsB, bEntailsA, contradicts } = judgment;
  const vetoes = findVetoes(a.marks, b.marks).filter(veto => !isOverruled(veto, judgment, reading));
  if (contradicts >= 0.5) vetoes.push('contradiction: as the network reads them');
  else if (reading.same < 0) vetoes.push('meaning: as the network reads them, not the same');
  return {
    id,
    similar: round3(similar),
    same: round3(vetoes.length > 0 ? similar * VETOED : similar),
    aEntailsB: round3(aEntailsB),
    bEntailsA: round3(bEntailsA),
    contradicts: round3(contradicts),
    because: [...vetoes, ...reasons(a, b, judgment)],
  };
}

/** "She refused" may tell what "she did not agree" does: the network has the last word on denials. */
const isOverruled = (veto: string, { aEntailsB, bEntailsA }: Judgment, { same }: PairReading): boolean =>
  veto.startsWith('negation') && same > 0 && Math.max(aEntailsB, bEntailsA) >= 0.5;

function reasons(a: Statement, b: Statement, { aEntailsB, bEntailsA }: Judgment): string[] {
  const cosine = a.stretch.parts[0]?.whole.cosine(0, b.stretch.parts[0]?.whole ?? a.stretch.parts[0].whole, 0) ?? 0;
  const shared = [...a.marks.words].filter(word => b.marks.words.has(word)).length;
  const entailed = [aEntailsB >= 0.5 && 'a to b', bEntailsA >= 0.5 && 'b to a'].filter(Boolean);
  return [
    ...(entailed.length > 0 ? [`entailment: ${entailed.join(', ')}`] : []),
    `meaning: cosine ${cosine.toFixed(2)}`,
    `words: ${shared} shared of ${a.marks.words.size} | ${b.marks.words.size}`,
  ];
}

/** Compares pairs of statements, in their order. @throws HearsayError when the weights are missing or altered */
export async function compare(pairs: Iterable<StatementPair>): Promise<Comparison[]> {
  const comparer = await StatementComparer.open();
  const found: Comparison[] = [];
  for (const pair of pairs) found.push(await comparer.compare(pair));
  return found;
}
