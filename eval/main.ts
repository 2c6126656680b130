import { STORIES } from './gold.ts';
import { scoreStory } from './score-story.ts';
import { hasShared } from './shared.ts';
import { printTable } from './table.ts';

const number = (value: unknown, key = 'f1') =>
  typeof value === 'object' && value !== null ? ((value as Record<string, number>)[key] ?? 0).toFixed(3) : '';

if (!hasShared()) {
  console.error('the scorers and corpora lie in ../shared, which is not here: nothing to measure against');
  process.exit(1);
}

const rows: string[][] = [];
for (const story of STORIES) {
  const scores = await scoreStory(story);
  const { claims } = scores;
  rows.push(
    [story, 'attributions', 'content@0.3 F1', number(scores.attributions['content@0.3'])],
    [story, 'attributions', 'content@0.8 F1', number(scores.attributions['content@0.8'])],
    [story, 'attributions', 'content and source F1', number(scores.attributions.attribution)],
    [story, 'passages', 'precision', Number(scores.passages.precision).toFixed(3)],
    [story, 'passages', 'recall', Number(scores.passages.recall).toFixed(3)],
    [story, 'passages', 'plagdet', Number(scores.passages.plagdet).toFixed(3)],
    [story, 'claim pairs', `precision of ${claims.predictedPairs}`, claims.precision.toFixed(3)],
    [story, 'claim pairs', `recall of ${claims.goldPairs}`, claims.recall.toFixed(3)],
    [story, 'origins', 'least and most right', `${claims.originsRight} of ${claims.originsJudged}`],
    [story, 'furniture', 'precision', scores.furniture.precision.toFixed(3)],
    [story, 'furniture', 'recall', scores.furniture.recall.toFixed(3)],
    [story, 'furniture', 'report characters lost', String(scores.lostCharacters)],
  );
}
printTable(['data', 'stage', 'measure', 'figure'], rows);
