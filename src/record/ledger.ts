import type { Article } from './article.ts';
import type { Attribution } from './attribution.ts';
import type { Claim } from './claim.ts';
import type { Dispute } from './dispute.ts';
import type { Entity } from './entity.ts';
import type { Framing } from './framing.ts';
import type { Notice } from './notice.ts';
import type { Passage, Strand } from './passage.ts';
import type { Story } from './story.ts';
import type { TimelineEvent } from './timeline.ts';

export interface Generator {
  readonly name: 'hearsay';
  readonly version: string;
  readonly models: readonly { readonly name: string; readonly digest: string }[];
  /** Settings that change the output; never paths or job counts. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** Everything that Hearsay writes down about a set of articles. */
export interface Ledger {
  readonly format: 'hearsay-ledger';
  readonly version: 1;
  readonly generator: Generator;
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly passages: readonly Passage[];
  readonly strands: readonly Strand[];
  readonly claims: readonly Claim[];
  readonly disputes: readonly Dispute[];
  readonly timeline: readonly TimelineEvent[];
  readonly framing: readonly Framing[];
  readonly stories: readonly Story[];
  readonly notices: readonly Notice[];
}
