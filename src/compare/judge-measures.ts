import { readModelCard } from '../encoder/model-files.ts';
import { type BoostedTrees, sumTrees } from '../util/boosted-trees.ts';
import type { PairMeasures } from './measure-pair.ts';
import { runSmallNetworks, type SmallNetworks } from './small-networks.ts';

/** Each 0..1 with the line at 0.5. */
export interface Judgment {
  readonly similar: number;
  readonly aEntailsB: number;
  readonly bEntailsA: number;
  readonly contradicts: number;
}

interface Weights {
  /** One class: the two tell the same. */
  readonly similar: SmallNetworks;
  /** Of headlines and claims without a full stop. */
  readonly headlines: { readonly entails: BoostedTrees; readonly excludes: BoostedTrees };
}

let weights: Weights | undefined;

/**
 * What measures of a pair say, those of a to b and those of b to a (`measurePair`). Turned round, the same with the directions changed.
 * Of sentences the network's own chances stand; what a headline says of a claim goes by trees, since headlines hedge and deny in a manner of
 * their own (Ferreira and Vlachos 2016).
 */
export function judgeMeasures({ forth, back, areHeadlines }: PairMeasures): Judgment {
  weights ??= (readModelCard('compare') as unknown as { weights: Weights }).weights;
  const { similar, headlines } = weights;
  const entails = (measures: readonly number[]) =>
    areHeadlines ? sumTrees(headlines.entails, measures) : lead(measures, ENTAILMENT);
  const excludes = (measures: readonly number[]) =>
    areHeadlines ? sumTrees(headlines.excludes, measures) : lead(measures, CONTRADICTION);
  return {
    similar: curve(middle([forth, back].map(measures => runSmallNetworks(similar, measures)[0] ?? 0))),
    aEntailsB: curve(entails(forth)),
    bEntailsA: curve(entails(back)),
    contradicts: curve(middle([excludes(forth), excludes(back)])),
  };
}

/** Places among the chances that the network gives, which come first among the measures: entailment, neither, contradiction. */
const [ENTAILMENT, CONTRADICTION, CLASSES] = [0, 2, 3];

/** How far a class is above the best of the others: over the line where it is the likeliest. */
const lead = (measures: readonly number[], k: number): number =>
  (measures[k] as number) - Math.max(...measures.slice(0, CLASSES).filter((_, other) => other !== k));

const middle = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const curve = (value: number): number => 1 / (1 + Math.exp(-value));
