// npx tsx eval/fit-direction.ts [feature ...]: the weights of weigh-traces.ts, fitted on the tuning corpora and shown on all.

import { TraceReader, type Traces } from '../src/link/reuse/direction/read-traces.ts';
import { FEATURES, weighTraces } from '../src/link/reuse/direction/weigh-traces.ts';
import { matchAll } from '../src/link/reuse/match-all.ts';
import { readWords } from '../src/link/reuse/read-words.ts';
import { compareArticles } from '../src/link/reuse/reuse-article.ts';
import { WordWriter } from '../src/link/reuse/word-writer.ts';
import {
  CHECKED,
  type DirectionSet,
  NEWSROOM_CHECKED,
  NEWSROOM_TUNED,
  pairKey,
  passageOf,
  plantedSet,
  TUNED,
  withDates,
} from './direction.ts';
import { makeNewsroom } from './newsroom-copies.ts';

const STEPS = 3000;
const RIDGE = 0.01;
/** Log-odds that show as sure, as told, as open. */
const BANDS = [4, 2, 0.7, -0.7, -2, -4];

interface Example {
  readonly set: string;
  readonly label: string;
  /** Features with the lender as `x`. */
  readonly values: readonly number[];
}

/** Drafts keep what was weighed, not what was counted: counts are taken as they are read. */
const counted = new Map<string, Traces>();
const read = TraceReader.prototype.read;
TraceReader.prototype.read = function (...given) {
  const traces = read.apply(this, given);
  counted.set(JSON.stringify(weighTraces(traces)), traces);
  return traces;
};

const names = process.argv.slice(2);
const features = FEATURES.filter(({ name }) => names.length === 0 || names.includes(name));
const examples = [
  ...TUNED.flatMap(options => examplesOf('tuned', plantedSet(options))),
  ...NEWSROOM_TUNED.flatMap(options => examplesOf('newsroom tuned', makeNewsroom(options))),
  ...CHECKED.flatMap(options => examplesOf('checked', plantedSet(options))),
  ...NEWSROOM_CHECKED.flatMap(options => examplesOf('newsroom checked', makeNewsroom(options))),
];
const weights = fit(examples.filter(({ set }) => set.endsWith('tuned')));
console.log(features.map(({ name }, k) => `${name} ${(weights[k] as number).toFixed(2)}`).join('  '));
const groups = new Map<string, number[]>();
for (const { set, label, values } of examples) {
  const key = `${set.padEnd(17)} ${label.padEnd(25)}`;
  const counts = groups.get(key) ?? new Array(BANDS.length + 1).fill(0);
  groups.set(key, counts);
  const odds = sum(values);
  const band = BANDS.findIndex(least => odds > least);
  counts[band < 0 ? BANDS.length : band]++;
}
for (const [key, counts] of [...groups].sort()) {
  const all = counts.reduce((x, y) => x + y);
  const right = (counts[0] as number) + (counts[1] as number) + (counts[2] as number);
  console.log(key, counts.join('\t'), ((100 * right) / all).toFixed(0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value, k) => total + value * (weights[k] as number), 0);
}

/** Logistic regression without a constant, each kind of corpus counting as much as the other. */
function fit(train: readonly Example[]): number[] {
  const share = new Map<string, number>();
  for (const { set } of train) share.set(set, (share.get(set) ?? 0) + 1);
  const found = features.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = found.map(weight => -RIDGE * weight);
    for (const { set, values } of train) {
      const odds = values.reduce((total, value, k) => total + value * (found[k] as number), 0);
      const error = 1 / (1 + Math.exp(odds)) / (share.get(set) as number);
      values.forEach((value, k) => {
        gradient[k] = (gradient[k] as number) + error * value;
      });
    }
    gradient.forEach((slope, k) => {
      found[k] = (found[k] as number) + 0.5 * slope;
    });
  }
  return found;
}

function examplesOf(name: string, set: DirectionSet): Example[] {
  const articles = withDates(set, 'removed').sort(compareArticles);
  const writer = new WordWriter();
  for (const { text, body } of articles) readWords(writer, text, body);
  const table = writer.finish();
  type Found = { a: { article: string; span: [number, number] }; b: Found['a']; traces: Traces };
  const byPair = new Map<string, Found[]>();
  for (const { drafts } of matchAll(table)) {
    for (const draft of drafts) {
      const place = ({ article, span }: typeof draft.a) => ({
        article: articles[article]?.id ?? '',
        span: [...span] as [number, number],
      });
      const found = {
        a: place(draft.a),
        b: place(draft.b),
        traces: counted.get(JSON.stringify(draft.evidence)) as Traces,
      };
      const key = pairKey(found.a.article, found.b.article);
      byPair.set(key, [...(byPair.get(key) ?? []), found]);
    }
  }
  return set.copies.flatMap(copy => {
    if (copy.truth === 'common') return [];
    const found = passageOf(copy, byPair.get(pairKey(copy.from.article, copy.to.article)) ?? []);
    if (!found) return [];
    const { a, b } = found.traces;
    const [x, y] = found.a.article === copy.from.article ? [a, b] : [b, a];
    return [{ set: name, label: copy.label, values: features.map(({ of }) => of(x, y, found.traces)) }];
  });
}
