import { readModelCard } from '../encoder/model-files.ts';
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
  /** Entailment, neither, contradiction. */
  readonly three: SmallNetworks;
}

let weights: Weights | undefined;

/** What measures of a pair say, those of a to b and those of b to a (`measurePair`). Turned round, the same with the directions changed. */
export function judgeMeasures(forth: readonly number[], back: readonly number[]): Judgment {
  weights ??= (readModelCard('compare') as unknown as { weights: Weights }).weights;
  const { similar, three } = weights;
  // they correct the chances that the network gives, which come first among the measures
  const [there, here] = [forth, back].map(measures =>
    runSmallNetworks(three, measures).map((value, k) => value + (measures[k] as number)),
  ) as [number[], number[]];
  const alike = [forth, back].map(measures => runSmallNetworks(similar, measures)[0] ?? 0);
  return {
    similar: curve(middle(alike)),
    aEntailsB: curve(lead(there, 0)),
    bEntailsA: curve(lead(here, 0)),
    contradicts: curve(middle([lead(there, 2), lead(here, 2)])),
  };
}

/** How far a class is above the best of the others: over the line where it is the likeliest. */
const lead = (values: readonly number[], k: number): number =>
  (values[k] as number) - Math.max(...values.filter((_, other) => other !== k));

const middle = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const curve = (value: number): number => 1 / (1 + Math.exp(-value));
