import { readModelCard } from '../../encoder/model-files.ts';
import { type BoostedTrees, sumTrees } from '../../util/boosted-trees.ts';

let weights: BoostedTrees | undefined;

/** The chance that two statements are one claim, 0..1, from what `addMargins` gives. Gradient-boosted trees; cost: a walk down each. */
export function judgeClaim(measures: readonly number[]): number {
  weights ??= readModelCard('claims') as unknown as BoostedTrees;
  return 1 / (1 + Math.exp(-sumTrees(weights, measures)));
}
