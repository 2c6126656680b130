import type { ArticleInput, Block, Furniture } from '../../record/index.ts';
import { Addresses } from './address.ts';
import { findCaptions } from './find-captions.ts';
import { findHeadlineLine } from './find-headline.ts';
import { findReport } from './find-report.ts';
import { judgeLines } from './judge-lines.ts';
import { readPageMetadata } from './metadata/read-metadata.ts';
import { parseHtml } from './parse-html.ts';
import type { Line } from './split-lines.ts';

/** What is known of a page besides its markup: what the container, the feed or the server said of it. It goes before what the page says. */
export interface HtmlAbout extends Omit<ArticleInput, 'text' | 'blocks' | 'furniture'> {
  readonly path: string;
  /** `body`: markup of a report alone, as feeds and letters carry it; nothing is chosen in it, only furniture told. Default `page`. */
  readonly part?: 'page' | 'body';
  /** When it was fetched, ISO 8601: the page was published no later. */
  readonly fetched?: string;
}

/** An article of a page: its text with the blocks that say where in the page each stretch stands. */
export interface HtmlArticle extends ArticleInput {
  readonly path: string;
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
}

/**
 * The article of a page; undefined when the page shows no words. Never throws for bad input.
 * Cost: linear in the page; see docs/html.md.
 */
export function readHtml(html: string, about: HtmlAbout): HtmlArticle | undefined {
  const page = parseHtml(html);
  const metadata = readPageMetadata(page, about.url);
  const report = findReport(page, metadata.body);
  const inside = new Set(report.lines.filter(line => isBelow(line, report.root)));
  const first = report.lines.findIndex(line => inside.has(line));
  const head = findHeadlineLine(report.lines, first, metadata.titles);
  const headline = head === undefined ? undefined : report.lines[head];
  const lines = report.lines.filter((line, i) => inside.has(line) && i > (head ?? -1));
  const judged = judgeLines(report, lines, metadata.titles, findCaptions(page, report.lines));
  if (judged.length === 0) return undefined;
  const addresses = new Addresses();
  const blocks: Block[] = [];
  const furniture: Furniture[] = [];
  let text = '';
  for (const { line, reason } of [...(headline ? [{ line: headline, reason: undefined }] : []), ...judged]) {
    if (text !== '') text += '\n\n';
    const span = [text.length, text.length + line.text.length] as const;
    text += line.text;
    const start = line.from - line.element.from;
    blocks.push({
      span,
      kind: line === headline ? 'headline' : 'paragraph',
      from: { node: addresses.of(line.element), start, end: line.to - line.element.from },
    });
    if (reason) furniture.push({ span, ...reason });
  }
  const { part: _part, fetched: _fetched, ...known } = about;
  return { ...known, text, blocks, furniture };
}

function isBelow(line: Line, root: Line['element']): boolean {
  for (let above: Line['element'] | undefined = line.element; above; above = above.parent)
    if (above === root) return true;
  return false;
}
