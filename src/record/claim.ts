import type { Stance } from './attribution.ts';
import type { Span } from './span.ts';

/** How one article carries a claim. */
export interface Carrier {
  readonly article: string;
  readonly spans: readonly Span[];
  readonly attribution?: string;
  readonly mode: 'own' | 'attributed';
  readonly stance: Stance;
  readonly because: readonly string[];
  readonly confidence: number;
}

/** Carriers that are traced to one place. */
export interface OriginGroup {
  readonly kind: 'speaker' | 'document' | 'relay' | 'text' | 'own';
  readonly entity?: string;
  /** Indices into the claim's `carriers`. */
  readonly carriers: readonly number[];
  readonly because: readonly string[];
}

/** How many independent origins are left: 1 <= least <= most <= carriers. */
export interface Origins {
  readonly least: number;
  readonly most: number;
  /** The partition of the carriers at `most`. */
  readonly groups: readonly OriginGroup[];
  /** Groups that could be one; joining all of these gives `least`. */
  readonly may: readonly { readonly groups: readonly number[]; readonly because: readonly string[] }[];
}

export type AbsenceReason = 'not-found' | 'published-earlier' | 'text-cut' | 'not-analyzed';

/** What was said, gathered over the articles that carry it; wording differs, claim same. */
export interface Claim {
  readonly id: string;
  readonly stories: readonly string[];
  /** The evidence spans, verbatim, joined by ` … `. */
  readonly text: string;
  readonly evidence: { readonly article: string; readonly spans: readonly Span[] };
  readonly carriers: readonly Carrier[];
  readonly speakers: readonly string[];
  /** Distinct named outlets, and carriers whose outlet is unknown. */
  readonly outlets: { readonly known: number; readonly unknown: number };
  readonly origins: Origins;
  readonly first: { readonly article: string; readonly published?: string };
  readonly absent: readonly { readonly article: string; readonly reason: AbsenceReason }[];
  readonly disputes: readonly string[];
}
