import type { Vector, Weighed } from './weigh-terms.ts';

/** Two articles that may tell of one event; a < b. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** Heaviest terms of an article by which others are sought. */
const SEEK_TERMS = 40;
/** A term that more articles hold is followed to the first few of them only. */
const MANY_HOLDERS = 150;
const HEADS = 20;
/** Edges kept for one article, the best. */
const MOST_EDGES = 40;

/**
 * Pairs of articles that share heavy terms and are at least `least` similar (cosine). Articles that share only terms that very many
 * hold are not compared; `copied` names pairs that are compared in any case. Cost: articles times SEEK_TERMS times MANY_HOLDERS.
 */
export function findNeighbors(weighed: Weighed, least: number, copied: ReadonlyMap<number, readonly number[]>): Edge[] {
  const { vectors, holders } = weighed;
  const postings: (number[] | undefined)[] = new Array(holders.length);
  const sums = new Float64Array(vectors.length);
  const dense = new Float64Array(holders.length);
  const edges: Edge[] = [];
  vectors.forEach((vector, b) => {
    const touched: number[] = [];
    const count = Math.min(SEEK_TERMS, vector.terms.length);
    for (let k = 0; k < count; k++) {
      const term = vector.terms[k] as number;
      const weight = vector.weights[k] as number;
      const list = postings[term];
      if (!list) postings[term] = [];
      for (const a of list ?? []) {
        if (sums[a] === 0) touched.push(a);
        sums[a] = (sums[a] as number) + weight;
      }
      const room = (holders[term] as number) > MANY_HOLDERS ? HEADS : MANY_HOLDERS;
      const own = postings[term] as number[];
      if (own.length < room) own.push(b);
    }
    const candidates = new Set([...touched.filter(a => (sums[a] as number) >= least), ...(copied.get(b) ?? [])]);
    for (const a of touched) sums[a] = 0;
    spread(vector, dense, 1);
    const found: Edge[] = [];
    for (const a of candidates) {
      const similarity = dot(vectors[a] as Vector, dense);
      if (similarity >= least || copied.get(b)?.includes(a)) found.push({ a, b, similarity });
    }
    spread(vector, dense, 0);
    found.sort((x, y) => y.similarity - x.similarity || x.a - y.a);
    edges.push(...found.slice(0, MOST_EDGES));
  });
  return edges;
}

function spread(vector: Vector, dense: Float64Array, on: 0 | 1): void {
  for (let k = 0; k < vector.terms.length; k++) dense[vector.terms[k] as number] = on * (vector.weights[k] as number);
}

function dot(vector: Vector, dense: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < vector.terms.length; k++) {
    sum += (vector.weights[k] as number) * (dense[vector.terms[k] as number] as number);
  }
  return sum;
}
