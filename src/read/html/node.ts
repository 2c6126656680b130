/** An element of a page, as its tags stand. */
export interface HtmlElement {
  readonly kind: 'element';
  /** In lower case; empty for the document itself. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | undefined;
  readonly children: HtmlNode[];
  /** Elements above it. */
  readonly depth: number;
  /** UTF-16 units of text in the document before it, and up to its end. */
  readonly from: number;
  to: number;
}

/** A run of characters, with character references resolved. */
export interface HtmlText {
  readonly kind: 'text';
  readonly parent: HtmlElement;
  readonly from: number;
  data: string;
}

export type HtmlNode = HtmlElement | HtmlText;

/** Every node below `root`, and `root`, in the order of the document. A skipped element's children are not visited. */
export function* walk(root: HtmlNode, skip: (element: HtmlElement) => boolean = () => false): Generator<HtmlNode> {
  const open: HtmlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (node.kind === 'text' || skip(node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) open.push(child);
    }
  }
}

/** Elements below `root`, and `root`, that a test holds for, in the order of the document. */
export function* elementsOf(root: HtmlNode, test: (element: HtmlElement) => boolean): Generator<HtmlElement> {
  for (const node of walk(root)) if (node.kind === 'element' && test(node)) yield node;
}

/** The element and those above it, from the inside out. */
export function* ancestorsOf(element: HtmlElement | undefined): Generator<HtmlElement> {
  for (let above = element; above; above = above.parent) yield above;
}

/** The characters of an element and all below it: XPath's string value. */
export function textOf(root: HtmlNode): string {
  let text = '';
  for (const node of walk(root)) if (node.kind === 'text') text += node.data;
  return text;
}
