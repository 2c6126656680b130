import type { AnalyzedArticle } from './analysis.ts';
import type { Entity } from './entity.ts';
import type { Passage, Strand } from './passage.ts';
import type { Story } from './story.ts';

/** What `link` found over articles: the input of the ledger. Entity ids in the articles are those of `entities`. */
export interface Links {
  readonly articles: readonly AnalyzedArticle[];
  readonly entities: readonly Entity[];
  readonly passages: readonly Passage[];
  readonly strands: readonly Strand[];
  /** `claims` are still empty. */
  readonly stories: readonly Story[];
}
