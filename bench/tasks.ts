import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpus } from '../eval/corpus.ts';
import { makeCorpus } from '../eval/passages.ts';
import { SHARED } from '../eval/shared.ts';
import { unanalyzed } from '../eval/stories.ts';
import { analyzeByRules } from '../src/analyze/analyze-article.ts';
import { writeReport } from '../src/cli/output/write-report.ts';
import { buildLedger } from '../src/ledger/build-ledger.ts';
import { linkArticles } from '../src/link/link-articles.ts';
import { findPassages } from '../src/link/reuse/find-passages.ts';
import { groupStories } from '../src/link/story/group-stories.ts';
import { StoryStream } from '../src/link/story/story-stream.ts';
import { readArticle } from '../src/read/read-article.ts';
import { readArticles } from '../src/read/read-articles.ts';
import type { ArticleInput } from '../src/record/index.ts';
import { generator } from '../src/settings/generator.ts';
import { inventArticle } from './invent-article.ts';

/** Seconds of processor time of each step of a task, in order: other work on the machine does not count. */
export type Steps = Readonly<Record<string, number>>;

export interface Task {
  readonly sizes: readonly number[];
  /** Articles to work on; not timed. */
  readonly load: (articles: number) => ArticleInput[];
  readonly run: (inputs: ArticleInput[]) => Promise<Steps>;
}

/** What is measured, by name: `npm run bench -- reuse`. */
export const TASKS: Readonly<Record<string, Task>> = {
  reuse: { sizes: [1000, 10_000, 100_000], load: planted, run: runReuse },
  stories: { sizes: [1250, 2500, 5000, 10_000], load: planted, run: runStories },
  'story stream': { sizes: [1000, 10_000, 100_000], load: unloaded, run: runStoryStream },
  trace: { sizes: [250, 500, 1000, 2000], load: real, run: runTrace },
};

/** Articles with planted copies; past the real ones written by a word model. */
function planted(articles: number): ArticleInput[] {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    makeCorpus({ from: 'polnear/train.ndjson.gz', articles, seed: 9 }, folder);
    return readCorpus(join(folder, 'articles.ndjson'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function real(articles: number): ArticleInput[] {
  return readCorpus(`${SHARED}data/allsides/same-story.ndjson.gz`).slice(0, articles);
}

async function runReuse(inputs: ArticleInput[]): Promise<Steps> {
  // blocks and furniture are not held: at 100,000 articles they would be most of the memory
  const articles = inputs.map(input => {
    const { id, text, body, published, credits, outlet } = readArticle(input, { language: 'en' });
    return { id, text, body, published, credits, outlet };
  });
  const clock = new Clock();
  await clock.step('reuse', () => findPassages(articles));
  return clock.steps;
}

async function runStories(inputs: ArticleInput[]): Promise<Steps> {
  const articles = readArticles(inputs).articles.map(unanalyzed);
  const { passages } = findPassages(articles);
  const clock = new Clock();
  await clock.step('stories', () => groupStories(articles, passages));
  return clock.steps;
}

/** A stream makes its articles as it goes, so that memory is what the stream itself holds. */
function unloaded(articles: number): ArticleInput[] {
  return Array.from({ length: articles }, () => ({ text: '' }));
}

/** Invented articles, 500 a day, three an event on the mean, with a window of thirty days. */
async function runStoryStream(inputs: ArticleInput[]): Promise<Steps> {
  const stream = new StoryStream({ windowDays: 30 });
  const clock = new Clock();
  await clock.step('stream', () => {
    for (const k of inputs.keys()) stream.add(unanalyzed(readArticle(inventArticle(k), { language: 'en' })));
  });
  return clock.steps;
}

/** The stages as `hearsay trace` runs them, with all its files. */
async function runTrace(inputs: ArticleInput[]): Promise<Steps> {
  const clock = new Clock();
  const { articles, notices } = await clock.step('read', () => readArticles(inputs));
  const analyzed = await clock.step('analyze', () => articles.map(analyzeByRules));
  const linked = await clock.step('link', () => linkArticles(analyzed));
  const ledger = await clock.step('ledger', () =>
    buildLedger(linked.links, [...notices, ...linked.notices], generator({ reader: 'rules' })),
  );
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    await clock.step('present', () => writeReport(folder, ledger, { text: true }));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return clock.steps;
}

class Clock {
  readonly steps: Record<string, number> = {};

  async step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const start = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(start);
    this.steps[name] = (user + system) / 1e6;
    return result;
  }
}
