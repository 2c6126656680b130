// npm run eval: what every stage gets right, against the gold of the examples, the five real articles and the shared corpora.
import { Reader } from '../src/encoder/reader.ts';
import { predictAll, type Score } from './attributions.ts';
import { printBasil } from './basil.ts';
import { printChains } from './chains.ts';
import { scoreCredits } from './credits.ts';
import { printDisputes } from './disputes.ts';
import { STORIES } from './gold.ts';
import { printHtml } from './html.ts';
import { intervalsOf } from './intervals.ts';
import { scoreMentions } from './mentions.ts';
import { scoreStory } from './score-story.ts';
import { hasShared, SHARED, scorePredictions } from './shared.ts';
import { printSpeakers } from './speakers.ts';
import { printTable } from './table.ts';
import { printTimes } from './times.ts';
import { scoreUndated, UNDATED_SETS } from './undated.ts';

const fixed = (value: unknown) => (typeof value === 'number' ? value.toFixed(3) : '');
const f1 = (score: unknown) => fixed((score as { f1?: number } | undefined)?.f1);

if (!hasShared()) {
  console.error('the scorers and corpora lie in ../shared, which is not here: nothing to measure against');
  process.exitCode = 1;
} else {
  await stories();
  await printBasil();
  console.log();
  await printDisputes();
  console.log();
  await readersOnNews();
  await printSpeakers(await Reader.open());
  console.log();
  await printChains(await Reader.open());
  console.log();
  printTimes();
  console.log();
  printHtml();
  console.log();
  wires();
  undated();
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

/** Both readers on held-out news: attributions with bootstrap intervals, then mentions. */
async function readersOnNews(): Promise<void> {
  const gold = `${SHARED}data/polnear/dev.ndjson.gz`;
  for (const [name, reader] of [
    ['encoder', await Reader.open()],
    ['rules', undefined],
  ] as const) {
    const predicted = await predictAll(gold, reader);
    const scores = scorePredictions('score-attributions.mjs', gold, predicted);
    const intervals = intervalsOf(gold, predicted);
    const rows = Object.entries(scores).flatMap(([measure, score]) =>
      typeof score === 'number'
        ? []
        : [[measure, ...figuresOf(score), intervals.get(measure)?.map(fixed).join(' to ') ?? '']],
    );
    printTable([`PolNeAR dev, ${name}`, 'P', 'R', 'F1', '95 % of F1'], rows);
    console.log();
    const { all, spanOnly, labels } = (await scoreMentions(undefined, reader)) ?? {};
    const kinds = Object.entries({ all, 'span only': spanOnly, ...(labels as object) });
    printTable(
      [`worldwide dev mentions, ${name}`, 'P', 'R', 'F1'],
      kinds.map(([kind, score]) => [kind, ...figuresOf(score)]),
    );
    console.log();
  }
}

function figuresOf(score: unknown): string[] {
  const { p, r, f1 } = score as Score;
  return [p, r, f1].map(fixed);
}

/** Wires that publishers declared, from the text alone: tuned on train, never on dev. */
function wires(): void {
  const rows = (['train', 'dev'] as const).flatMap(part => {
    const score = scoreCredits(part);
    if (!score) return [];
    const { declared, precision, recall, traced, hatTips } = score;
    const tips = `${hatTips.credited} credited, ${hatTips.named} named, of ${hatTips.declared}`;
    return [[part, String(declared), fixed(precision), fixed(recall), `${traced} of ${declared}`, tips]];
  });
  printTable(['PolNeAR wires', 'declared', 'P', 'R', 'with a trace in the text', 'h/t outlets'], rows);
  console.log();
}

/** The day of publication of articles whose date was taken away, one of each story. */
function undated(): void {
  const rows = UNDATED_SETS.flatMap(set =>
    (['tuned', 'kept'] as const).flatMap(half => {
      const score = scoreUndated(set, half);
      if (!score) return [];
      const { articles, holds, width, error, withinTwo } = score;
      return [[`${set}, ${half}`, String(articles), fixed(holds), fixed(width), fixed(error), fixed(withinTwo)]];
    }),
  );
  printTable(['undated articles', 'articles', 'range holds', 'days wide', 'error of middle', 'within 2 days'], rows);
  console.log();
}
