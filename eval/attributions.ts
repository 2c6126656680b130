import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { findAttributions } from '../src/analyze/attribution/find-attributions.ts';
import { findMentions } from '../src/analyze/mention/find-mentions.ts';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import { readArticle } from '../src/read/read-article.ts';
import type { Span } from '../src/record/index.ts';
import { hasShared, runScorer, SHARED } from './shared.ts';

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  readonly attributions: readonly { sources: readonly Span[]; cues: readonly Span[]; contents: readonly Span[] }[];
}

export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What `score-attributions.mjs` prints: counts, and a score for each of `role.*`, `content@*`, `attribution`, `exact`. */
export type AttributionScores = Readonly<Record<string, number | Score>>;

/**
 * Runs the rules reader over a gold file (NDJSON, `.gz` is read) and scores it with the shared scorer, unchanged.
 * Undefined, with a line on standard error, where the shared folder is absent.
 */
export function scoreAttributions(goldPath = `${SHARED}data/polnear/dev.ndjson.gz`): AttributionScores | undefined {
  if (!hasShared()) {
    process.stderr.write('attributions: not measured, the shared corpora are not on this machine\n');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  try {
    const predicted = join(folder, 'predicted.ndjson');
    writeFileSync(predicted, readGold(goldPath).map(predict).join('\n'));
    return runScorer('score-attributions.mjs', goldPath, predicted) as AttributionScores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function readGold(path: string): GoldArticle[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as GoldArticle);
}

function predict({ id, text, headline }: GoldArticle): string {
  const doc = buildDoc(readArticle({ id, text, ...(headline !== undefined && { headline }) }));
  const attributions = findAttributions(doc, findMentions(doc)).map(draft => ({
    ...draft,
    // the scorer leaves out whatever has `within`
    ...(draft.within !== undefined && { within: String(draft.within) }),
  }));
  return JSON.stringify({ id, attributions });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scores = scoreAttributions(process.argv[2]);
  for (const [name, score] of Object.entries(scores ?? {})) {
    const figures =
      typeof score === 'number'
        ? String(score)
        : `P ${score.p.toFixed(3)} R ${score.r.toFixed(3)} F1 ${score.f1.toFixed(3)}`;
    process.stdout.write(`${name.padEnd(14)} ${figures}\n`);
  }
}
