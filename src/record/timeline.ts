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
  /** Persons, bodies and groups, and places, that the sentences name: by entity, where it is first named in each article. */
  readonly who?: readonly NamedIn[];
  readonly where?: readonly NamedIn[];
  readonly disputes: readonly string[];
}

/** An entity where a text names it. */
export interface NamedIn {
  readonly entity: string;
  readonly article: string;
  readonly span: Span;
}
