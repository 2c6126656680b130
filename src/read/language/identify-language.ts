import { eld } from 'eld/extrasmall';
import type { Span } from '../../record/index.ts';

/** Letters below which identification of European languages errs (measured on English news: 2 % at 40, 0.3 % at 80). */
const LEAST_LETTERS = 80;
const SAMPLE = 1000;

export interface Language {
  /** ISO 639-1, or `und`. */
  readonly code: string;
  /** `found` in the text; `assumed` because there is too little of it; `mixed` when its parts disagree. */
  readonly how: 'found' | 'assumed' | 'mixed';
}

/**
 * Language of the report by byte n-grams (eld). Long texts are judged at three places; `und` when these disagree without a majority.
 * A text too short to tell is taken for English, unless its script says otherwise. Cost: constant.
 */
export function identifyLanguage(text: string, body: readonly Span[]): Language {
  const sample = sampleOf(text, body);
  const letters = sample.slice(0, SAMPLE).match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { code: 'und', how: 'assumed' };
  if (letters < LEAST_LETTERS) {
    const found = eld.detect(sample).language || 'und';
    if (found === 'en') return { code: 'en', how: 'found' };
    const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
    return latin * 2 < letters ? { code: found, how: 'found' } : { code: 'en', how: 'assumed' };
  }
  const at = (from: number) => eld.detect(sample.slice(from, from + SAMPLE)).language || 'und';
  const codes = sample.length <= SAMPLE ? [at(0)] : [at(0), at(sample.length - SAMPLE)];
  // the middle decides when beginning and end differ
  if (codes[0] !== codes[1] && codes.length > 1) codes.push(at(Math.floor(sample.length / 3)));
  const code = codes.find(one => codes.filter(other => other === one).length * 2 > codes.length);
  return code === undefined ? { code: 'und', how: 'mixed' } : { code, how: 'found' };
}

/** The report's words without addresses; of long reports the first, middle and last part. */
function sampleOf(text: string, body: readonly Span[]): string {
  const from = body[0]?.[0] ?? 0;
  const end = body.at(-1)?.[1] ?? text.length;
  const near = (at: number) =>
    body
      .filter(([start, stop]) => start < at + 3 * SAMPLE && stop > at)
      .map(([start, stop]) => text.slice(Math.max(start, at), Math.min(stop, at + 3 * SAMPLE)));
  const parts =
    end - from <= 9 * SAMPLE
      ? near(from).concat(near(from + 3 * SAMPLE), near(from + 6 * SAMPLE))
      : [...near(from), ...near(Math.floor((from + end) / 2)), ...near(end - 3 * SAMPLE)];
  return parts
    .join(' ')
    .replace(/https?:\S+/g, ' ')
    .trim();
}
