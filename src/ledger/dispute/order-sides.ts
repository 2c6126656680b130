import { compareByPublication, publishedBefore } from '../chronology.ts';
import type { Reading } from './reading.ts';

/** True when every article of the one side is known to have come out before every article of the other. */
export function allBefore(a: readonly Reading[], b: readonly Reading[]): boolean {
  return a.every(x => b.every(y => publishedBefore(x.article.published, y.article.published)));
}

/** Order of publication of the earliest article of each, then place in its text. */
export function compareSides(a: readonly Reading[], b: readonly Reading[]): number {
  const [x, y] = [earliest(a), earliest(b)];
  return compareByPublication(x.article, y.article) || x.span[0] - y.span[0];
}

function earliest(readings: readonly Reading[]): Reading {
  return [...readings].sort(compareReadings)[0] as Reading;
}

export function compareReadings(a: Reading, b: Reading): number {
  return compareByPublication(a.article, b.article) || a.span[0] - b.span[0] || a.span[1] - b.span[1];
}

/** Whole days between the publication of two articles, where both are known to the day. */
export function daysBetween(a: Reading, b: Reading): number | undefined {
  const [x, y] = [a.article.published.value, b.article.published.value];
  if (!x || !y || x.length < 10 || y.length < 10) return undefined;
  return Math.abs(Date.parse(x.slice(0, 10)) - Date.parse(y.slice(0, 10))) / 86_400_000;
}

/** One outlet, which says otherwise later: a correction. */
export function isCorrection(a: readonly Reading[], b: readonly Reading[]): boolean {
  const [x, y] = [outletsOf(a), outletsOf(b)];
  const [outlet] = x;
  return x.size === 1 && y.size === 1 && outlet !== undefined && y.has(outlet) && allBefore(a, b);
}

const outletsOf = (readings: readonly Reading[]) => new Set(readings.map(r => r.article.outlet.name));
