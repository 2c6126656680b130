import type { Article } from './article.ts';
import type { Attribution } from './attribution.ts';
import type { Entity } from './entity.ts';
import type { Mention, TimeExpression } from './mention.ts';

/** An article with what `analyze` found in it: one line of its NDJSON. Nothing is linked over articles. */
export interface AnalyzedArticle extends Article {
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}
