import type { Span } from './span.ts';

export type MentionLabel =
  | 'Person'
  | 'Organization'
  | 'Location'
  | 'Facility'
  | 'NORP'
  | 'Date'
  | 'Money'
  | 'Product'
  | 'Misc';

/** A span that names something. */
export interface Mention {
  readonly span: Span;
  readonly label: MentionLabel;
  /** Entity that is named; absent for dates and amounts. */
  readonly entity?: string;
  readonly rule?: string;
  readonly furniture?: true;
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression with its TIMEX3 type and value. */
export interface TimeExpression {
  readonly span: Span;
  readonly type: TimeType;
  readonly value: string;
  /** Which rule resolved it, e.g. `time/weekday-before-publication`. */
  readonly rule?: string;
  readonly furniture?: true;
}
