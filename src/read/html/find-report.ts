import { chooseRoot, findCore } from './choose-root.ts';
import { OF_PAGE, type Reason } from './element-reasons.ts';
import { dropLarge, findReasons, reasonsAbove } from './find-reasons.ts';
import { findMarkedLines } from './marked-lines.ts';
import type { HtmlElement } from './node.ts';
import { pickArticle } from './pick-article.ts';
import { type Line, splitLines } from './split-lines.ts';
import { findStatedLines } from './stated-body.ts';
import { sumAbove } from './sum-above.ts';
import { weigher } from './weigh-sentences.ts';

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
 * Cost: linear, but for the lines that microdata marks.
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
