import type { Basis } from '../../record/index.ts';

/** Whom a phrase names: keys of entities in the article's book. */
export interface Resolution {
  readonly basis: Basis;
  readonly key?: string;
  readonly rule?: string;
  readonly reason?: string;
  readonly confidence: number;
}

export function stated(key: string, rule: string, confidence = 0.95): Resolution {
  return { basis: 'stated', key, rule: `speaker/${rule}`, confidence };
}

export function implied(key: string, rule: string, confidence: number): Resolution {
  return { basis: 'implied', key, rule: `speaker/${rule}`, confidence };
}

export function unknown(reason: string): Resolution {
  return { basis: 'unknown', reason, confidence: 0 };
}
