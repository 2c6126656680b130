import { Parser } from 'htmlparser2';
import type { HtmlElement } from './node.ts';

/** Elements that are nested deeper become siblings, as in browsers; pages of news are some fifty deep. */
export const MAX_DEPTH = 256;
/** Open elements past which the parser is begun afresh: it looks through all of them at every end tag. */
const MOST_OPEN = 2 * MAX_DEPTH;
/** Characters between looks at how many elements are open. */
const STEP = 32_768;

/** Elements that hold nothing. */
const VOID = new Set(
  'area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/**
 * A page as a tree, as its tags stand: what browsers add or move (`tbody`, a table in a paragraph) is not added or moved. Never
 * throws for bad input. Cost: linear, however deep it is nested.
 */
export function parseHtml(html: string): HtmlElement {
  const builder = new TreeBuilder();
  let parser = builder.makeParser();
  for (let at = 0; at < html.length; ) {
    // behind a whole step comes a tag's beginning, so that a parser begun afresh begins there
    const next = at + STEP < html.length ? html.indexOf('<', at + STEP) : -1;
    const to = next < 0 ? html.length : next;
    parser.write(html.slice(at, to));
    at = to;
    if (builder.open.length > MOST_OPEN) parser = builder.makeParser();
  }
  parser.end();
  return builder.finish();
}

class TreeBuilder {
  readonly root = makeElement('', {}, undefined, 0);
  /** Open elements from the outside in; past the deepest level they only stand here. */
  readonly open: HtmlElement[] = [];
  private length = 0;
  /** Tags of elements that are open already are told again to a fresh parser. */
  private muted = false;

  makeParser(): Parser {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.muted || this.begin(name, attributes),
        onclosetag: name => this.muted || this.end(name),
        ontext: data => this.muted || this.addText(data),
      },
      { decodeEntities: true },
    );
    this.open.length = Math.min(this.open.length, MAX_DEPTH);
    this.muted = true;
    for (const { name } of this.open) parser.write(`<${name}>`);
    this.muted = false;
    return parser;
  }

  finish(): HtmlElement {
    for (const element of this.open) element.to = this.length;
    this.root.to = this.length;
    return this.root;
  }

  private get inner(): HtmlElement {
    return this.open[Math.min(this.open.length, MAX_DEPTH) - 1] ?? this.root;
  }

  private begin(name: string, attributes: Record<string, string>): void {
    const parent = this.inner;
    const element = makeElement(name, attributes, parent, this.length);
    parent.children.push(element);
    if (!VOID.has(name)) this.open.push(element);
  }

  private end(name: string): void {
    if (VOID.has(name)) return;
    const element = this.open.pop();
    if (element) element.to = this.length;
  }

  private addText(data: string): void {
    const parent = this.inner;
    const last = parent.children.at(-1);
    if (last?.kind === 'text') last.data += data;
    else parent.children.push({ kind: 'text', parent, from: this.length, data });
    this.length += data.length;
  }
}

function makeElement(
  name: string,
  attributes: Record<string, string>,
  parent: HtmlElement | undefined,
  from: number,
): HtmlElement {
  const depth = parent ? parent.depth + 1 : 0;
  return { kind: 'element', name, attributes, parent, children: [], depth, from, to: from };
}
