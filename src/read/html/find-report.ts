import { MOST_SHARE, MOST_WORDS, OF_PAGE, type Reason, reasonOf } from './element-reasons.ts';
import { ancestorsOf, elementsOf, type HtmlElement } from './node.ts';
import { pickArticle } from './pick-article.ts';
import { isWithin, type Line, splitLines } from './split-lines.ts';
import { findStatedLines } from './stated-body.ts';

/** What a page holds: its lines, and which element has the report. */
export interface Report {
  readonly root: HtmlElement;
  /** All of the page is the report, but for what is told to be none. */
  readonly whole: boolean;
  /** In the root, the innermost element that holds nearly all of it. */
  readonly core: HtmlElement;
  /** Lines of the page but for what is the page's own, in order. */
  readonly lines: readonly Line[];
  /** Characters of a line that make it a sentence; 0 for titles, buttons and what the page says of itself. */
  readonly weightOf: (line: Line) => number;
  /** The sum of these in each element, without what is not the report. */
  readonly weights: ReadonlyMap<HtmlElement, number>;
  /** Why the page says that a line is not the report: the outermost reason below the root. */
  readonly reasonFor: (line: Line) => Reason | undefined;
  /** The same of a line anywhere on the page. */
  readonly reasonAround: (line: Line) => Reason | undefined;
}

/** What a sentence weighs outside what the page itself says is the report. */
const UNSTATED = 0.2;

/** What the page's metadata says of its report. */
export interface Hints {
  /** Its words; empty when they are not repeated. */
  readonly body: string;
  readonly titles: readonly string[];
  /** It is a live blog, whose entries may each be an article of their own. */
  readonly live: boolean;
  /** The markup is of a report alone. */
  readonly whole: boolean;
}

/**
 * Finds the element that holds the report: the one where most is sentences, and most sentences are.
 * Cost: lines times depth.
 */
export function findReport(page: HtmlElement, { body, titles, live, whole }: Hints): Report {
  const reasons = findReasons(page);
  // what is the page's own first: comments may be longer than the report, and then nothing else has a share
  const all = splitLines(page, () => false);
  dropLarge(reasons, all, weigher(all), rule => OF_PAGE.has(rule));
  const lines = splitLines(page, element => OF_PAGE.has(reasons.get(element)?.rule ?? ''));
  const plain = weigher(lines);
  const stated = findStatedLines(body, lines);
  const marked = stated ?? findMarkedLines(page, lines, plain);
  const weightOf = (line: Line) => (marked === undefined || marked.has(line) ? plain(line) : plain(line) * UNSTATED);
  dropLarge(reasons, lines, weightOf, rule => !OF_PAGE.has(rule));
  const around = reasonsAbove(reasons);
  const clean = lines.filter(line => around(line.element) === undefined);
  const weights = sumAbove(clean, weightOf);
  const densest = (whole ? undefined : chooseRoot(clean.length > 0 ? clean : lines, weightOf)) ?? page;
  const root = live || whole ? densest : pickArticle(densest, weights, titles);
  const below = reasonsAbove(reasons, root);
  return {
    root,
    whole,
    core: whole ? page : findCore(root, weights),
    lines,
    weightOf,
    weights,
    reasonFor: line => (stated?.has(line) ? undefined : below(line.element)),
    reasonAround: line => around(line.element),
  };
}

/** Why elements are not the report; never what holds the page's headline, or is said to be the report. */
function findReasons(page: HtmlElement): Map<HtmlElement, Reason> {
  const reasons = new Map<HtmlElement, Reason>();
  const safe = new Set<HtmlElement>();
  for (const element of elementsOf(page, () => true)) {
    const reason = reasonOf(element);
    if (reason) reasons.set(element, reason);
    if (element.name === 'h1' || isMarked(element)) for (const above of ancestorsOf(element)) safe.add(above);
  }
  for (const element of safe) if (!SITE.has(reasons.get(element)?.rule ?? '')) reasons.delete(element);
  return reasons;
}

/** The headline's own, or the site's name in its header, says nothing of what these hold. */
const SITE = new Set(['html/header-element', 'html/header', 'html/hidden']);

/** The element is said to hold the report's words. */
function isMarked({ attributes }: HtmlElement): boolean {
  return /\barticlebody\b/i.test(`${attributes.itemprop ?? ''} ${attributes.property ?? ''}`);
}

/** More elements that are said to hold the report say nothing. */
const MOST_MARKED = 20;
/** Least share of a page's sentences in what is said to be the report, for it to be believed. */
const MARKED_SHARE = 0.25;

function findMarkedLines(
  page: HtmlElement,
  lines: readonly Line[],
  weightOf: (line: Line) => number,
): ReadonlySet<Line> | undefined {
  const elements = [...elementsOf(page, isMarked)].slice(0, MOST_MARKED);
  if (elements.length === 0) return undefined;
  const marked = new Set(lines.filter(line => elements.some(element => isWithin(line, element))));
  const sum = (some: Iterable<Line>) => [...some].reduce((whole, line) => whole + weightOf(line), 0);
  return sum(marked) >= sum(lines) * MARKED_SHARE ? marked : undefined;
}

/**
 * Takes reasons away from elements that hold too much to be what their words say: a large share of the page, alone or with others of
 * the same reason, as the slides of a gallery do, or more words than such a thing has.
 */
function dropLarge(
  reasons: Map<HtmlElement, Reason>,
  lines: readonly Line[],
  weightOf: (line: Line) => number,
  test: (rule: string) => boolean,
): void {
  const sumOf = (measure: (line: Line) => number): Sum => ({
    whole: lines.reduce((sum, line) => sum + measure(line), 0),
    in: sumAbove(lines, measure),
  });
  const sentences = sumOf(weightOf);
  const plain = sumOf(({ text, linked }) => Math.max(0, text.length - linked));
  const length = sumOf(({ text }) => text.length);
  const together = new Map<string, number>();
  const outer = reasonsAbove(new Map(reasons));
  const candidates = [...reasons].filter(([element, { rule }]) => test(rule) && plain.in.has(element));
  for (const [element, { rule }] of candidates) {
    const words = plain.in.get(element) ?? 0;
    const share = MOST_SHARE[rule] ?? 0;
    const links = words < (length.in.get(element) ?? 0) * (1 - MANY_LINKS);
    const large =
      (sentences.in.get(element) ?? 0) > sentences.whole * share ||
      words > plain.whole * Math.max(LEAST_SHARE, share) ||
      (words > (MOST_WORDS[rule] ?? words) && !links);
    if (large) reasons.delete(element);
    else if (ALIKE.has(rule) && (!element.parent || !outer(element.parent)))
      together.set(`${rule} ${element.name}`, (together.get(`${rule} ${element.name}`) ?? 0) + words);
  }
  for (const [element, { rule }] of candidates) {
    const words = together.get(`${rule} ${element.name}`) ?? 0;
    if (words > plain.whole * Math.max(LEAST_SHARE, MOST_SHARE[rule] ?? 0)) reasons.delete(element);
  }
}

interface Sum {
  readonly whole: number;
  readonly in: ReadonlyMap<HtmlElement, number>;
}

/** Share of a page's words up to which a thing may be small print, sentences or not. */
const LEAST_SHARE = 0.25;
/** Share of linked characters past which an element is a list of links, whatever sentences are in it. */
const MANY_LINKS = 0.3;
/** Of what has these reasons a page shows little; many alike that hold much are how it shows its report. */
const ALIKE = new Set([
  'html/caption',
  'html/gallery',
  'html/header',
  'html/footer',
  'html/share',
  'html/tags',
  'html/author',
  'html/control',
]);

/** The outermost reason of an element and those around it, up to `root`. Remembers what it found: the reasons must not change. */
function reasonsAbove(
  reasons: ReadonlyMap<HtmlElement, Reason>,
  root?: HtmlElement,
): (element: HtmlElement) => Reason | undefined {
  const known = new Map<HtmlElement, Reason | undefined>();
  return element => {
    const path: HtmlElement[] = [];
    let found: Reason | undefined;
    for (const above of ancestorsOf(element)) {
      if (above === root) break;
      if (known.has(above)) {
        found = known.get(above);
        break;
      }
      path.push(above);
    }
    for (const below of path.reverse()) {
      found ??= reasons.get(below);
      known.set(below, found);
    }
    return found;
  };
}

/** For each element the sum over the lines in it. Cost: linear. */
function sumAbove(lines: readonly Line[], measure: (line: Line) => number): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  const levels: Set<HtmlElement>[] = [];
  const add = (element: HtmlElement, size: number) => {
    sums.set(element, (sums.get(element) ?? 0) + size);
    levels[element.depth] = (levels[element.depth] ?? new Set()).add(element);
  };
  for (const line of lines) {
    const size = measure(line);
    if (size !== 0) add(line.element, size);
  }
  for (let depth = levels.length - 1; depth > 0; depth--)
    for (const element of levels[depth] ?? []) if (element.parent) add(element.parent, sums.get(element) ?? 0);
  return sums;
}

const SENTENCE_END = /[.!?…。！？؟۔।]["”’'»)\]]*(?:\s|$)/;
/** Shortest sentence that counts, and length from which a line counts without a full stop; in UTF-16 units. */
const SENTENCE = 45;
const LONG = 160;
/** Scripts that write without blanks or say more with a character. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** What a site says of itself below its articles. */
const OF_SITE =
  /©|\(c\) \d{4}|all rights reserved|\bcookies\b|privacy (?:policy|notice|statement)|terms (?:of (?:use|service)|and conditions|& conditions)|\b(?:java ?script|your browser)\b/i;
const OF_SITE_LENGTH = 400;

/** How much of each line is sentences. What stands twice on a page, word for word, is the site's, unless most of the page does. */
function weigher(lines: readonly Line[]): (line: Line) => number {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  const isRepeated = ({ text }: Line) => (times.get(text) ?? 0) > 1;
  const sum = (some: readonly Line[]) => some.reduce((whole, line) => whole + sentenceLength(line), 0);
  if (sum(lines.filter(isRepeated)) > sum(lines) * 0.8) return sentenceLength;
  return line => (isRepeated(line) ? 0 : sentenceLength(line));
}

/** Characters of a line that is made of sentences, less those in links; 0 for one that is not. */
function sentenceLength({ text, linked }: Line): number {
  const scale = DENSE.test(text.slice(0, 40)) ? 0.4 : 1;
  if (text.length < SENTENCE * scale || linked > text.length * 0.5) return 0;
  // some scripts have no full stop
  if (text.length < LONG * scale && !SENTENCE_END.test(text)) return 0;
  if (text.length < OF_SITE_LENGTH && OF_SITE.test(text)) return 0;
  return text.length - linked;
}

/** The harmonic mean of how much of an element is sentences, and how much of the page's sentences it holds; the innermost of equals. */
function chooseRoot(lines: readonly Line[], weightOf: (line: Line) => number): HtmlElement | undefined {
  const good = sumAbove(lines, weightOf);
  const size = sumAbove(lines, line => line.text.length);
  const whole = lines.reduce((sum, line) => sum + weightOf(line), 0);
  let best: HtmlElement | undefined;
  let most = 0;
  for (const [element, held] of good) {
    if (isLineElement(element)) continue;
    const score = (2 * held) / ((size.get(element) ?? held) + whole);
    if (score > most || (score === most && element.depth > (best?.depth ?? 0))) {
      best = element;
      most = score;
    }
  }
  return best;
}

/** Share of an element's sentences that a child has to hold to stand for it. */
const NEARLY_ALL = 0.7;

function findCore(root: HtmlElement, weights: ReadonlyMap<HtmlElement, number>): HtmlElement {
  let core = root;
  for (;;) {
    const least = (weights.get(core) ?? 0) * NEARLY_ALL;
    const child = core.children.find(node => node.kind === 'element' && (weights.get(node) ?? 0) > least);
    if (child?.kind !== 'element' || isLineElement(child)) return core;
    core = child;
  }
}

/** Elements that are a line of their own hold no report, unless somebody forgot to close them. */
function isLineElement({ name, from, to, children }: HtmlElement): boolean {
  return (
    LINES.has(name) &&
    !(to - from > MOST_LINE && children.some(node => node.kind === 'element' && BLOCKS.has(node.name)))
  );
}

const MOST_LINE = 800;
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'table']);
const LINES = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'dd', 'dt']);
