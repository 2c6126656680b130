import { fileURLToPath } from 'node:url';
import { trace } from '../src/pipeline.ts';
import type { Ledger } from '../src/record/index.ts';
import { type ClaimScore, scoreClaims } from './claims.ts';
import type { GoldClaim } from './gold.ts';
import { readLines, readTexts } from './gold-texts.ts';
import { printTable } from './table.ts';

interface GoldArticle {
  readonly id: string;
  readonly story: string;
  readonly part: 'kept' | 'tuning';
}

const goldOf = <T>(kind: string): T[] =>
  readLines<T>(fileURLToPath(new URL(`../test/gold/basil/${kind}.ndjson`, import.meta.url)));

/** The ten triples of BASIL with marked claims, each traced as a story of its own: by part. Undefined where the corpus is absent. */
export async function scoreBasil(): Promise<ReadonlyMap<GoldArticle['part'], ClaimScore[]> | undefined> {
  const articles = goldOf<GoldArticle>('articles');
  const texts = readTexts('claims of BASIL', [{ corpus: 'basil/known' }]);
  if (!texts) return undefined;
  const claims = goldOf<GoldClaim & { readonly story: string }>('claims');
  const scores = new Map<GoldArticle['part'], ClaimScore[]>();
  for (const story of new Set(articles.map(article => article.story))) {
    const members = articles.filter(article => article.story === story);
    const ledger: Ledger = await trace(members.map(({ id }) => texts(id)));
    const score = scoreClaims(
      ledger.claims,
      claims.filter(claim => claim.story === story),
      id => id,
    );
    const part = members[0]?.part ?? 'tuning';
    scores.set(part, [...(scores.get(part) ?? []), score]);
  }
  return scores;
}

/** Pairs and origins summed over stories; B-cubed is the mean. */
export function sumScores(scores: readonly ClaimScore[]) {
  const sum = (of: (score: ClaimScore) => number) => scores.reduce((n, score) => n + of(score), 0);
  const predicted = sum(s => s.predictedPairs);
  const gold = sum(s => s.goldPairs);
  const right = sum(s => s.precision * s.predictedPairs);
  const found = sum(s => s.recall * s.goldPairs);
  return {
    precision: predicted ? right / predicted : 0,
    recall: gold ? found / gold : 0,
    predicted,
    gold,
    bcubed: sum(s => s.bcubed) / Math.max(1, scores.length),
    originsRight: sum(s => s.originsRight),
    originsJudged: sum(s => s.originsJudged),
    leastTooMany: sum(s => s.leastTooMany),
    mostTooMany: sum(s => s.mostTooMany),
  };
}

export async function printBasil(): Promise<void> {
  const fixed = (value: number) => value.toFixed(3);
  const rows = [...((await scoreBasil()) ?? [])].map(([part, list]) => {
    const sums = sumScores(list);
    const { precision, recall, predicted, gold, bcubed, originsRight, originsJudged } = sums;
    return [
      part,
      `${fixed(precision)} of ${predicted}`,
      `${fixed(recall)} of ${gold}`,
      fixed(bcubed),
      `${originsRight} of ${originsJudged}`,
      `${sums.leastTooMany}, ${sums.mostTooMany}`,
    ];
  });
  printTable(['BASIL triples', 'pairs, P', 'pairs, R', 'B-cubed F1', 'origins right', 'least, most too many'], rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printBasil();
