import type { Span } from '../record/index.ts';
import type { PairNetwork } from './pair-network.ts';
import type { SpanVectors } from './sentence-vectors.ts';

/** Words whose vectors are kept: some 400 bytes each. */
const MOST_WORDS = 400_000;

/** Keeps vectors of what was asked before, up to a bound: stories ask once for retold text and once for claims. */
export class KeptVectors {
  /** What reads two statements at once. */
  readonly pairs?: PairNetwork;
  readonly #network: { embed(text: string, spans: readonly Span[]): Promise<readonly SpanVectors[]> };
  readonly #kept = new Map<string, Map<string, SpanVectors>>();
  #words = 0;

  constructor(
    network: { embed(text: string, spans: readonly Span[]): Promise<readonly SpanVectors[]> },
    pairs?: PairNetwork,
  ) {
    if (pairs) this.pairs = pairs;
    this.#network = network;
  }

  /** Vectors of spans of a text, in their order. */
  async embed(text: string, spans: readonly Span[]): Promise<SpanVectors[]> {
    const known = this.#kept.get(text) ?? new Map<string, SpanVectors>();
    const missing = spans.filter(span => !known.has(span.join()));
    const fresh = await this.#network.embed(text, missing);
    const found = new Map([...known, ...fresh.map(vectors => [vectors.span.join(), vectors] as const)]);
    const words = fresh.reduce((sum, vectors) => sum + vectors.words.length, 0);
    if (this.#words + words <= MOST_WORDS) {
      this.#words += words;
      this.#kept.set(text, found);
    }
    return spans.map(span => found.get(span.join()) as SpanVectors);
  }
}
