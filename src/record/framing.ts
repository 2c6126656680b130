import type { Span } from './span.ts';

/** How one thing came to have several words: descriptions of somebody, names of one entity, a name given to an occasion, one place in a sentence. */
export type FramingKind = 'description' | 'name' | 'occasion' | 'wording';

/** Words that outlets use for one person, group or act, side by side. Listed only where outlets differ. */
export interface Framing {
  readonly id: string;
  readonly stories: readonly string[];
  readonly kind: FramingKind;
  /** Whom the words are for; */
  readonly entity?: string;
  /** or the claim whose carriers differ in them. */
  readonly claim?: string;
  /** By number of outlets, the most first; each word as it first stands, with every place that has it. */
  readonly words: readonly {
    readonly text: string;
    readonly uses: readonly { readonly article: string; readonly span: Span }[];
  }[];
  readonly because: readonly string[];
}
