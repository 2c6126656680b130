import type { Span } from './span.ts';

/** A stretch of one article. */
export interface Place {
  readonly article: string;
  readonly span: Span;
}

/** A stretch of one article that also stands in another. `a` is the earlier side: dated before undated, by first possible moment, then id. */
export interface Passage {
  readonly id: string;
  readonly kind: 'verbatim' | 'edited' | 'paraphrase';
  /** `quotation` when all that is shared is the same speech: evidence of a shared source, not of copying. */
  readonly shares: 'report' | 'quotation' | 'both';
  /** Shared words over the words of the longer side, 0..1; of a paraphrase the mean cosine of its sentences. */
  readonly similarity: number;
  readonly strand?: string;
  readonly a: Place;
  readonly b: Place;
  readonly direction: 'a-to-b' | 'b-to-a' | 'common' | 'unknown';
  readonly because: readonly string[];
}

/** A family of text from one original. */
export interface Strand {
  readonly id: string;
  readonly members: readonly Place[];
  /** Index of the member that stands nearest the origin. */
  readonly nearest: number;
  readonly because: readonly string[];
}
