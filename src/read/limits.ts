import type { FetchSettings } from './fetch/polite-client.ts';
import type { Limits } from './formats/format.ts';

/** What is read of one input at most, when nothing else is said. */
export const DEFAULT_LIMITS: Limits = { maxBytes: 50_000_000, maxDepth: 6, maxRecords: 10_000_000, maxRatio: 200 };

/** How addresses are fetched, when nothing else is said. */
export const DEFAULT_FETCHING: FetchSettings = {
  allowPrivate: false,
  timeout: 30,
  maxTime: 600,
  maxDownload: 2_000_000_000,
  maxRedirects: 5,
  pause: 1,
};

/** @throws RangeError on a limit that is no positive number; no depth is one */
export function limitsOf(options: Partial<Limits>): Limits {
  const limits = withDefaults(DEFAULT_LIMITS, options);
  for (const [name, value] of Object.entries(limits))
    if (!(value > 0) && !(name === 'maxDepth' && value === 0)) throw new RangeError(`invalid ${name}: ${value}`);
  return limits;
}

/** @throws RangeError on a setting that is no number from 0 */
export function fetchingOf(options: Partial<FetchSettings>): FetchSettings {
  const settings = withDefaults(DEFAULT_FETCHING, options);
  for (const [name, value] of Object.entries(settings))
    if (typeof value === 'number' && !(value >= 0)) throw new RangeError(`invalid ${name}: ${value}`);
  return settings;
}

function withDefaults<T extends object>(defaults: T, options: Partial<T>): T {
  const keys = Object.keys(defaults) as (keyof T)[];
  return Object.fromEntries(keys.map(key => [key, options[key] ?? defaults[key]])) as T;
}
