import { MOST_SHARE, MOST_WORDS, type Reason, reasonOf } from './element-reasons.ts';
import { isMarked } from './marked-lines.ts';
import { ancestorsOf, elementsOf, type HtmlElement } from './node.ts';
import type { Line } from './split-lines.ts';
import { sumAbove } from './sum-above.ts';

/** Why elements are not the report; never what holds the page's headline, or is said to be the report. */
export function findReasons(page: HtmlElement): Map<HtmlElement, Reason> {
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

/**
 * Takes reasons away from elements that hold too much to be what their words say: a large share of the page, alone or with others of
 * the same reason, as the slides of a gallery do, or more words than such a thing has.
 */
export function dropLarge(
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
export function reasonsAbove(
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
