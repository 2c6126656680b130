import type { SpanVectors } from '../../encoder/sentence-vectors.ts';
import { type Article, overlapLength, type Passage, type Span } from '../../record/index.ts';
import { groupBy } from '../../util/order.ts';
import { compareArticles, type ReuseArticle } from '../reuse/reuse-article.ts';
import { type CellChain, chainCells } from './chain-cells.ts';
import { makePassage, type Retelling } from './make-passage.ts';
import { type PairReader, readCells } from './read-cells.ts';
import { type Cell, type Comparable, scoreCells } from './score-cells.ts';

export type RetellArticle = ReuseArticle & Pick<Article, 'language'>;

/** The sentences of an article that may be told again, as `pickSentences` gives them, with their vectors. */
export type VectorsById = ReadonlyMap<string, readonly SpanVectors[]>;

// set on examples/water, BASIL (150 pairs of own reports) and a sample of AllSides, November 2026; docs/retellings.md

/** From this score a chain is a retelling by its order alone, */
const SURE_SCORE = 3.2;
/** from these, the lower where it is long, when its words speak for it too. */
const CHAIN_SCORE = 2.3;
const LONG_CHAIN = 5;
const LONG_CHAIN_SCORE = 1.6;
const CHAIN_MEAN = 0.2;
/** Where a chain, or copied text, shows that one article was written from the other or both from a third, less is asked of the rest. */
const COPIED_SCORE = 0.5;
const MOST_COPIED = 2;
const MORE_CHAIN_SCORE = 1.5;
const MORE_MEAN = 0.3;
const MORE_CHANCE = 0.85;
const MORE_READ = 0.7;
/** One pair of sentences with nothing else: two reporters may write one sentence alike. */
const ALONE_READ = 0.93;
const ALONE_CHANCE = 0.97;
const ALONE_COSINE = 0.75;
const ALONE_WORDS = 9;
/** In a chain a pair of sentences that is less alike is passed over. */
const LEAST_COSINE = 0.45;
/** At the ends of a chain, apart from the rest of it. */
const DOUBTFUL = 0.1;
/** Sentences without a twin that a passage runs over, on either side. */
const BETWEEN = 1;
/** An article is compared with so many before it in reading order: bounds the work in the largest stories. */
const MOST_EARLIER = 60;
/** Of a sentence that stands in a passage that was copied. */
const COPIED_SHARE = 0.5;

/**
 * Passages that one article tells in other words after another of the same story. `copied`: what was found by words already, which is not
 * given again; where two articles share such text less else is asked for. Articles of one language only. In the order of their articles and
 * spans; the same whatever order they came in. Cost: pairs of articles times pairs of sentences.
 */
export async function findRetellings(
  given: readonly RetellArticle[],
  copied: readonly Passage[],
  vectors: VectorsById,
  reader?: PairReader,
): Promise<Passage[]> {
  const articles = [...given].sort(compareArticles);
  const comparable = new Map(articles.map(({ id, text }) => [id, toComparable(text, vectors.get(id) ?? [])]));
  const between = groupBy(copied, ({ a, b }) => pairKey(a.article, b.article));
  const found: Passage[] = [];
  for (const [n, b] of articles.entries()) {
    for (const a of articles.slice(Math.max(0, n - MOST_EARLIER), n)) {
      if (a.language !== b.language) continue;
      const sides = [comparable.get(a.id) as Comparable, comparable.get(b.id) as Comparable] as const;
      const passages = (between.get(pairKey(a.id, b.id)) ?? []).map(passage => sorted(passage, a.id));
      for (const retelling of await findBetween(...sides, passages, reader))
        found.push(makePassage(a, b, sides, retelling));
    }
  }
  return found;
}

const toComparable = (text: string, vectors: readonly SpanVectors[]): Comparable => ({
  text,
  vectors,
  stretches: new Map(),
});

const pairKey = (x: string, y: string): string => (x < y ? `${x}\u0000${y}` : `${y}\u0000${x}`);

/** Spans of a passage, that of article `a` first. */
const sorted = ({ a, b, shares }: Passage, id: string) => ({
  shares,
  spans: a.article === id ? ([a.span, b.span] as const) : ([b.span, a.span] as const),
});

type Shared = ReturnType<typeof sorted>;

async function findBetween(
  a: Comparable,
  b: Comparable,
  copied: readonly Shared[],
  reader?: PairReader,
): Promise<Retelling[]> {
  const takenA = a.vectors.map(({ span }) => isCopied(span, copied, 0));
  const takenB = b.vectors.map(({ span }) => isCopied(span, copied, 1));
  const scored = scoreCells(a, b, (i, j) => takenA[i] === true || takenB[j] === true);
  const cells = reader ? await readCells(a, b, scored, reader) : scored;
  const chains = chainCells(cells);
  const isWhole = chains.some(isLong);
  const best = chains[0]?.score ?? 0;
  const reported = copied.filter(passage => passage.shares === 'report').length;
  const isRelated = isWhole || best + COPIED_SCORE * Math.min(MOST_COPIED, reported) >= CHAIN_SCORE;
  return chains.flatMap(chain => acceptChain(chain, isRelated)).map(cells => ({ cells, isAlone: !isRelated }));
}

/** The passages of a chain that are a retelling: the whole of it, or the pairs of sentences that are sure by themselves. */
function acceptChain(chain: CellChain, isRelated: boolean): Cell[][] {
  const { cells, score } = chain;
  const isSound = isLong(chain) || (isRelated && score >= MORE_CHAIN_SCORE && meanChance(cells) >= MORE_MEAN);
  if (isSound && cells.length > 1)
    return cutIntoPassages(trimEnds(cells.filter(({ cosine }) => cosine >= LEAST_COSINE)));
  return cutIntoPassages(cells.filter(cell => isSure(cell, isRelated)));
}

function isLong({ cells, score }: CellChain): boolean {
  const isHigh = score >= CHAIN_SCORE || (cells.length >= LONG_CHAIN && score >= LONG_CHAIN_SCORE);
  return score >= SURE_SCORE || (isHigh && meanChance(cells) >= CHAIN_MEAN);
}

/** True when a pair of sentences is a retelling by itself: as the network reads it, where it was read, else by its measures. */
function isSure({ chance, cosine, conflict, words, read }: Cell, isRelated: boolean): boolean {
  if (read !== undefined) return read >= (isRelated ? MORE_READ : ALONE_READ) && (isRelated || words >= ALONE_WORDS);
  if (conflict) return false;
  if (isRelated) return chance >= MORE_CHANCE;
  return chance >= ALONE_CHANCE && cosine >= ALONE_COSINE && words >= ALONE_WORDS;
}

/** Within a chain its order speaks for a pair of sentences; at its ends, with a gap before the next, only what they say does. */
function trimEnds(cells: readonly Cell[]): readonly Cell[] {
  const [first, second] = cells;
  if (first && second && first.chance < DOUBTFUL && isApart(first, second)) return trimEnds(cells.slice(1));
  const [before, last] = cells.slice(-2);
  if (before && last && last.chance < DOUBTFUL && isApart(before, last)) return trimEnds(cells.slice(0, -1));
  return cells;
}

const isApart = (before: Cell, after: Cell): boolean => after.a > before.aEnd || after.b > before.bEnd;

const meanChance = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { chance }) => sum + chance, 0) / cells.length;

/** True when a sentence stands in copied passages already. */
function isCopied(sentence: Span, copied: readonly Shared[], side: 0 | 1): boolean {
  const covered = copied.reduce((sum, { spans }) => sum + overlapLength(spans[side], sentence), 0);
  return covered >= COPIED_SHARE * (sentence[1] - sentence[0]);
}

/** Cells are one passage where next to nothing stands between them: a sentence that was left out, added, or is told unrecognizably. */
function cutIntoPassages(cells: readonly Cell[]): Cell[][] {
  const passages: Cell[][] = [];
  for (const cell of cells) {
    const last = passages.at(-1)?.at(-1);
    if (last && cell.a - last.aEnd <= BETWEEN && cell.b - last.bEnd <= BETWEEN) passages.at(-1)?.push(cell);
    else passages.push([cell]);
  }
  return passages;
}
