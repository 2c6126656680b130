import { MOST_SHARE, OF_PAGE, type Reason, reasonOf } from './element-reasons.ts';
import { ancestorsOf, elementsOf, type HtmlElement } from './node.ts';
import { type Line, splitLines } from './split-lines.ts';

/** What a page holds: its lines, and which element has the report. */
export interface Report {
  readonly root: HtmlElement;
  /** Lines of the page but for what is the page's own, in order. */
  readonly lines: readonly Line[];
  /** Why the page says that a line is not the report: the outermost reason below the root. */
  readonly reasonFor: (line: Line) => Reason | undefined;
}

/** Finds the element that holds the report: the one where most is sentences, and most sentences are. Cost: lines times depth. */
export function findReport(page: HtmlElement): Report {
  const reasons = new Map<HtmlElement, Reason>();
  for (const element of elementsOf(page, () => true)) {
    const reason = reasonOf(element);
    if (reason) reasons.set(element, reason);
  }
  // what is the page's own first: comments may be longer than the report, and then nothing else has a share
  const all = splitLines(page, () => false);
  dropLarge(reasons, all, rule => OF_PAGE.has(rule));
  const lines = splitLines(page, element => OF_PAGE.has(reasons.get(element)?.rule ?? ''));
  dropLarge(reasons, lines, rule => !OF_PAGE.has(rule));
  const clean = lines.filter(line => reasonAbove(line.element, reasons) === undefined);
  const root = chooseRoot(clean.length > 0 ? clean : lines) ?? page;
  return { root, lines, reasonFor: line => reasonAbove(line.element, reasons, root) };
}

/** Takes reasons away from elements that hold too much. */
function dropLarge(reasons: Map<HtmlElement, Reason>, lines: readonly Line[], test: (rule: string) => boolean): void {
  const held = sumAbove(lines, weightOf);
  const whole = lines.reduce((sum, line) => sum + weightOf(line), 0);
  for (const [element, { rule }] of reasons) {
    if (test(rule) && (held.get(element) ?? 0) > whole * (MOST_SHARE[rule] ?? 0)) reasons.delete(element);
  }
}

function reasonAbove(
  element: HtmlElement,
  reasons: ReadonlyMap<HtmlElement, Reason>,
  root?: HtmlElement,
): Reason | undefined {
  let found: Reason | undefined;
  for (const above of ancestorsOf(element)) {
    if (above === root) break;
    found = reasons.get(above) ?? found;
  }
  return found;
}

/** For each element the sum over the lines in it. */
function sumAbove(lines: readonly Line[], measure: (line: Line) => number): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  for (const line of lines) {
    const size = measure(line);
    if (size === 0) continue;
    for (const above of ancestorsOf(line.element)) sums.set(above, (sums.get(above) ?? 0) + size);
  }
  return sums;
}

const SENTENCE_END = /[.!?…。！？؟۔।]["”’'»)\]]*(?:\s|$)/;
/** Scripts that write without blanks or say more with a character. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** Characters of a line that is made of sentences, less those in links; 0 for one that is not. */
export function weightOf(line: Line): number {
  const { text, linked } = line;
  const least = DENSE.test(text.slice(0, 40)) ? 20 : 45;
  if (text.length < least || linked > text.length * 0.5 || !SENTENCE_END.test(text)) return 0;
  return text.length - linked;
}

/** The harmonic mean of how much of an element is sentences, and how much of the page's sentences it holds; the innermost of equals. */
function chooseRoot(lines: readonly Line[]): HtmlElement | undefined {
  const good = sumAbove(lines, weightOf);
  const size = sumAbove(lines, line => line.text.length);
  const whole = lines.reduce((sum, line) => sum + weightOf(line), 0);
  let best: HtmlElement | undefined;
  let most = 0;
  for (const [element, held] of good) {
    const score = (2 * held) / ((size.get(element) ?? held) + whole);
    if (score > most || (score === most && element.depth > (best?.depth ?? 0))) {
      best = element;
      most = score;
    }
  }
  return best;
}
