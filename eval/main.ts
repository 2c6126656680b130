// npm run eval: what every stage gets right, against the gold of the examples, the five real articles and the shared corpora.
import { scoreAttributions } from './attributions.ts';
import { STORIES } from './gold.ts';
import { scoreStory } from './score-story.ts';
import { hasShared } from './shared.ts';
import { printTable } from './table.ts';

const fixed = (value: unknown) => (typeof value === 'number' ? value.toFixed(3) : '');
const f1 = (score: unknown) => fixed((score as { f1?: number } | undefined)?.f1);

if (!hasShared()) {
  console.error('the scorers and corpora lie in ../shared, which is not here: nothing to measure against');
  process.exitCode = 1;
} else {
  await stories();
  attributionsOnNews();
  await import('./links.ts');
}

/** Every stage on the examples and on the five real articles, whose truth was written before the code. */
async function stories(): Promise<void> {
  const rows: string[][] = [];
  for (const story of STORIES) {
    const { attributions, passages, claims, furniture, lostCharacters } = await scoreStory(story);
    rows.push(
      [story, 'attributions', 'content@0.3 F1', f1(attributions['content@0.3'])],
      [story, 'attributions', 'content@0.8 F1', f1(attributions['content@0.8'])],
      [story, 'attributions', 'content and source F1', f1(attributions.attribution)],
      [story, 'passages', 'precision', fixed(passages.precision)],
      [story, 'passages', 'recall, retold ones counted', fixed(passages.recall)],
      ...Object.entries(passages.recallByEdit as Record<string, number>).map(([kind, recall]) => [
        story,
        'passages',
        `recall of ${kind}`,
        fixed(recall),
      ]),
      [story, 'claim pairs', `precision, of ${claims.predictedPairs}`, fixed(claims.precision)],
      [story, 'claim pairs', `recall, of ${claims.goldPairs}`, fixed(claims.recall)],
      [story, 'origins', 'least and most both right', `${claims.originsRight} of ${claims.originsJudged}`],
      [story, 'furniture', 'precision, recall', `${fixed(furniture.precision)}, ${fixed(furniture.recall)}`],
      [story, 'furniture', 'characters of the report lost', String(lostCharacters)],
    );
  }
  printTable(['data', 'stage', 'measure', 'figure'], rows);
  console.log();
}

function attributionsOnNews(): void {
  const scores = scoreAttributions() ?? {};
  const rows = Object.entries(scores).flatMap(([measure, score]) =>
    typeof score === 'number' ? [] : [[measure, fixed(score.p), fixed(score.r), fixed(score.f1)]],
  );
  printTable(['PolNeAR dev', 'P', 'R', 'F1'], rows);
  console.log();
}
