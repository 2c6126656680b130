import type { Basis } from './article.ts';
import type { Span } from './span.ts';

export type Style = 'direct' | 'indirect' | 'mixed';
/** `says` and `shows` become claims; the rest are kept as attributions. */
export type Attitude = 'says' | 'shows' | 'believes' | 'wants' | 'knows';
export type Stance = 'states' | 'denies' | 'hedges' | 'declines' | 'asks' | 'demands';

/** Whom a source resolves to: stated with an entity, implied by a rule, or unknown with a reason. */
export interface Speaker {
  readonly basis: Basis;
  readonly entity?: string;
  readonly rule?: string;
  readonly reason?: string;
  readonly confidence: number;
}

/** Who passed it on, between the outlet and the speaker. */
export interface Relay {
  readonly entity: string;
  readonly spans: readonly Span[];
  readonly basis: Basis;
}

/** Source + cue + content, as in PARC and PolNeAR; each a list of spans, since quotes are split. */
export interface Attribution {
  readonly id: string;
  readonly article: string;
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  readonly style: Style;
  readonly attitude: Attitude;
  readonly stance: Stance;
  readonly denies?: { readonly attribution?: string; readonly claim?: string };
  readonly speakers: readonly Speaker[];
  /** The relay nearest the outlet first; outlet and speakers are not repeated. */
  readonly via?: readonly Relay[];
  /** Whom it was said to: "told AFP". */
  readonly to?: readonly { readonly entity: string; readonly spans: readonly Span[] }[];
  /** The attribution in whose content this one stands. */
  readonly within?: string;
  readonly furniture?: true;
  /** The recogniser that found it, e.g. `attribution/quote-then-cue`. */
  readonly rule?: string;
  readonly confidence: number;
}
