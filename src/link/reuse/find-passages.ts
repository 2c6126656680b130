import type { Article, Notice, Passage, Strand } from '../../record/index.ts';

/** An article as far as reuse needs it; analyzed articles are these too. */
export type ReuseArticle = Pick<Article, 'id' | 'text' | 'body' | 'published' | 'credits'>;

/** Passages that stand in two articles, copied or edited, and the strands that they form. */
export function findPassages(_articles: readonly ReuseArticle[]): {
  passages: Passage[];
  strands: Strand[];
  notices: Notice[];
} {
  return { passages: [], strands: [], notices: [] };
}
