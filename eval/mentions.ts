import { analyzeArticle } from '../src/analyze/analyze-article.ts';
import type { Reader } from '../src/encoder/reader.ts';
import { readArticle } from '../src/read/read-article.ts';
import { readGold } from './attributions.ts';
import { hasShared, SHARED, scorePredictions } from './shared.ts';

/** What `score-mentions.mjs` gives: `all`, `spanOnly`, `labels`. */
export type MentionScores = Readonly<Record<string, unknown>>;

/** Runs a reader over a gold file of mentions, the rules where none is given, and scores it with the shared scorer, unchanged. */
export async function scoreMentions(
  goldPath = `${SHARED}data/worldwide-ner/dev.ndjson.gz`,
  reader?: Reader,
): Promise<MentionScores | undefined> {
  if (!hasShared()) return undefined;
  const predicted: object[] = [];
  for (const { id, text } of readGold(goldPath)) {
    predicted.push({ id, mentions: (await analyzeArticle(readArticle({ id, text }), reader)).mentions });
  }
  return scorePredictions('score-mentions.mjs', goldPath, predicted);
}
