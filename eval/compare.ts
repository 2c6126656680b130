// npx tsx eval/compare.ts: what `compare` says of labelled pairs, as docs/compare.md gives it. With a number: of large sets one pair in so many.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Comparison, StatementComparer, type StatementPair } from '../src/compare/compare-statements.ts';
import { groupBy } from '../src/util/order.ts';
import { readCorpus } from './corpus.ts';
import { hasShared, runScorer, SHARED } from './shared.ts';

interface Labelled extends StatementPair {
  readonly set: string;
  readonly label: string;
}

interface Place {
  readonly article: string;
  readonly span: readonly [number, number];
}

/** Pairs of a set, past which one in so many is taken. */
const LARGE = 1000;
type Figures = Readonly<Record<string, number>>;
/** Emergent is not among them: its figure is by five folds, `training/fit-compare.py --folds`. */
const PUBLIC = ['msrp dev', 'snli test', 'sick dev', 'sick train'];

/** Figures of the sets that `asked` takes, by name; of large ones of every `every`th pair. */
export async function scoreCompared(every: number, asked: (set: string) => boolean): Promise<Map<string, Figures>> {
  const comparer = await StatementComparer.open();
  const sets = groupBy([...publicPairs(), ...retellings(), ...lookAlikes()], ({ set }) => set);
  const scored = new Map<string, Figures>();
  for (const [set, pairs] of sets) {
    if (!asked(set)) continue;
    const few = pairs.filter((_, k) => k % (pairs.length > LARGE ? every : 1) === 0);
    const began = process.cpuUsage();
    const found: Comparison[] = [];
    for (const pair of few) found.push(await comparer.compare(pair));
    const { user, system } = process.cpuUsage(began);
    const perSecond = Math.round((1e6 * few.length) / (user + system));
    scored.set(set, { pairs: few.length, perSecond, ...figures(few, found) });
  }
  return scored;
}

/** By the shared scorer; for look-alikes the share that is called the same. */
function figures(gold: readonly Labelled[], found: readonly Comparison[]): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-compare-'));
  const write = (name: string, records: readonly object[]): string => {
    const file = join(folder, name);
    writeFileSync(file, records.map(record => JSON.stringify(record)).join('\n'));
    return file;
  };
  try {
    const { similar, same, three } = runScorer('score-pairs.mjs', write('gold', gold), write('found', found)) as Record<
      string,
      Record<string, number>
    >;
    const called = found.filter(({ same }) => same >= 0.5).length / found.length;
    const alike = found.filter(({ similar }) => similar >= 0.5).length / found.length;
    const tidy = (value = 0): number => Math.round(value * 1000) / 1000;
    return {
      ...(three?.n ? { three: tidy(three.accuracy) } : {}),
      ...(similar?.positive
        ? {
            similar: tidy(similar.accuracy),
            precision: tidy(similar.precision),
            recall: tidy(similar.recall),
            ap: tidy(similar.averagePrecision),
            same: tidy(same?.accuracy),
            samePrecision: tidy(same?.precision),
            sameRecall: tidy(same?.recall),
          }
        : {}),
      ...(three?.n || similar?.positive ? {} : { calledSimilar: tidy(alike), calledSame: tidy(called) }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read<T>(text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
}

function publicPairs(): Labelled[] {
  const text = gunzipSync(readFileSync(`${SHARED}data/pairs/pairs.ndjson.gz`)).toString('utf8');
  return read<Labelled & { part: string }>(text)
    .map(pair => ({ ...pair, set: `${pair.set} ${pair.part}` }))
    .filter(({ set }) => PUBLIC.includes(set));
}

function retellings(): Labelled[] {
  return read<{ id: number; a: string; b: string; retold: boolean }>(gold('retellings')).map(
    ({ id, a, b, retold }) => ({
      id: `r${id}`,
      a,
      b,
      set: `retellings ${id % 2 === 0 ? 'even' : 'odd'}`,
      label: retold ? 'same' : 'other',
    }),
  );
}

function lookAlikes(): Labelled[] {
  const texts = new Map(readCorpus(`${SHARED}data/gva/known.ndjson.gz`).map(({ id, text }) => [id, text]));
  const at = ({ article, span }: Place): string => texts.get(article)?.slice(...span) ?? '';
  return read<{ a: Place; b: Place }>(gold('lookalikes')).map(({ a, b }, line) => ({
    id: `l${line}`,
    a: at(a),
    b: at(b),
    set: `lookalikes ${line % 2 === 0 ? 'even' : 'odd'}`,
    label: 'other',
  }));
}

function gold(name: string): string {
  return readFileSync(new URL(`../test/gold/${name}/pairs.ndjson`, import.meta.url), 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url) && hasShared())
  for (const [set, scored] of await scoreCompared(Number(process.argv[2] ?? 1), () => true))
    console.log(set, JSON.stringify(scored));
