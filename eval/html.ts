import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readHtml } from '../src/read/html/read-html.ts';
import { readArticle } from '../src/read/read-article.ts';
import { readPages, reportOf } from '../test/read/html/pages.ts';
import { hasShared, SHARED, scorePredictions } from './shared.ts';
import { printTable } from './table.ts';

/** What `score-html.mjs` gives: the means over the pages, and the harmonic mean of these. */
export interface HtmlScore {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of the pages by id, every second one: rules were written after looking at the first of each two, never at the other. */
const PARTS = {
  'tuned on': (index: number) => index % 2 === 0,
  'kept aside': (index: number) => index % 2 === 1,
} as const;
export type HtmlPart = keyof typeof PARTS;

/** Ways to read a page: with all rules, by the page's markup alone, and as Readability does, for comparison. */
const WAYS = {
  hearsay: html => bodyOf(html),
  'markup only': html => markupOf(html),
  Readability: html => wholeOf(new Readability(parseHTML(html).document).parse()?.textContent ?? ''),
} satisfies Readonly<Record<string, (html: string) => Report>>;
export type HtmlWay = keyof typeof WAYS;

interface Report {
  readonly text: string;
  readonly body: readonly (readonly [number, number])[];
}

function bodyOf(html: string): Report {
  const article = readHtml(html, { path: 'page.html' });
  return article ? readArticle(article) : wholeOf('');
}

function markupOf(html: string): Report {
  const article = readHtml(html, { path: 'page.html' });
  const furniture = new Set(article?.furniture.map(({ span }) => span[0]));
  const blocks = (article?.blocks ?? []).filter(({ span, kind }) => kind !== 'headline' && !furniture.has(span[0]));
  return { text: article?.text ?? '', body: blocks.map(block => block.span) };
}

function wholeOf(text: string): Report {
  return { text, body: [[0, text.length]] };
}

/** The third of the article-extraction benchmark's pages that is here, scored by the shared scorer, and processor time a page. */
export function scoreHtml(part: HtmlPart, way: HtmlWay = 'hearsay'): (HtmlScore & { readonly ms: number }) | undefined {
  if (!hasShared()) return undefined;
  const gold = JSON.parse(readFileSync(`${SHARED}data/html/ground-truth.json`, 'utf8')) as Record<string, object>;
  const ids = Object.keys(gold)
    .sort()
    .filter((_, index) => PARTS[part](index));
  const pages = ids.map(id => gunzipSync(readFileSync(`${SHARED}data/html/pages/${id}.html.gz`)).toString());
  const start = process.cpuUsage();
  const reports = pages.map(html => WAYS[way](html));
  const { user, system } = process.cpuUsage(start);
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-html-'));
  try {
    const file = join(folder, 'gold.json');
    writeFileSync(file, JSON.stringify(Object.fromEntries(ids.map(id => [id, gold[id]]))));
    const predicted = reports.map(({ text, body }, i) => ({ id: ids[i], text, body }));
    const score = scorePredictions('score-html.mjs', file, predicted) as unknown as HtmlScore;
    return { ...score, ms: (user + system) / 1000 / pages.length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of our own pages on which extractors fail, how many are read exactly. */
export function scoreOwnPages(): { readonly right: number; readonly of: number } {
  const pages = readPages();
  const right = pages.filter(({ html, expected }) => reportOf(html).join('\n') === expected.join('\n'));
  return { right: right.length, of: pages.length };
}

export function printHtml(): void {
  const rows = (Object.keys(WAYS) as HtmlWay[]).flatMap(way =>
    (Object.keys(PARTS) as HtmlPart[]).flatMap(part => {
      const score = scoreHtml(part, way);
      if (!score) return [];
      const { pages, precision, recall, f1, ms } = score;
      return [
        [way, `${part}, ${pages} pages`, ...[precision, recall, f1].map(figure => figure.toFixed(3)), ms.toFixed(0)],
      ];
    }),
  );
  printTable(['pages', 'part', 'P', 'R', 'F1', 'ms a page'], rows);
  const { right, of } = scoreOwnPages();
  console.log(`\nour own pages read exactly: ${right} of ${of}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printHtml();
