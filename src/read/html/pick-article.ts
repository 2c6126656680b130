import { isSameTitle } from './find-headline.ts';
import { ancestorsOf, elementsOf, type HtmlElement, textOf } from './node.ts';

/** Least share of the sentences that an article has which is one of several on the page. */
const SHARE = 0.1;

/**
 * Of several articles on one page, as where the next one is shown below, the one that the page's metadata names, else the first; the
 * element itself when it holds one.
 */
export function pickArticle(
  root: HtmlElement,
  weights: ReadonlyMap<HtmlElement, number>,
  titles: readonly string[],
): HtmlElement {
  const least = (weights.get(root) ?? 0) * SHARE;
  const articles = [...elementsOf(root, element => isArticle(element) && (weights.get(element) ?? 0) > least)];
  const apart = articles.filter(
    element =>
      element !== root && ![...ancestorsOf(element.parent)].some(above => above !== root && articles.includes(above)),
  );
  const headed = apart.map(element => ({ element, head: headOf(element) })).filter(({ head }) => head !== undefined);
  if (headed.length < 2) return root;
  const named = headed.find(({ head }) => titles.some(title => isSameTitle(head ?? '', title)));
  return (named ?? headed[0])?.element ?? root;
}

function isArticle({ name, attributes }: HtmlElement): boolean {
  return name === 'article' || /\/(?:\w*Article|BlogPosting)$/.test(attributes.itemtype ?? '');
}

function headOf(element: HtmlElement): string | undefined {
  for (const head of elementsOf(element, ({ name }) => name === 'h1' || name === 'h2'))
    if (head.to - head.from < 400) return textOf(head);
  return undefined;
}
