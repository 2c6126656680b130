import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { analyzeArticle } from '../src/analyze/analyze-article.ts';
import { Reader } from '../src/encoder/reader.ts';
import { readArticle } from '../src/read/read-article.ts';
import type { Attribution, Span } from '../src/record/index.ts';
import { hasShared, SHARED, scorePredictions } from './shared.ts';

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  readonly attributions: readonly { sources: readonly Span[]; cues: readonly Span[]; contents: readonly Span[] }[];
}

export interface Prediction {
  readonly id: string;
  readonly attributions: readonly Attribution[];
}

export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What `score-attributions.mjs` prints: counts, and a score for each of `role.*`, `content@*`, `attribution`, `exact`. */
export type AttributionScores = Readonly<Record<string, number | Score>>;

/**
 * Runs a reader over a gold file (NDJSON, `.gz` is read), the rules where none is given, and scores it with the shared scorer, unchanged.
 * Undefined, with a line on standard error, where the shared folder is absent.
 */
export async function scoreAttributions(
  goldPath = `${SHARED}data/polnear/dev.ndjson.gz`,
  reader?: Reader,
): Promise<AttributionScores | undefined> {
  if (!hasShared()) {
    process.stderr.write('attributions: not measured, the shared corpora are not on this machine\n');
    return undefined;
  }
  return scorePredictions('score-attributions.mjs', goldPath, await predictAll(goldPath, reader)) as AttributionScores;
}

/** A record an article, as the scorer takes it. */
export async function predictAll(goldPath: string, reader?: Reader): Promise<Prediction[]> {
  const predicted: Prediction[] = [];
  for (const article of readGold(goldPath)) predicted.push(await predict(article, reader));
  return predicted;
}

export function readGold(path: string): GoldArticle[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as GoldArticle);
}

async function predict({ id, text, headline }: GoldArticle, reader?: Reader): Promise<Prediction> {
  const article = readArticle({ id, text, ...(headline !== undefined && { headline }) });
  return { id, attributions: (await analyzeArticle(article, reader)).attributions };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [gold, reader] = process.argv.slice(2);
  const scores = await scoreAttributions(gold, reader === 'rules' ? undefined : await Reader.open());
  for (const [name, score] of Object.entries(scores ?? {})) {
    const figures =
      typeof score === 'number'
        ? String(score)
        : `P ${score.p.toFixed(3)} R ${score.r.toFixed(3)} F1 ${score.f1.toFixed(3)}`;
    process.stdout.write(`${name.padEnd(14)} ${figures}\n`);
  }
}
