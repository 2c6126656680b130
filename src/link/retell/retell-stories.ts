import type { SpanVectors } from '../../encoder/sentence-vectors.ts';
import type { Article, Passage, Span, Story } from '../../record/index.ts';
import { compareText, groupBy } from '../../util/order.ts';
import { findRetellings } from './find-retellings.ts';
import { pickSentences } from './pick-sentences.ts';
import type { PairReader } from './read-cells.ts';
import { isAlone } from './strand-retold.ts';

/** Gives the vectors of spans of a text: `SentenceVectors`, or what stands before it; and, where it can, reads two statements at once. */
export interface Embedder {
  embed(text: string, spans: readonly Span[]): Promise<readonly SpanVectors[]>;
  readonly pairs?: PairReader;
}

/** Undated articles that no story took in are compared with every story up to this many; more would cost as many times the work. */
const MOST_STRAYS = 30;

/**
 * Retold passages within stories, one story after another, so that only one story's vectors are held; an undated article that stands alone
 * is compared with every story, since words and days may have been too little to place it. Requires `sentences`; `copied` is what `findPassages`
 * gave. Sorted by side `a`, then side `b`. Cost: the vectors of the articles that share a story with another, most of it.
 */
export async function retellStories(
  articles: readonly Article[],
  stories: readonly Pick<Story, 'members'>[],
  copied: readonly Passage[],
  embedder: Embedder,
): Promise<Passage[]> {
  const byId = new Map(articles.map(article => [article.id, article] as const));
  const byArticle = groupBy(copied, ({ a }) => a.article);
  const articlesOf = ({ members }: Pick<Story, 'members'>) => members.flatMap(({ article }) => byId.get(article) ?? []);
  const strays = straysOf(stories.map(articlesOf));
  const kept = await embedAll(strays, embedder);
  const found = new Map<string, Passage>();
  for (const story of stories) {
    const told = articlesOf(story);
    if (told.length < 2) continue;
    const vectors = new Map([...kept, ...(await embedAll(told, embedder))]);
    const all = [...told, ...strays];
    const between = all.flatMap(({ id }) => byArticle.get(id) ?? []);
    const isStray = (id: string) => kept.has(id);
    for (const passage of await findRetellings(all, between, vectors, embedder.pairs)) {
      const outside = isStray(passage.a.article) || isStray(passage.b.article);
      if (!outside || !isAlone(passage)) found.set(passage.id, passage);
    }
  }
  return [...found.values()].sort(comparePassages);
}

/** Undated articles in stories of their own. */
function straysOf(stories: readonly (readonly Article[])[]): Article[] {
  const strays = stories.flatMap(([first, ...more]) =>
    first && more.length === 0 && first.published.basis === 'unknown' ? [first] : [],
  );
  return strays.length <= MOST_STRAYS ? strays : [];
}

async function embedAll(articles: readonly Article[], embedder: Embedder) {
  const vectors = new Map<string, readonly SpanVectors[]>();
  for (const article of articles) vectors.set(article.id, await embedder.embed(article.text, pickSentences(article)));
  return vectors;
}

function comparePassages(x: Passage, y: Passage): number {
  return (
    compareText(x.a.article, y.a.article) ||
    x.a.span[0] - y.a.span[0] ||
    compareText(x.b.article, y.b.article) ||
    x.b.span[0] - y.b.span[0]
  );
}
