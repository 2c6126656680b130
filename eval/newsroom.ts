// npx tsx eval/newsroom.ts: passages between real outlets and between different incidents, as docs/newsroom.md gives them.
import { fileURLToPath } from 'node:url';
import { findPassages } from '../src/link/reuse/find-passages.ts';
import { readArticles } from '../src/read/read-articles.ts';
import { overlapLength, type Passage, type Span } from '../src/record/index.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { readLines } from './gold-texts.ts';
import { scoreRealCopies } from './passages.ts';
import { hasShared, SHARED } from './shared.ts';
import { printTable } from './table.ts';

export type Corpus = 'allsides/reuse-articles' | 'gva/known';

/** What two stretches share, by reading. `appeal`: a telephone number to call; `chance`: facts alike, or a phrase of the trade. */
export type Verdict = 'copied' | 'quotation' | 'furniture' | 'appeal' | 'chance';

interface Place {
  readonly article: string;
  readonly span: Span;
}

/** A passage that was judged, with what was said of it then. */
export interface JudgedPassage {
  readonly corpus: Corpus;
  /** Drawn from the output, from the list of pairs, or before and after the furniture rules. */
  readonly from: 'output' | 'list' | 'before' | 'after';
  readonly a: Place;
  readonly b: Place;
  readonly said: Pick<Passage, 'kind' | 'shares'>;
  readonly verdict: Verdict;
  /** What they share in truth, where it is `copied` or a `quotation`. */
  readonly shares?: Passage['shares'];
}

/** The passages of a corpus between articles that ought to differ: of two outlets, or of two incidents. */
export interface Found {
  readonly passages: readonly Passage[];
  readonly articles: number;
}

export function readJudged(): JudgedPassage[] {
  return readLines(fileURLToPath(new URL('../test/gold/newsroom/judged.ndjson', import.meta.url)));
}

export function findBetween(corpus: Corpus): Found {
  const given = readCorpus(`${SHARED}data/${corpus}.ndjson.gz`);
  const apart = corpus === 'gva/known' ? 'story' : 'outlet';
  const group = new Map(given.map((article: CorpusArticle) => [article.id, article[apart]]));
  const { passages } = findPassages(readArticles(given).articles);
  return {
    passages: passages.filter(({ a, b }) => group.get(a.article) !== group.get(b.article)),
    articles: given.length,
  };
}

/** Judged passages that are still found: one that holds at least half of both sides. */
export function stillFound(judged: readonly JudgedPassage[], passages: readonly Passage[]) {
  const byPair = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = pairKey(passage.a, passage.b);
    byPair.set(key, [...(byPair.get(key) ?? []), passage]);
  }
  return judged.flatMap(gold => {
    const now = byPair.get(pairKey(gold.a, gold.b))?.find(passage => covers(passage, gold));
    return now ? [{ gold, now }] : [];
  });
}

function covers({ a, b }: Passage, gold: JudgedPassage): boolean {
  const [x, y] = a.article === gold.a.article ? [a, b] : [b, a];
  const half = (place: Place, wanted: Place) =>
    overlapLength(place.span, wanted.span) * 2 >= wanted.span[1] - wanted.span[0];
  return half(x, gold.a) && half(y, gold.b);
}

function pairKey(a: Place, b: Place): string {
  return [a.article, b.article].sort().join(' ');
}

/** 95 % interval of a share (Wilson 1927), which holds for few and for all or none. */
export function wilsonInterval(right: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = right / of;
  const middle = share + (z * z) / (2 * of);
  const width = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, (middle - width) / (1 + (z * z) / of)), Math.min(1, (middle + width) / (1 + (z * z) / of))];
}

function main(): void {
  if (!hasShared()) {
    console.error('the corpora lie in ../shared, which is not here: nothing to measure against');
    process.exitCode = 1;
    return;
  }
  const { pairs, found, half } = scoreRealCopies(0.2);
  console.log(`listed pairs with 20 % or more: ${found} of ${pairs} found, half the share in ${half}`);
  const judged = readJudged();
  const rows: string[][] = [];
  for (const corpus of ['allsides/reuse-articles', 'gva/known'] as const) {
    const { passages, articles } = findBetween(corpus);
    console.log(`${corpus}: ${passages.length} passages between ${articles} articles that ought to differ`);
    const drawn = judged.filter(gold => gold.corpus === corpus);
    for (const from of [...new Set(drawn.map(gold => gold.from))]) {
      rows.push(
        rowOf(
          corpus,
          from,
          stillFound(
            drawn.filter(gold => gold.from === from),
            passages,
          ),
        ),
      );
    }
  }
  printTable(['corpus', 'drawn from', 'judged', 'shared text', '95 %', 'furniture', 'appeals', 'shares right'], rows);
}

function rowOf(corpus: Corpus, from: string, found: ReturnType<typeof stillFound>): string[] {
  const count = (...verdicts: Verdict[]) => found.filter(({ gold }) => verdicts.includes(gold.verdict)).length;
  const right = count('copied', 'quotation');
  const told = found.filter(({ gold }) => gold.shares !== undefined);
  const agreed = told.filter(({ gold, now }) => gold.shares === now.shares).length;
  const interval = wilsonInterval(right, found.length).map(value => value.toFixed(3));
  return [
    corpus,
    from,
    String(found.length),
    String(right),
    interval.join(' to '),
    String(count('furniture')),
    String(count('appeal')),
    `${agreed} of ${told.length}`,
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
