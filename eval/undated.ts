// How well the day of publication is told for articles whose date was taken away. One article of each story of
// BASIL and AllSides loses its date; stories are taken as the corpus gives them. Half of the stories were tuned on, half never.
import { analyzeByRules } from '../src/analyze/analyze-article.ts';
import { dateArticles } from '../src/link/date/date-articles.ts';
import { dayNumber } from '../src/link/date/judge-days.ts';
import { readArticle } from '../src/read/read-article.ts';
import type { AnalyzedArticle, Story } from '../src/record/index.ts';
import { digestOf } from '../src/util/hash.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { hasShared, SHARED } from './shared.ts';

export interface UndatedScore {
  readonly articles: number;
  /** Articles that got a range at all. */
  readonly dated: number;
  /** Share of the ranges that hold the true day. */
  readonly holds: number;
  /** Days in the range, on the mean. */
  readonly width: number;
  /** Days from the middle of the range to the true day, on the mean, and the share of at most 2. */
  readonly error: number;
  readonly withinTwo: number;
}

export const UNDATED_SETS = ['basil/known', 'allsides/same-story'] as const;

/** One corpus, the half tuned on or the half kept. */
export function scoreUndated(set: (typeof UNDATED_SETS)[number], half: 'tuned' | 'kept'): UndatedScore | undefined {
  if (!hasShared()) return undefined;
  const cases = [...storiesOf(readCorpus(`${SHARED}data/${set}.ndjson.gz`))].flatMap(([story, articles]) => {
    const even = Number.parseInt(digestOf(story).slice(-1), 16) % 2 === 0;
    return articles.length > 1 && even === (half === 'tuned') ? [judgeStory(story, articles)] : [];
  });
  const found = cases.flatMap(one => one.range ?? []);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return {
    articles: cases.length,
    dated: found.length,
    holds: mean(found.map(({ first, last, truth }) => (first <= truth && truth <= last ? 1 : 0))),
    width: mean(found.map(({ first, last }) => last - first + 1)),
    error: mean(found.map(errorOf)),
    withinTwo: mean(found.map(range => (errorOf(range) <= 2 ? 1 : 0))),
  };
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly truth: number;
}

function errorOf({ first, last, truth }: Range): number {
  return Math.abs((first + last) / 2 - truth);
}

/** Takes the date of one article away, the same at each run, and asks for it. */
function judgeStory(story: string, articles: readonly CorpusArticle[]): { readonly range?: Range } {
  const at = Number.parseInt(digestOf(`${story} date`).slice(-4), 16) % articles.length;
  const analyzed = articles.map((article, i) => analyze(article, i === at));
  const members = analyzed.map(article => ({ article: article.id, because: [], confidence: 1 }));
  const whole: Story = { id: story, title: '', members, claims: [] };
  const published = dateArticles(analyzed, [whole])[at]?.published;
  const truth = dayNumber(articles[at]?.published ?? '');
  const [first, last] = [dayNumber(published?.earliest ?? ''), dayNumber(published?.latest ?? '')];
  return first === undefined || last === undefined || truth === undefined ? {} : { range: { first, last, truth } };
}

function analyze({ story: _, published, ...input }: CorpusArticle, undated: boolean): AnalyzedArticle {
  const article = readArticle({ ...input, ...(!undated && published !== undefined && { published }) });
  // a date that the text itself states is another rule's
  return analyzeByRules(undated ? { ...article, published: { basis: 'unknown', because: [] } } : article);
}

function storiesOf(articles: readonly CorpusArticle[]): Map<string, CorpusArticle[]> {
  const stories = new Map<string, CorpusArticle[]>();
  for (const article of articles) {
    if (article.story === undefined || article.published === undefined) continue;
    stories.set(article.story, [...(stories.get(article.story) ?? []), article]);
  }
  return stories;
}
