import type { Line } from './split-lines.ts';

const WORDS = /[\p{L}\p{N}]+/gu;
/** Words that are looked for together. */
const RUN = 5;
/** Shortest body that says which lines are the report, in words; shorter ones are summaries. */
const LEAST_WORDS = 50;
/** Share of the body that the page has to show, and of a line that the body has to hold. */
const LEAST_SHOWN = 0.6;
const LEAST_HELD = 0.8;

/** Which lines stand in the report's words as the page's metadata repeats them; undefined when it does not repeat them, or others. */
export function findStatedLines(body: string | undefined, lines: readonly Line[]): ReadonlySet<Line> | undefined {
  const words = (body ?? '').toLowerCase().match(WORDS) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  const runs = new Set(runsOf(words));
  const shown = new Set<string>();
  const stated = new Set<Line>();
  for (const line of lines) {
    const own = runsOf(line.text.toLowerCase().match(WORDS) ?? []);
    const held = own.filter(run => runs.has(run));
    for (const run of held) shown.add(run);
    if (own.length > 0 && held.length >= own.length * LEAST_HELD) stated.add(line);
  }
  return shown.size >= runs.size * LEAST_SHOWN ? stated : undefined;
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let i = 0; i + RUN <= words.length; i++) runs.push(words.slice(i, i + RUN).join(' '));
  return runs;
}
