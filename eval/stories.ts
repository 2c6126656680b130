import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPassages } from '../src/link/reuse/find-passages.ts';
import { groupStories } from '../src/link/story/group-stories.ts';
import { readArticles } from '../src/read/read-articles.ts';
import type { AnalyzedArticle, Article } from '../src/record/index.ts';
import { toLine } from '../src/util/json.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { runScorer, SHARED } from './shared.ts';

export interface StoryClusterScores {
  readonly articles: number;
  readonly stories: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Articles whose stories are known, and the articles of no story that they are mixed with. */
export const STORY_SETS = {
  'basil in polnear train': { gold: 'basil/known.ndjson.gz', among: ['polnear/train.ndjson.gz'] },
  'gva known': { gold: 'gva/known.ndjson.gz', among: [] },
} as const satisfies Record<string, { gold: string; among: readonly string[] }>;

/** Groups a set as `hearsay stories` does and scores it by B-cubed. */
export function scoreStories(set: keyof typeof STORY_SETS): StoryClusterScores {
  const { gold, among } = STORY_SETS[set];
  const known = readCorpus(`${SHARED}data/${gold}`);
  const others = among.flatMap(path => readCorpus(`${SHARED}data/${path}`));
  return score(known, [...known, ...others]);
}

function score(gold: readonly CorpusArticle[], all: readonly CorpusArticle[]): StoryClusterScores {
  const articles = readArticles(all).articles.map(unanalyzed);
  const stories = groupStories(articles, findPassages(articles).passages);
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  try {
    const paths = [join(folder, 'gold.ndjson'), join(folder, 'found.ndjson')] as const;
    writeFileSync(paths[0], gold.map(({ id, story }) => toLine({ id, story })).join(''));
    const found = stories.map(({ id, members }) => ({ id, articles: members.map(member => member.article) }));
    writeFileSync(paths[1], found.map(toLine).join(''));
    return runScorer('score-stories.mjs', ...paths) as unknown as StoryClusterScores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An article as stories need it: what `analyze` assigns is not used by them. */
export function unanalyzed(article: Article): AnalyzedArticle {
  return { ...article, mentions: [], times: [], entities: [], attributions: [] };
}
