import type { Span } from './span.ts';

export type DisputeKind = 'denial' | 'number' | 'date' | 'place' | 'name' | 'role' | 'wording';

/** Carriers that cannot both be right, or a figure that one outlet later changed. */
export interface Dispute {
  readonly id: string;
  readonly relation: 'dispute' | 'update';
  readonly kind: DisputeKind;
  readonly claims: readonly string[];
  readonly sides: readonly {
    readonly value: string;
    readonly carriers: readonly { readonly article: string; readonly spans: readonly Span[] }[];
  }[];
  readonly because: readonly string[];
}
