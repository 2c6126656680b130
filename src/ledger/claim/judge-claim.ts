import { readModelCard } from '../../encoder/model-files.ts';

/** `[measure, threshold, left, right]`, or `[value]` for a leaf. */
type Node = readonly [number, number, number, number] | readonly [number];

interface Weights {
  readonly base: number;
  readonly trees: readonly (readonly Node[])[];
}

let weights: Weights | undefined;

/** The chance that two statements are one claim, 0..1, from what `addMargins` gives. Gradient-boosted trees; cost: a walk down each. */
export function judgeClaim(measures: readonly number[]): number {
  weights ??= readModelCard('claims') as unknown as Weights;
  let sum = weights.base;
  for (const tree of weights.trees) {
    let node = tree[0] as Node;
    while (node.length === 4) node = tree[(measures[node[0]] as number) <= node[1] ? node[2] : node[3]] as Node;
    sum += node[0];
  }
  return 1 / (1 + Math.exp(-sum));
}
