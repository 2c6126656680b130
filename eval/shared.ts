import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of corpora and scorers beside the project's root; there in CI and for developers, not on a user's machine. */
export const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

export function hasShared(): boolean {
  return existsSync(SHARED);
}

/** Runs one of the shared scorers unchanged and gives what it prints as JSON. */
export function runScorer(scorer: string, gold: string, predicted: string): Record<string, unknown> {
  const output = execFileSync(process.execPath, [`${SHARED}eval/${scorer}`, gold, predicted, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  return JSON.parse(output) as Record<string, unknown>;
}

/** The same with predictions, a record an article, that are not in a file yet. */
export function scorePredictions(scorer: string, gold: string, predicted: readonly object[]): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  try {
    const file = join(folder, 'predicted.ndjson');
    writeFileSync(file, predicted.map(record => JSON.stringify(record)).join('\n'));
    return runScorer(scorer, gold, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
