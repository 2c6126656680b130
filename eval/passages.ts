import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findPassages } from '../src/link/reuse/find-passages.ts';
import { readArticles } from '../src/read/read-articles.ts';
import type { Passage } from '../src/record/index.ts';
import { toLine } from '../src/util/json.ts';
import { readCorpus } from './corpus.ts';
import { runScorer, SHARED } from './shared.ts';

export interface PassageScores {
  readonly planted: number;
  readonly detected: number;
  readonly precision: number;
  readonly recall: number;
  readonly granularity: number;
  readonly plagdet: number;
  readonly recallByEdit: Readonly<Record<string, number>>;
}

export interface PlantedOptions {
  /** Corpus that the text is taken from, a path in the shared data: `polnear/train.ndjson.gz`. */
  readonly from: string;
  readonly articles: number;
  readonly seed: number;
}

/** Plants copies into a corpus (make-corpus.mjs), finds them as `hearsay reuse` does, and scores them. */
export function scorePlanted(options: PlantedOptions): PassageScores {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  try {
    makeCorpus(options, folder);
    const { articles } = readArticles(readCorpus(join(folder, 'articles.ndjson')));
    writeFileSync(join(folder, 'found.ndjson'), findPassages(articles).passages.map(toLine).join(''));
    const scores = runScorer('score-passages.mjs', join(folder, 'gold.ndjson'), join(folder, 'found.ndjson'));
    return scores as unknown as PassageScores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes `articles.ndjson` and `gold.ndjson` into a folder. */
export function makeCorpus({ from, articles, seed }: PlantedOptions, folder: string): void {
  const options = { from: `${SHARED}data/${from}`, articles: String(articles), seed: String(seed), out: folder };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  execFileSync(process.execPath, [`${SHARED}eval/make-corpus.mjs`, ...args], { stdio: 'pipe' });
}

export interface RealCopies {
  /** Listed pairs that share at least this of the shorter article in runs of eight words, */
  readonly least: number;
  readonly pairs: number;
  /** those where a passage was found, */
  readonly found: number;
  /** and those where the passages cover at least half of the listed share. */
  readonly half: number;
}

/** Finds the copying between real outlets that a list of shared eight-word runs tells of. */
export function scoreRealCopies(least = 0.2): RealCopies {
  const { articles } = readArticles(readCorpus(`${SHARED}data/allsides/reuse-articles.ndjson.gz`));
  const length = new Map(articles.map(article => [article.id, article.text.length]));
  const covered = shareByPair(findPassages(articles).passages, length);
  const listed = gunzipSync(readFileSync(`${SHARED}data/allsides/reuse-pairs-8gram.tsv.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))
    .map(([a = '', b = '', , share]) => ({ key: pairKey(a, b), share: Number(share) }))
    .filter(({ share }) => share >= least);
  return {
    least,
    pairs: listed.length,
    found: listed.filter(({ key }) => covered.has(key)).length,
    half: listed.filter(({ key, share }) => (covered.get(key) ?? 0) >= share / 2).length,
  };
}

/** Share of the shorter article that passages cover, by pair. */
function shareByPair(passages: readonly Passage[], length: ReadonlyMap<string, number>): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { a, b } of passages) {
    const shorter = (length.get(a.article) ?? 0) < (length.get(b.article) ?? 0) ? a : b;
    const key = pairKey(a.article, b.article);
    const share = (shorter.span[1] - shorter.span[0]) / (length.get(shorter.article) ?? 1);
    shares.set(key, (shares.get(key) ?? 0) + share);
  }
  return shares;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
