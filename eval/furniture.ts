// npx tsx eval/furniture.ts: words of scraped articles kept and dropped, and paragraphs of reports lost, as docs/newsroom.md gives them.
// `--errors` lists the stretches of the tuning half that are wrong.
import { fileURLToPath } from 'node:url';
import { readArticle } from '../src/read/read-article.ts';
import type { Article, Span } from '../src/record/index.ts';
import { digestOf } from '../src/util/hash.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { readLines } from './gold-texts.ts';
import { hasShared, SHARED } from './shared.ts';
import { printTable } from './table.ts';

/** What of an article is not the report (`test/gold/furniture`); in `open` both readings are right. */
interface GoldFurniture {
  readonly id: string;
  readonly digest: string;
  readonly furniture: readonly Span[];
  readonly open?: readonly Span[];
}

/** An article as it was marked, and as it is read today. */
interface Read {
  readonly gold: GoldFurniture;
  readonly article: Article;
}

export type Half = 'tuning' | 'kept';

export interface FurnitureScores {
  readonly kept: Score;
  readonly dropped: Score;
  readonly paragraphs: number;
  /** Paragraphs of which fewer than half of the report's words are kept. */
  readonly lost: number;
}

/** A share of what was found, of what is there, and both in one. */
interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** F1 of the words kept and of those dropped that each half has to reach, as measured on 22 November 2026; no paragraph may be lost. */
export const FLOORS: readonly { readonly half: Half; readonly kept: number; readonly dropped: number }[] = [
  { half: 'tuning', kept: 0.998, dropped: 0.99 },
  { half: 'kept', kept: 0.993, dropped: 0.925 },
];

interface Word {
  readonly span: Span;
  readonly report: boolean;
  readonly kept: boolean;
  readonly line: number;
}

/** Undefined where the shared corpora are absent. */
export function readFurniture(): Map<Half, Read[]> | undefined {
  if (!hasShared()) return undefined;
  const given = new Map(readCorpus(`${SHARED}data/gva/known.ndjson.gz`).map(article => [article.id, article]));
  const gold = readLines<GoldFurniture>(
    fileURLToPath(new URL('../test/gold/furniture/articles.ndjson', import.meta.url)),
  );
  const read = gold.map(line => ({ gold: line, article: readArticle(getText(given, line)) }));
  return new Map([
    ['tuning', read.filter((_, index) => index % 2 === 0)],
    ['kept', read.filter((_, index) => index % 2 === 1)],
  ]);
}

function getText(given: ReadonlyMap<string, CorpusArticle>, { id, digest }: GoldFurniture): CorpusArticle {
  const article = given.get(id);
  if (!article || digestOf(article.text) !== digest) throw new RangeError(`invalid id: ${id} is not the text marked`);
  return article;
}

export function scoreFurniture(read: readonly Read[]): FurnitureScores {
  const perArticle = read.map(wordsOf);
  const words = perArticle.flat();
  const paragraphs = perArticle.flatMap(paragraphsOf);
  return {
    kept: score(
      words,
      word => word.kept,
      word => word.report,
    ),
    dropped: score(
      words,
      word => !word.kept,
      word => !word.report,
    ),
    paragraphs: paragraphs.length,
    lost: paragraphs.filter(isLost).length,
  };
}

function score(words: readonly Word[], found: (word: Word) => boolean, wanted: (word: Word) => boolean): Score {
  const both = words.filter(word => found(word) && wanted(word)).length;
  const precision = both / Math.max(1, words.filter(found).length);
  const recall = both / Math.max(1, words.filter(wanted).length);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Runs of letters and digits that are marked one way or the other. */
function wordsOf({ gold, article }: Read): Word[] {
  const { text, body } = article;
  let line = 0;
  let end = 0;
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).flatMap(match => {
    const at = match.index;
    line += text.slice(end, at).split('\n').length - 1;
    end = at;
    if (isIn(at, gold.open ?? [])) return [];
    const span: Span = [at, at + match[0].length];
    return [{ span, report: !isIn(at, gold.furniture), kept: isIn(at, body), line }];
  });
}

function isIn(at: number, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => start <= at && at < end);
}

/** The report's words, line by line. */
function paragraphsOf(words: readonly Word[]): Word[][] {
  const lines = new Map<number, Word[]>();
  for (const word of words) if (word.report) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()];
}

function isLost(paragraph: readonly Word[]): boolean {
  return paragraph.filter(word => word.kept).length * 2 < paragraph.length;
}

/** Stretches of words that are wrong alike, with the rules that took them. */
function* errorsOf(read: Read): Generator<string> {
  const { text, furniture } = read.article;
  let run: Word[] = [];
  for (const word of [...wordsOf(read), undefined]) {
    const [first] = run;
    if (first && (!word || word.report !== first.report || word.kept !== first.kept || word.line !== first.line)) {
      const span: Span = [first.span[0], run.at(-1)?.span[1] ?? 0];
      const rules = furniture.filter(item => item.span[0] < span[1] && span[0] < item.span[1]).map(item => item.rule);
      if (first.report !== first.kept)
        yield `${first.kept ? 'KEPT' : 'LOST'} ${read.gold.id} ${span} ${text.slice(...span)} ${rules.join(' ')}`;
      run = [];
    }
    if (word) run.push(word);
  }
}

function main(): void {
  const halves = readFurniture();
  if (!halves) {
    console.error('the corpora lie in ../shared, which is not here: nothing to measure against');
    process.exitCode = 1;
    return;
  }
  if (process.argv.includes('--errors')) {
    for (const read of halves.get('tuning') ?? []) for (const error of errorsOf(read)) console.log(error);
    return;
  }
  const wanted = process.argv.includes('--tuning') ? ['tuning'] : ['tuning', 'kept'];
  const rows = [...halves].filter(([half]) => wanted.includes(half)).map(([half, read]) => rowOf(half, read));
  printTable(['half', 'articles', 'words', 'precision', 'recall', 'F1', 'paragraphs', 'lost'], rows.flat());
}

function rowOf(half: Half, read: readonly Read[]): string[][] {
  const { kept, dropped, paragraphs, lost } = scoreFurniture(read);
  const figures = ({ precision, recall, f1 }: Score) => [precision, recall, f1].map(value => value.toFixed(3));
  return [
    [half, String(read.length), 'kept', ...figures(kept), String(paragraphs), String(lost)],
    [half, String(read.length), 'dropped', ...figures(dropped), '', ''],
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
