import type { Claim, Span } from '../src/record/index.ts';
import { overlapLength } from '../src/record/index.ts';
import type { GoldCarrier, GoldClaim } from './gold.ts';

/** Two carriers are the same words when they share this much of the shorter. */
const SAME_WORDS = 0.5;

export interface ClaimScore {
  /** Pairs of carriers in two articles that are put into one claim, against the gold's pairs. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly predictedPairs: number;
  readonly goldPairs: number;
  /** Of the gold claims of two articles or more with a matching claim, how many have `least` and `most` right. */
  readonly originsRight: number;
  readonly originsJudged: number;
  /** Of those judged, how many have an origin too many at least: an invented corroboration; and at most. */
  readonly leastTooMany: number;
  readonly mostTooMany: number;
  /** B-cubed over the sure gold carriers that stand in a claim: with whom each is put together. */
  readonly bcubed: number;
  readonly wrong: readonly (readonly [GoldCarrier, GoldCarrier])[];
}

/** Scores claims by the pairs of carriers that they put together. `idOf` turns an article's id into the gold's name for it. */
export function scoreClaims(
  claims: readonly Claim[],
  gold: readonly GoldClaim[],
  nameOf: (id: string) => string,
): ClaimScore {
  const predicted = claims.map(claim => ({
    claim,
    carriers: claim.carriers.map(c => ({ article: nameOf(c.article), spans: c.spans })),
  }));
  const predictedPairs = predicted.flatMap(p => pairsOf(p.carriers));
  const goldPairs = gold.filter(isSure).flatMap(g => pairsOf(g.carriers));
  const carriesBoth = (groups: readonly (readonly GoldCarrier[])[], [a, b]: readonly [GoldCarrier, GoldCarrier]) =>
    groups.some(carriers => carriers.some(c => sameWords(c, a)) && carriers.some(c => sameWords(c, b)));
  const goldGroups = gold.map(g => g.carriers);
  const predictedGroups = predicted.map(p => p.carriers);
  const wrong = predictedPairs.filter(pair => !carriesBoth(goldGroups, pair));
  const found = goldPairs.filter(pair => carriesBoth(predictedGroups, pair));
  const precision = predictedPairs.length ? 1 - wrong.length / predictedPairs.length : 0;
  const recall = goldPairs.length ? found.length / goldPairs.length : 0;
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    predictedPairs: predictedPairs.length,
    goldPairs: goldPairs.length,
    ...scoreOrigins(predicted, gold),
    bcubed: scoreBcubed(predictedGroups, gold.filter(isSure)),
    wrong,
  };
}

/**
 * F1 of the mean precision and recall with which each gold carrier meets the others of its claim. A carrier that no claim has stands alone.
 */
function scoreBcubed(predicted: readonly (readonly GoldCarrier[])[], gold: readonly GoldClaim[]): number {
  const items = gold.flatMap((claim, g) => claim.carriers.map(carrier => ({ carrier, gold: g })));
  const groups = items.map(({ carrier }) =>
    predicted.flatMap((carriers, p) => (carriers.some(c => sameWords(c, carrier)) ? [p] : [])),
  );
  let [precision, recall] = [0, 0];
  items.forEach((item, i) => {
    const own = groups[i] ?? [];
    const together = items.filter((_, j) => j === i || groups[j]?.some(p => own.includes(p)));
    const alike = items.filter(other => other.gold === item.gold);
    const both = together.filter(other => other.gold === item.gold).length;
    precision += both / together.length;
    recall += both / alike.length;
  });
  const [p, r] = [precision / items.length, recall / items.length];
  return p + r ? (2 * p * r) / (p + r) : 0;
}

type Predicted = { readonly claim: Claim; readonly carriers: readonly GoldCarrier[] };

function scoreOrigins(predicted: readonly Predicted[], gold: readonly GoldClaim[]) {
  let [originsRight, originsJudged, leastTooMany, mostTooMany] = [0, 0, 0, 0];
  const shared = gold.filter(g => isSure(g) && new Set(g.carriers.map(c => c.article)).size > 1);
  for (const g of shared) {
    const match = bestMatch(predicted, g);
    if (!match) continue;
    originsJudged++;
    if (match.origins.least === g.origins.least && match.origins.most === g.origins.most) originsRight++;
    if (match.origins.least > g.origins.least) leastTooMany++;
    if (match.origins.most > g.origins.most) mostTooMany++;
  }
  return { originsRight, originsJudged, leastTooMany, mostTooMany };
}

/** The claim that shares most carriers with a gold claim, two at least. */
function bestMatch(predicted: readonly Predicted[], gold: GoldClaim): Claim | undefined {
  let best: Claim | undefined;
  let most = 1;
  for (const { claim, carriers } of predicted) {
    const shared = gold.carriers.filter(g => carriers.some(c => sameWords(c, g))).length;
    if (shared > most) [best, most] = [claim, shared];
  }
  return best;
}

function isSure(claim: GoldClaim): boolean {
  return claim.sure !== false;
}

function pairsOf(carriers: readonly GoldCarrier[]): (readonly [GoldCarrier, GoldCarrier])[] {
  return carriers.flatMap((a, i) =>
    carriers.slice(i + 1).flatMap(b => (a.article === b.article ? [] : [[a, b] as const])),
  );
}

export function sameWords(a: GoldCarrier, b: GoldCarrier): boolean {
  if (a.article !== b.article) return false;
  const shared = a.spans.reduce((sum, x) => sum + b.spans.reduce((n, y) => n + overlapLength(x, y), 0), 0);
  return shared >= SAME_WORDS * Math.min(lengthOf(a.spans), lengthOf(b.spans));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
