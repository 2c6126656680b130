import type { HtmlElement } from './node.ts';
import type { Line } from './split-lines.ts';
import { sumAbove } from './sum-above.ts';

/** The harmonic mean of how much of an element is sentences, and how much of the page's sentences it holds; the innermost of equals. */
export function chooseRoot(lines: readonly Line[], weightOf: (line: Line) => number): HtmlElement | undefined {
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

/** In the root, the innermost element that holds nearly all of it. */
export function findCore(root: HtmlElement, weights: ReadonlyMap<HtmlElement, number>): HtmlElement {
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
