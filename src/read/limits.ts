import type { Limits } from './formats/format.ts';

/** What is read of one input at most, when nothing else is said. */
export const DEFAULT_LIMITS: Limits = { maxBytes: 50_000_000, maxDepth: 6, maxRecords: 10_000_000, maxRatio: 200 };

/** @throws RangeError on a limit that is no positive number */
export function limitsOf(options: Partial<Limits>): Limits {
  const limits: Limits = {
    maxBytes: options.maxBytes ?? DEFAULT_LIMITS.maxBytes,
    maxDepth: options.maxDepth ?? DEFAULT_LIMITS.maxDepth,
    maxRecords: options.maxRecords ?? DEFAULT_LIMITS.maxRecords,
    maxRatio: options.maxRatio ?? DEFAULT_LIMITS.maxRatio,
  };
  for (const [name, value] of Object.entries(limits))
    if (!(value > 0)) throw new RangeError(`invalid ${name}: ${value}`);
  return limits;
}
