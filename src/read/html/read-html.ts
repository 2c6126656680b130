import type { ArticleInput, Block, Furniture } from '../../record/index.ts';
import { type Composed, composeArticle } from './compose-article.ts';
import { findCaptions } from './find-captions.ts';
import { findHeadlineLine } from './find-headline.ts';
import { findLiveEntries } from './find-live-entries.ts';
import { findReport, type Report } from './find-report.ts';
import { type Judged, judgeLines } from './judge-lines.ts';
import { composeLinkedBody } from './linked-body.ts';
import { FIELDS, type PageMetadata, readPageMetadata } from './metadata/read-metadata.ts';
import type { HtmlElement } from './node.ts';
import { parseHtml } from './parse-html.ts';
import { savedFrom } from './saved-page.ts';
import { isWithin, type Line } from './split-lines.ts';

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
 * Cost: linear in the page, and in its lines times their depth; see docs/html.md.
 */
export function readHtml(html: string, about: HtmlAbout): HtmlArticle | undefined {
  const page = parseHtml(html);
  const { part, fetched: _fetched, ...known } = about;
  const url = about.url ?? savedFrom(html);
  const metadata = readPageMetadata(page, url);
  const composed = composePage(page, metadata, part === 'body');
  if (composed.text === '') return undefined;
  // what a field or a letter holds is no page, and says nothing of itself
  if (part === 'body') return { ...known, ...composed };
  const fields = withoutOutlet(fieldsOf(metadata, url), composed);
  return { ...fields, ...completeOf(metadata, composed), ...known, ...composed };
}

function composePage(page: HtmlElement, metadata: PageMetadata, whole: boolean): Composed {
  const { titles, body = '', live } = metadata;
  const report = findReport(page, { body, titles, live, whole });
  const headline = whole ? undefined : findHeadline(report, titles);
  const inside = linesIn(report, headline);
  const judged = judgeLines(report, inside, titles, findCaptions(page, report.lines));
  const composed = composeArticle(
    [...(headline ? [{ line: headline }, ...judgeHeader(report, headline)] : []), ...judged],
    headline,
    findLiveEntries(report.root, live),
  );
  const shown = judged.reduce((sum, { line, reason }) => (reason ? sum : sum + line.text.length), 0);
  return body.length > LEAST_BODY && shown < body.length * SHOWN ? composeLinkedBody(page, body) : composed;
}

/** A body in the metadata that is this long, and of which the page shows so little, is the report. */
const LEAST_BODY = 300;
const SHOWN = 0.3;

function findHeadline({ lines, root }: Report, titles: readonly string[]): Line | undefined {
  const first = lines.findIndex(line => isWithin(line, root));
  const index = findHeadlineLine(lines, first, titles);
  return index === undefined ? undefined : lines[index];
}

/** Lines of the report's element; those in front of the headline are the page's. */
function linesIn({ lines, root }: Report, headline: Line | undefined): Line[] {
  return lines.filter(line => isWithin(line, root) && line.from > (headline?.from ?? -1));
}

/** Longest line between headline and report that is kept, in UTF-16 units, and how many are. */
const HEADER_LENGTH = 400;
const HEADER_LINES = 12;
const HEADER_KINDS = new Set(['header', 'credit', 'caption']);

/** Lines between a headline and the element of the report: writer, time, what is said in short. */
function judgeHeader(report: Report, headline: Line): Judged[] {
  const { lines, root } = report;
  const from = lines.indexOf(headline) + 1;
  const first = lines.findIndex(line => isWithin(line, root));
  return lines
    .slice(from, Math.max(from, first))
    .map(line => ({
      line,
      reason: report.reasonAround(line) ?? { kind: 'header' as const, rule: 'html/before-report' },
    }))
    .filter(({ line, reason }) => line.text.length <= HEADER_LENGTH && HEADER_KINDS.has(reason.kind))
    .slice(0, HEADER_LINES);
}

/** What the page says, with the rule for each. Its own address stands for the one it was found at, if that is unknown. */
function fieldsOf({ fields }: PageMetadata, url: string | undefined): Partial<ArticleInput> {
  const values: Record<string, string> = {};
  const rules: Record<string, string> = {};
  for (const field of FIELDS) {
    const found = fields[field];
    if (!found) continue;
    values[field] = found.value;
    rules[field] = found.rule;
  }
  const address = url ?? values.canonical;
  return {
    ...values,
    ...(address === undefined ? {} : { url: address }),
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
  };
}

/** A title as the page shows it, where its metadata adds the outlet's name: `Pier closed | The Courier`. */
function withoutOutlet(fields: Partial<ArticleInput>, { text, blocks }: Composed): Partial<ArticleInput> {
  const { headline, outlet } = fields;
  if (headline === undefined) return fields;
  const block = blocks.find(({ kind }) => kind === 'headline');
  const shown = block && text.slice(...block.span);
  const [, title, behind] = /^(.{8,}?) *(?: [-–—·:]|\||::|») +(.{2,60})$/.exec(headline) ?? [];
  const added = title !== undefined && (title === shown || behind?.toLowerCase() === outlet?.toLowerCase());
  return added ? { ...fields, headline: title } : fields;
}

/** Longest text of a page behind a paywall that is only the beginning; in UTF-16 units. */
const TEASER = 1500;

function completeOf({ paid }: PageMetadata, { text }: Composed): { complete?: boolean } {
  return paid && text.length < TEASER ? { complete: false } : {};
}
