import type { Span } from './span.ts';

export type EntityKind = 'person' | 'organization' | 'place' | 'group' | 'document' | 'anonymous';
export type EntityRole = 'agency' | 'state-media' | 'outlet' | 'government';

/** The thing that mentions name. In `analyze` its mentions are of one article; in a ledger, of all. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly roles?: readonly EntityRole[];
  readonly partOf?: string;
  readonly aliases: readonly string[];
  readonly descriptions: readonly { readonly text: string; readonly article: string; readonly span: Span }[];
  readonly mentions: readonly { readonly article: string; readonly span: Span; readonly rule: string }[];
  /** Why these names are one. */
  readonly because: readonly string[];
}
