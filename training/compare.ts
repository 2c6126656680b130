// usage: tsx training/compare.ts OUT.ndjson: measures of pairs of statements, a line a pair, for fit-compare.py. Those of msrp and sick
// are written to be measured; nothing is fitted to them.
import { createWriteStream, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCorpus } from '../eval/corpus.ts';
import { SHARED } from '../eval/shared.ts';
import { measurePair } from '../src/compare/measure-pair.ts';
import { PairNetwork } from '../src/compare/pair-network.ts';
import { StatementReader } from '../src/compare/read-statements.ts';

interface Pair {
  readonly id: string;
  readonly set: string;
  readonly part: string;
  readonly a: string;
  readonly b: string;
  readonly label: string;
}

interface Place {
  readonly article: string;
  readonly span: readonly [number, number];
}

/** Of the large sets one pair in so many. */
const EVERY: Readonly<Record<string, number>> = {
  'mnli dev': 20,
  'snli dev': 20,
  'snli test': 10,
  'scitail dev': Infinity,
  'sick train': Infinity,
  'msrp train': Infinity,
  'rte train': 4,
};

const lines = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
const gold = (name: string): string =>
  readFileSync(new URL(`../test/gold/${name}/pairs.ndjson`, import.meta.url), 'utf8');

const reader = await StatementReader.open();
const network = await PairNetwork.open();
const out = createWriteStream(process.argv[2] ?? 'measures.ndjson');
for (const { a, b, ...rest } of [...publicPairs(), ...retellings(), ...lookAlikes()]) {
  const [x, y] = [await reader.read(a), await reader.read(b)];
  const { forth, back } = measurePair(x, y, await network.read(x, y));
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
      return seen % (EVERY[key] ?? 1) === 0;
    },
  );
}

function retellings(): Pair[] {
  return lines<{ id: number; event: string; a: string; b: string; retold: boolean; strength?: string; why?: string }>(
    gold('retellings'),
  ).map(({ id, event, a, b, retold, why }) => ({
    id: `retelling ${event} ${id}`,
    set: 'retelling',
    part: id % 2 === 0 ? 'even' : 'odd',
    a,
    b,
    label: retold ? 'same' : (why ?? 'other'),
  }));
}

function lookAlikes(): Pair[] {
  const texts = new Map(readCorpus(`${SHARED}data/gva/known.ndjson.gz`).map(({ id, text }) => [id, text]));
  const at = ({ article, span }: Place): string => texts.get(article)?.slice(...span) ?? '';
  return lines<{ a: Place; b: Place }>(gold('lookalikes')).map(({ a, b }, line) => ({
    id: `look-alike ${line}`,
    set: 'lookalike',
    part: line % 2 === 0 ? 'even' : 'odd',
    a: at(a),
    b: at(b),
    label: 'other',
  }));
}
