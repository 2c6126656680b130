// usage: tsx training/compare.ts OUT.ndjson: measures of pairs of statements, a line a pair, for fit-compare.py. Nothing that is
// measured by is among them.
import { createWriteStream, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SHARED } from '../eval/shared.ts';
import { measurePair } from '../src/compare/measure-pair.ts';
import { StatementReader } from '../src/compare/read-statements.ts';
import { PairNetwork } from '../src/encoder/pair-network.ts';
import { SentenceVectors } from '../src/encoder/sentence-vectors.ts';
import { ownPairs } from './own-pairs.ts';

interface Pair {
  readonly id: string;
  readonly set: string;
  readonly part: string;
  readonly a: string;
  readonly b: string;
  readonly label: string;
  readonly same?: boolean;
}

/** What is fitted to, of the large sets one pair in so many. Of mnli these are the ones that the network was not trained on. */
const EVERY: Readonly<Record<string, number>> = { 'mnli dev': 20, 'snli dev': 40, 'emergent train': 1, 'rte train': 8 };

const lines = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
const vectors = await SentenceVectors.open();
const reader = new StatementReader(vectors);
const network = await PairNetwork.open(vectors);
const out = createWriteStream(process.argv[2] ?? 'measures.ndjson');
for (const { a, b, ...rest } of [...publicPairs(), ...own()]) {
  const [x, y] = [await reader.read(a), await reader.read(b)];
  const { forth, back } = measurePair(x, y, await network.read(a, b));
  out.write(`${JSON.stringify({ ...rest, b, forth: tidy(forth), back: tidy(back) })}\n`);
}
out.end();

function tidy(values: readonly number[]): number[] {
  return values.map(value => Math.round(value * 1e4) / 1e4);
}

function publicPairs(): Pair[] {
  const counts = new Map<string, number>();
  return lines<Pair>(gunzipSync(readFileSync(`${SHARED}data/pairs/pairs.ndjson.gz`)).toString('utf8')).filter(
    ({ set, part }) => {
      const key = `${set} ${part}`;
      const seen = (counts.get(key) ?? 0) + 1;
      counts.set(key, seen);
      return seen % (EVERY[key] ?? Infinity) === 0;
    },
  );
}

/** Pairs of our own that the network was not trained on. */
function own(): Pair[] {
  return ownPairs()
    .filter(({ use }) => use === 'kept')
    .map(({ id, set, a, b, forth, same }) => ({
      id,
      set,
      part: 'kept',
      a,
      b,
      label: forth ?? '',
      ...(same !== undefined && { same }),
    }));
}
