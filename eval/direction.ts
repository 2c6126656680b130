// npx tsx eval/direction.ts: who had it from whom, on planted copies and on copies made as newsrooms make them; docs/direction.md.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPassages, type ReuseArticle } from '../src/link/reuse/find-passages.ts';
import { readArticles } from '../src/read/read-articles.ts';
import { type ArticleInput, overlapLength, type Passage, type Span } from '../src/record/index.ts';
import { readCorpus } from './corpus.ts';
import { type Copy, makeNewsroom } from './newsroom-copies.ts';
import { makeCorpus, type PlantedOptions } from './passages.ts';
import { makeRandom, shuffle } from './random.ts';
import { hasShared } from './shared.ts';
import { printTable } from './table.ts';

/** What is known of publication: as it was, nothing, or the dates dealt out anew. */
export const SETTINGS = ['true', 'removed', 'shuffled'] as const;
export type Setting = (typeof SETTINGS)[number];

export interface DirectionSet {
  readonly articles: readonly ArticleInput[];
  readonly copies: readonly Copy[];
}

export interface Counts {
  right: number;
  wrong: number;
  common: number;
  unknown: number;
  missed: number;
}

/** Corpora that weights are fitted on, and those that only check them. */
export const TUNED: readonly PlantedOptions[] = [11, 12, 13].map(seed => ({
  from: 'polnear/train.ndjson.gz',
  articles: 300,
  seed,
}));
export const CHECKED: readonly PlantedOptions[] = [
  ...[21, 22].map(seed => ({ from: 'allsides/same-story.ndjson.gz', articles: 300, seed })),
  ...[31, 32].map(seed => ({ from: 'basil/known.ndjson.gz', articles: 120, seed })),
];
export const NEWSROOM_TUNED = [41, 43, 45].map(seed => ({ from: 'polnear/train.ndjson.gz', seed }));
export const NEWSROOM_CHECKED = [42, 44, 46].map(seed => ({ from: 'allsides/same-story.ndjson.gz', seed }));

/** Copies planted by make-corpus.mjs; the label is the edit rate. */
export function plantedSet(options: PlantedOptions): DirectionSet {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  try {
    makeCorpus(options, folder);
    const gold = readFileSync(join(folder, 'gold.ndjson'), 'utf8').trim().split('\n');
    type Line = { a: Copy['from']; b: Copy['to']; edit: number };
    const copies = gold
      .map(line => JSON.parse(line) as Line)
      .map(({ a, b, edit }) => ({ from: a, to: b, label: `edit ${edit}`, truth: 'copied' as const }));
    return { articles: readCorpus(join(folder, 'articles.ndjson')), copies };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same articles with other dates. */
export function withDates(set: DirectionSet, setting: Setting): ReuseArticle[] {
  const dates = set.articles.map(article => article.published);
  if (setting === 'shuffled') shuffle(dates, makeRandom(7));
  const articles = set.articles.map(({ published: _, ...article }, k) => {
    const date = dates[k];
    return setting === 'removed' || date === undefined ? article : { ...article, published: date };
  });
  return readArticles(articles).articles;
}

/** Judgments by label. */
export function scoreDirection(set: DirectionSet, passages: readonly Passage[]): Map<string, Counts> {
  const byPair = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = pairKey(passage.a.article, passage.b.article);
    const list = byPair.get(key);
    if (list) list.push(passage);
    else byPair.set(key, [passage]);
  }
  const scores = new Map<string, Counts>();
  for (const copy of set.copies) {
    const counts = scores.get(copy.label) ?? { right: 0, wrong: 0, common: 0, unknown: 0, missed: 0 };
    scores.set(copy.label, counts);
    counts[judge(copy, byPair.get(pairKey(copy.from.article, copy.to.article)) ?? [])]++;
  }
  return scores;
}

function judge(copy: Copy, passages: readonly Passage[]): keyof Counts {
  const found = passageOf(copy, passages);
  if (!found) return 'missed';
  if (found.direction === 'unknown') return 'unknown';
  if (found.direction === 'common') return copy.truth === 'common' ? 'right' : 'common';
  if (copy.truth === 'common') return 'wrong';
  const lender = found.direction === 'a-to-b' ? found.a : found.b;
  return lender.article === copy.from.article ? 'right' : 'wrong';
}

/** The passage that has most of a copy on both sides. */
export function passageOf<T extends Pick<Passage, 'a' | 'b'>>(copy: Copy, passages: readonly T[]): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const passage of passages) {
    const [from, to] = passage.a.article === copy.from.article ? [passage.a, passage.b] : [passage.b, passage.a];
    const overlap = Math.min(overlapLength(from.span, copy.from.span), overlapLength(to.span, copy.to.span));
    if (overlap > most) [best, most] = [passage, overlap];
  }
  return best;
}

export const pairKey = (x: string, y: string): string => (x < y ? `${x} ${y}` : `${y} ${x}`);

export type { Span };

function rowsOf(name: string, sets: readonly DirectionSet[]): string[][] {
  const rows: string[][] = [];
  for (const setting of SETTINGS) {
    const total = new Map<string, Counts>();
    for (const set of sets) {
      for (const [label, counts] of scoreDirection(set, findPassages(withDates(set, setting)).passages)) {
        const sum = total.get(label);
        if (!sum) total.set(label, counts);
        else for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
      }
    }
    for (const [label, { right, wrong, common, unknown, missed }] of [...total].sort(([x], [y]) => (x < y ? -1 : 1))) {
      const all = right + wrong + common + unknown;
      rows.push([
        name,
        setting,
        label,
        ...[right, wrong, common, unknown, missed].map(String),
        ((100 * right) / Math.max(1, all)).toFixed(0),
      ]);
    }
  }
  return rows;
}

/** Prints a table of judgments by set, dates and kind of copy. */
export function printDirection(): void {
  const head = ['set', 'dates', 'copies', 'right', 'wrong', 'common', 'unknown', 'missed', '% right'];
  printTable(head, [
    ...rowsOf('tuned', TUNED.map(plantedSet)),
    ...rowsOf('checked', CHECKED.map(plantedSet)),
    ...rowsOf('newsroom tuned', NEWSROOM_TUNED.map(makeNewsroom)),
    ...rowsOf('newsroom checked', NEWSROOM_CHECKED.map(makeNewsroom)),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (hasShared()) printDirection();
  else {
    console.error('the scorers and corpora lie in ../shared, which is not here: nothing to measure against');
    process.exitCode = 1;
  }
}
