import type { When } from './article.ts';
import type { Span } from './span.ts';

/** Something that happened, when, as told by whom. */
export interface TimelineEvent {
  readonly id: string;
  readonly stories: readonly string[];
  readonly when: When;
  readonly text: string;
  readonly evidence: readonly {
    readonly article: string;
    readonly span: Span;
    /** The words that date it. */
    readonly time: Span;
    readonly when: When;
    readonly rule: string;
  }[];
  readonly disputes: readonly string[];
}
