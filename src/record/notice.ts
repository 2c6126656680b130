import type { Span } from './span.ts';

/** Something about the input that the user should know: place, rule, reason. */
export interface Notice {
  /** The rule that speaks, by stage: `read/not-text`. */
  readonly rule: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly path?: string;
  readonly article?: string;
  readonly span?: Span;
  readonly message: string;
}
