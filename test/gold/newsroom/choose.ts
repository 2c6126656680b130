/**
 * Drew the passages that were judged: without replacement, seeded. `npx tsx test/gold/newsroom/choose.ts` prints a draw of today's output as
 * lines without a verdict; half of the first hundred come from the list of pairs, each as the longest passage that is found between its two.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Corpus, findBetween } from '../../../eval/newsroom.ts';
import { SHARED } from '../../../eval/shared.ts';
import type { Passage } from '../../../src/record/index.ts';

const outlets = findBetween('allsides/reuse-articles').passages;
for (const passage of draw(outlets, 50, 20261122)) print('allsides/reuse-articles', 'output', passage);
for (const pair of draw(listedPairs(), 50, 20261123)) {
  const between = outlets.filter(({ a, b }) => [a.article, b.article].sort().join(' ') === pair);
  const [longest] = between.sort((x, y) => lengthOf(y) - lengthOf(x));
  if (longest) print('allsides/reuse-articles', 'list', longest);
}
for (const passage of draw(findBetween('gva/known').passages, 100, 20261122)) print('gva/known', 'after', passage);

function listedPairs(): string[] {
  const list = gunzipSync(readFileSync(`${SHARED}data/allsides/reuse-pairs-8gram.tsv.gz`)).toString('utf8');
  return list
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t').slice(0, 2).sort().join(' '));
}

function lengthOf({ a }: Passage): number {
  return a.span[1] - a.span[0];
}

function print(corpus: Corpus, from: string, { a, b, kind, shares }: Passage): void {
  console.log(JSON.stringify({ corpus, from, a, b, said: { kind, shares } }));
}

/** Park and Miller's generator (1988), without replacement. */
function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const pool = [...items];
  let state = seed;
  return Array.from({ length: Math.min(count, pool.length) }, () => {
    state = (state * 48271) % 2147483647;
    return pool.splice(state % pool.length, 1)[0] as T;
  });
}
