import type { SpanVectors } from '../../encoder/sentence-vectors.ts';
import type { Article, Passage, Span, Story } from '../../record/index.ts';
import { compareText, groupBy } from '../../util/order.ts';
import { findRetellings } from './find-retellings.ts';
import { pickSentences } from './pick-sentences.ts';

/** Gives the vectors of spans of a text: `SentenceVectors`, or what stands before it. */
export interface Embedder {
  embed(text: string, spans: readonly Span[]): Promise<readonly SpanVectors[]>;
}

/**
 * Retold passages within stories, one story after another, so that only one story's vectors are held. Requires `sentences`; `copied` is
 * what `findPassages` gave. Sorted by side `a`, then side `b`. Cost: the vectors of the articles that share a story with another, most of it.
 */
export async function retellStories(
  articles: readonly Article[],
  stories: readonly Pick<Story, 'members'>[],
  copied: readonly Passage[],
  embedder: Embedder,
): Promise<Passage[]> {
  const byId = new Map(articles.map(article => [article.id, article] as const));
  const byArticle = groupBy(copied, ({ a }) => a.article);
  const found = new Map<string, Passage>();
  for (const { members } of stories) {
    const told = members.flatMap(({ article }) => byId.get(article) ?? []);
    if (told.length < 2) continue;
    const vectors = new Map<string, readonly SpanVectors[]>();
    for (const article of told) vectors.set(article.id, await embedder.embed(article.text, pickSentences(article)));
    const between = told.flatMap(({ id }) => byArticle.get(id) ?? []);
    for (const passage of findRetellings(told, between, vectors)) found.set(passage.id, passage);
  }
  return [...found.values()].sort(comparePassages);
}

function comparePassages(x: Passage, y: Passage): number {
  return (
    compareText(x.a.article, y.a.article) ||
    x.a.span[0] - y.a.span[0] ||
    compareText(x.b.article, y.b.article) ||
    x.b.span[0] - y.b.span[0]
  );
}
