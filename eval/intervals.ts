import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Prediction, readGold, type Score } from './attributions.ts';
import { runScorer } from './shared.ts';

const ROUNDS = 2000;
const MEASURES = ['content@0.3', 'content@0.8', 'attribution', 'exact'] as const;

interface Counts {
  readonly right: readonly number[];
  readonly found: number;
  readonly wanted: number;
}

/**
 * 95 % bootstrap intervals over articles (Efron 1979) of the attribution measures' F1, as `[low, high]` by measure. Articles are drawn
 * with a fixed generator, so the same predictions give the same interval. Cost: one run of the scorer an article, and the draws.
 */
export function intervalsOf(
  goldPath: string,
  predicted: readonly Prediction[],
): Map<string, readonly [number, number]> {
  const byId = new Map(predicted.map(prediction => [prediction.id, prediction]));
  const counts = readGold(goldPath).map(gold => countsOf(gold, byId.get(gold.id) ?? { id: gold.id, attributions: [] }));
  const draw = makeDraw(counts.length);
  const samples = Array.from({ length: ROUNDS }, () => f1sOf(Array.from(counts, () => counts[draw()] as Counts)));
  return new Map(
    MEASURES.map((measure, m) => {
      const sorted = samples.map(sample => sample[m] as number).sort((a, b) => a - b);
      return [measure, [sorted[Math.floor(ROUNDS * 0.025)] ?? 0, sorted[Math.floor(ROUNDS * 0.975)] ?? 0]];
    }),
  );
}

/** The scorer's shares of one article, as counts again. */
function countsOf(gold: { readonly attributions: readonly unknown[] }, prediction: Prediction): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  try {
    const [goldFile, predictedFile] = [join(folder, 'gold.ndjson'), join(folder, 'predicted.ndjson')];
    writeFileSync(goldFile, JSON.stringify(gold));
    writeFileSync(predictedFile, JSON.stringify(prediction));
    const scores = runScorer('score-attributions.mjs', goldFile, predictedFile);
    const wanted = gold.attributions.length;
    const found = prediction.attributions.filter(attribution => attribution.within === undefined).length;
    return { right: MEASURES.map(measure => Math.round((scores[measure] as Score).r * wanted)), found, wanted };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function f1sOf(sample: readonly Counts[]): number[] {
  const sum = (pick: (counts: Counts) => number) => sample.reduce((total, counts) => total + pick(counts), 0);
  const size = sum(counts => counts.found + counts.wanted);
  return MEASURES.map((_, m) => (size === 0 ? 0 : (2 * sum(counts => counts.right[m] as number)) / size));
}

/** Park and Miller's generator (1988): whole numbers below `size`. */
function makeDraw(size: number): () => number {
  let state = 20261122;
  return () => {
    state = (state * 48271) % 2147483647;
    return state % size;
  };
}
