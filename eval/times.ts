import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { analyzeByRules } from '../src/analyze/analyze-article.ts';
import { readArticle } from '../src/read/read-article.ts';
import type { Score } from './attributions.ts';
import { hasShared, SHARED, scorePredictions } from './shared.ts';
import { printTable } from './table.ts';

/** What `score-times.mjs` gives for a part of the gold, and how many expressions that part has. */
export interface TimeScores {
  readonly gold: number;
  readonly relaxed: Score;
  readonly strict: Score;
  readonly value: Score;
}

/** Every fifth article, the last of each five, is kept aside: no rule was written after looking at it. */
const PARTS = {
  'tuned on': (index: number) => index % 5 !== 4,
  'kept aside': (index: number) => index % 5 === 4,
} as const;

interface GoldTimes {
  readonly id: string;
  readonly text: string;
  readonly published: string;
}

/** Time expressions of TimeBank and AQUAINT, scored with the shared scorer, unchanged: the part tuned on and the part kept aside. */
export function scoreTimes(): ReadonlyMap<keyof typeof PARTS, TimeScores> | undefined {
  if (!hasShared()) return undefined;
  const lines = gunzipSync(readFileSync(`${SHARED}data/times/known.ndjson.gz`))
    .toString('utf8')
    .trim()
    .split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-times-'));
  try {
    const scores = new Map<keyof typeof PARTS, TimeScores>();
    for (const part of ['tuned on', 'kept aside'] as const) {
      const gold = lines.filter((_, index) => PARTS[part](index));
      const file = join(folder, 'gold.ndjson');
      writeFileSync(file, gold.join('\n'));
      const predicted = gold.map(line => predictTimes(JSON.parse(line) as GoldTimes));
      scores.set(part, scorePredictions('score-times.mjs', file, predicted) as unknown as TimeScores);
    }
    return scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function predictTimes({ id, text, published }: GoldTimes): object {
  return { id, times: analyzeByRules(readArticle({ id, text, published })).times };
}

export function printTimes(): void {
  const rows = [...(scoreTimes() ?? [])].flatMap(([part, scores]) =>
    (['relaxed', 'strict', 'value'] as const).map(measure => {
      const { p, r, f1 } = scores[measure];
      return [`${part}, ${scores.gold} expressions`, measure, ...[p, r, f1].map(figure => figure.toFixed(3))];
    }),
  );
  printTable(['times/known', 'measure', 'P', 'R', 'F1'], rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printTimes();
