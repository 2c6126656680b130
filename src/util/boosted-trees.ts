/** `[measure, threshold, left, right]`, or `[value]` for a leaf. */
type Node = readonly [number, number, number, number] | readonly [number];

/** Gradient-boosted trees, as the cards of models hold them. */
export interface BoostedTrees {
  readonly base: number;
  readonly trees: readonly (readonly Node[])[];
}

/** What the trees add up to, before any curve. Cost: a walk down each. */
export function sumTrees({ base, trees }: BoostedTrees, measures: readonly number[]): number {
  let sum = base;
  for (const tree of trees) {
    let node = tree[0] as Node;
    while (node.length === 4) node = tree[(measures[node[0]] as number) <= node[1] ? node[2] : node[3]] as Node;
    sum += node[0];
  }
  return sum;
}
