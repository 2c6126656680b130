import type { Reason } from './element-reasons.ts';
import { isSameTitle, MOST_HEADING } from './find-headline.ts';
import type { Report } from './find-report.ts';
import { ancestorsOf, elementsOf, type HtmlElement } from './node.ts';
import { isWithin, type Line } from './split-lines.ts';

/** A line of the report's element and, when it is not the report, why. */
export interface Judged {
  readonly line: Line;
  readonly reason?: Reason;
}

const HEADING = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LISTS = new Set(['ul', 'ol', 'dl']);

/** Lines in the report's element with the reasons that the page and the lines themselves give. Cost: linear. */
export function judgeLines(
  report: Report,
  lines: readonly Line[],
  titles: readonly string[],
  captions: ReadonlySet<Line>,
): Judged[] {
  const linkLists = findLinkLists(lines);
  const copies = findCopies(lines, report);
  const isOutside = outsideTest(report);
  const judged = lines.map((line): Judged => {
    const reason =
      report.reasonFor(line) ??
      (isRepeatedTitle(line, titles) ? { kind: 'header' as const, rule: 'html/headline-again' } : undefined) ??
      (captions.has(line) ? { kind: 'caption' as const, rule: 'html/caption-by-place' } : undefined) ??
      (copies.has(line) ? { kind: 'other' as const, rule: 'html/printed-twice' } : undefined) ??
      (isOutside(line) ? { kind: 'other' as const, rule: 'html/outside' } : undefined) ??
      (linkLists.has(listOf(line) as HtmlElement) ? { kind: 'related' as const, rule: 'html/link-list' } : undefined) ??
      (isLinkLine(line) ? { kind: 'related' as const, rule: 'html/link-line' } : undefined);
    return reason ? { line, reason } : { line };
  });
  const ended = judgeEnd(judgeBeginning(judged, report));
  // a letter of nothing but links is what it has to say
  return report.whole && !ended.some(({ reason }) => !reason) ? lines.map(line => ({ line })) : ended;
}

export function isHeading(line: Line): boolean {
  const heading = nameAround(line, HEADING);
  return heading !== undefined && heading.to - heading.from <= MOST_HEADING;
}

export function listOf(line: Line): HtmlElement | undefined {
  return nameAround(line, LISTS);
}

function nameAround(line: Line, names: ReadonlySet<string>): HtmlElement | undefined {
  for (const above of ancestorsOf(line.element)) if (names.has(above.name)) return above;
  return undefined;
}

/** Sentences end in a mark; titles and buttons do not. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟۔।:;]["”’'»)\]]*$/.test(text);
}

function isRepeatedTitle(line: Line, titles: readonly string[]): boolean {
  return isHeading(line) && titles.some(title => isSameTitle(line.text, title));
}

/** Least share of the report in an element beside its main one, for that to be a part of it. */
const PART_SHARE = 0.08;

/**
 * Tells lines beside the element that holds nearly all of the report. What is marked like that element belongs to it, and so do
 * sentences that stand right in one of the elements around it, and larger parts made of paragraphs.
 */
function outsideTest({ core, root, weightOf, weights }: Report): (line: Line) => boolean {
  const around = new Set(ancestorsOf(core));
  const parts = new Map<HtmlElement, boolean>();
  const isPart = (element: HtmlElement) => {
    const large = (weights.get(element) ?? 0) >= (weights.get(root) ?? 0) * PART_SHARE;
    return large && [...elementsOf(element, ({ name }) => name === 'p')].length > 1;
  };
  return line => {
    if (isWithin(line, core)) return false;
    let part = line.element;
    for (const above of ancestorsOf(line.element)) {
      if (above.depth === core.depth && above.name === core.name && sameClass(above, core)) return false;
      if (around.has(above)) break;
      part = above;
    }
    const box = listOf(line)?.parent ?? line.element.parent;
    if (weightOf(line) > 0 && box && around.has(box)) return false;
    if (!parts.has(part)) parts.set(part, isPart(part));
    return !parts.get(part);
  };
}

function sameClass(a: HtmlElement, b: HtmlElement): boolean {
  return (a.attributes.class ?? '') !== '' && a.attributes.class === b.attributes.class;
}

/** Nothing but a link, and no sentence: it leads to another page. Headings, table rows and addresses are content. */
function isLinkLine(line: Line): boolean {
  if (line.row || isHeading(line) || listOf(line)) return false;
  return isAllLink(line) && !endsSentence(line.text);
}

function isAllLink({ text, linked }: Line): boolean {
  return linked >= text.replace(/\s+/g, '').length * 0.9 && linked > 0 && !/^https?:\/\/\S+$/.test(text);
}

/** Lists of nothing but links that no line announces. */
function findLinkLists(lines: readonly Line[]): Set<HtmlElement> {
  const items = new Map<HtmlElement, { links: number; others: number; announced: boolean }>();
  let before: Line | undefined;
  for (const line of lines) {
    const list = listOf(line);
    if (list) {
      const count = items.get(list) ?? {
        links: 0,
        others: 0,
        announced: before !== undefined && /[:：]$/.test(before.text),
      };
      if (isAllLink(line) && !/[.!?]["”’]?$/.test(line.text)) count.links++;
      else count.others++;
      items.set(list, count);
    }
    before = line;
  }
  return new Set(
    [...items]
      .filter(([, { links, others, announced }]) => !announced && links > 0 && others === 0)
      .map(([list]) => list),
  );
}

/** Longest line in front of the first sentence that is date, writer or section; in words. */
const HEADER_WORDS = 10;

/** Share of sentences that stand twice from which a page holds its report twice. */
const TWICE = 0.6;

/** The second copy of each line on a page that holds its report twice, for wide and for narrow screens. */
function findCopies(lines: readonly Line[], { weightOf }: Report): Set<Line> {
  const seen = new Set<string>();
  const copies = new Set<Line>();
  for (const line of lines) {
    if (seen.has(line.text)) copies.add(line);
    seen.add(line.text);
  }
  const sum = (some: Iterable<Line>) => [...some].reduce((whole, line) => whole + weightOf(line), 0);
  return sum(copies) * 2 >= sum(lines) * TWICE && copies.size > 1 ? copies : new Set();
}

/** Short lines in front of the first sentence, up to the first heading, list or table, are date, writer and section. */
function judgeBeginning(judged: readonly Judged[], report: Report): Judged[] {
  const first = judged.findIndex(
    ({ line, reason }) => !reason && (isSentence(line, report) || isHeading(line) || !isLoose(line)),
  );
  return judged.map((item, i) =>
    i < first && !item.reason && item.line.text.split(/\s+/).length <= HEADER_WORDS
      ? { ...item, reason: { kind: 'header', rule: 'html/before-report' } }
      : item,
  );
}

/** Headings, links and single words behind the last sentence lead to what comes below. */
function judgeEnd(judged: readonly Judged[]): Judged[] {
  const last = judged.findLastIndex(({ line, reason }) => !reason && !isLead(line));
  return judged.map((item, i) =>
    i > last && !item.reason ? { ...item, reason: { kind: 'other', rule: 'html/behind-report' } } : item,
  );
}

/** Longest last word of a page, such as "Comments", in UTF-16 units. */
const LAST_WORD = 24;

function isLead(line: Line): boolean {
  if (!isLoose(line)) return false;
  if (isHeading(line)) return true;
  const { text, linked } = line;
  return !endsSentence(text) && (linked > text.length / 2 || (text.length <= LAST_WORD && !/\s\S+\s/.test(text)));
}

function isSentence(line: Line, { weightOf }: Report): boolean {
  return weightOf(line) > 0 || (endsSentence(line.text) && line.text.split(/\s+/).length >= 4);
}

/** Neither in a list nor in a table. */
function isLoose(line: Line): boolean {
  return !line.row && listOf(line) === undefined;
}
