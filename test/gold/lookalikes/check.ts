/**
 * Checks `pairs.ndjson` against the corpus, which is not in the repository: every span is a stretch of its article
 * without spaces at its ends, no two sides hold the same words, no pair stands twice.
 * `npx tsx test/gold/lookalikes/check.ts` prints the counts of both halves, or what is wrong and exits with 1.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SHARED } from '../../../eval/shared.ts';

interface Side {
  readonly article: string;
  readonly span: readonly [number, number];
}

interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly why: readonly string[];
}

const WHY = ['age', 'date', 'name', 'number', 'outcome', 'place', 'time'];
const CORPUS = `${SHARED}data/gva/known.ndjson.gz`;

const texts = new Map(
  lines<{ id: string; text: string }>(gunzipSync(readFileSync(CORPUS)).toString('utf8')).map(a => [a.id, a.text]),
);
const pairs = lines<Pair>(readFileSync(new URL('pairs.ndjson', import.meta.url), 'utf8'));
const seen = new Set<string>();
const problems = pairs.flatMap((pair, n) => problemsOf(pair).map(problem => `pair ${n}: ${problem}`));

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else for (const parity of [0, 1]) console.log(parity === 0 ? 'tuning' : 'kept', countsOf(parity));

function problemsOf({ a, b, why }: Pair): string[] {
  const found: string[] = [];
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  if (wordsA === wordsB) found.push('the same words');
  for (const words of [wordsA, wordsB])
    if (words.length < 30 || words !== words.trim()) found.push('a span that is no sentence');
  for (const reason of why) if (!WHY.includes(reason)) found.push(`unknown reason: ${reason}`);
  if (why.length === 0) found.push('no reason');
  const key = [a, b]
    .map(side => `${side.article}:${side.span}`)
    .sort()
    .join(' ');
  if (seen.has(key)) found.push('stands twice');
  seen.add(key);
  return found;
}

function wordsOf(side: Side): string {
  return texts.get(side.article)?.slice(...side.span) ?? '';
}

function countsOf(parity: number): Record<string, number> {
  const half = pairs.filter((_, i) => i % 2 === parity);
  return Object.fromEntries([
    ['pairs', half.length],
    ...WHY.map(reason => [reason, half.filter(pair => pair.why.includes(reason)).length]),
  ]);
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T);
}
