import { ancestorsOf, type HtmlElement, type HtmlNode, textOf } from './node.ts';

/** Names that XPath can say as they are. */
const PLAIN = /^[a-z][a-z0-9-]*$/;

/** Gives elements their addresses; one for each page. */
export class Addresses {
  private readonly steps = new Map<HtmlElement, string>();

  /** XPath of an element in the tree as its tags stand, without a number where it is the only one: `/html/body/article/p[3]`. */
  of(element: HtmlElement): string {
    const steps = [...ancestorsOf(element)].filter(({ parent }) => parent).map(above => this.stepOf(above));
    return `/${steps.reverse().join('/')}`;
  }

  private stepOf(element: HtmlElement): string {
    if (!this.steps.has(element)) this.number(element.parent?.children ?? [element]);
    return this.steps.get(element) ?? '';
  }

  private number(siblings: readonly HtmlNode[]): void {
    const elements = siblings.filter(node => node.kind === 'element');
    const total = new Map<string, number>();
    for (const { name } of elements) total.set(name, (total.get(name) ?? 0) + 1);
    const seen = new Map<string, number>();
    for (const [i, element] of elements.entries()) {
      const { name } = element;
      const number = (seen.get(name) ?? 0) + 1;
      seen.set(name, number);
      const plain = total.get(name) === 1 ? name : `${name}[${number}]`;
      this.steps.set(element, PLAIN.test(name) ? plain : `*[${i + 1}]`);
    }
  }
}

/** The element at an address, or undefined. */
export function findAddress(root: HtmlElement, address: string): HtmlElement | undefined {
  let at: HtmlElement | undefined = root;
  for (const step of address.split('/').filter(Boolean)) {
    const [, name = '', number = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    at = at?.children.filter(node => node.kind === 'element').filter(node => name === '*' || node.name === name)[
      Number(number) - 1
    ];
  }
  return at;
}

/** The words that a block came from: of an element's characters those from `start` to `end` but for the gaps, white space as blanks. */
export function wordsAt(
  root: HtmlElement,
  from: {
    readonly node: string;
    readonly start: number;
    readonly end: number;
    readonly gaps?: readonly (readonly [number, number])[];
  },
): string | undefined {
  const element = findAddress(root, from.node);
  if (!element) return undefined;
  const text = textOf(element);
  let words = '';
  let at = from.start;
  for (const [start, end] of [...(from.gaps ?? []), [from.end, from.end] as const]) {
    words += text.slice(at, start);
    at = end;
  }
  return words.replace(/\s+/g, ' ').trim();
}
