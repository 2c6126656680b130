import { setFlagsFromString } from 'node:v8';

/** The heap grows by this before all of it is collected again; V8's own choice is up to four times as large. */
const GROWTH_PERCENT = 40;
/** Later versions may not know the flag, and would say so on standard error. */
const LAST_NODE = 24;

/**
 * Collects garbage sooner. A trace of 1,000 articles holds 300 MB at its end, but took 730 MB, since what the earlier stages left was not
 * collected; with this it takes 530 MB and some 5 % more time (Node 20, 2026-11).
 */
export function spareMemory(node = process.versions.node): void {
  if (Number.parseInt(node, 10) <= LAST_NODE) setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
