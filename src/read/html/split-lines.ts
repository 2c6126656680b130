import type { HtmlElement, HtmlText } from './node.ts';

/** A stretch of the page that is shown as a line or paragraph of its own. */
export interface Line {
  /** Nearest element that begins a line: `p`, `li`, `td`, a `div`. */
  readonly element: HtmlElement;
  /** Text with white space as single blanks; a line break inside a paragraph stays one. */
  readonly text: string;
  /** Units of the document's text that it came from, and those in between that it leaves out. */
  readonly from: number;
  readonly to: number;
  readonly gaps: readonly (readonly [number, number])[];
  /** Characters of it that stand in links. */
  readonly linked: number;
  /** Characters in italics or small print. */
  readonly slanted: number;
  /** A row of a table that holds data. */
  readonly row: boolean;
}

/** Elements that stand within a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr o:p'.split(
    ' ',
  ),
);
const SLANTED = new Set(['i', 'em', 'small', 'cite']);
/** Elements that show no text of the page. */
const SILENT = new Set(
  'script style noscript template textarea select option datalist iframe object embed applet audio video canvas svg math map head title progress meter rp frameset noframes'.split(
    ' ',
  ),
);
/** Content of these makes a table one of layout. */
const LAYOUT = new Set('p div table ul ol article section form blockquote h1 h2 h3 h4 figure'.split(' '));

/**
 * The lines of a page in order. `leaveOut` says which elements give none.
 * Cost: linear.
 */
export function splitLines(root: HtmlElement, leaveOut: (element: HtmlElement) => boolean): Line[] {
  return new LineSplitter(leaveOut).split(root);
}

type Step =
  | { readonly do: 'enter'; readonly node: HtmlElement | HtmlText; readonly scope: Scope }
  | { readonly do: 'flush'; readonly element: HtmlElement };

interface Scope {
  readonly element: HtmlElement;
  readonly linked: boolean;
  readonly slanted: boolean;
  readonly pre: boolean;
  /** A row of data, whose cells stand in one line. */
  readonly row: boolean;
}

class LineSplitter {
  private readonly lines: Line[] = [];
  private draft: Draft | undefined;

  constructor(private readonly leaveOut: (element: HtmlElement) => boolean) {}

  split(root: HtmlElement): Line[] {
    const scope: Scope = { element: root, linked: false, slanted: false, pre: false, row: false };
    const open: Step[] = [{ do: 'enter', node: root, scope }];
    for (let step = open.pop(); step; step = open.pop()) {
      if (step.do === 'flush') this.flush();
      else if (step.node.kind === 'text') this.add(step.node, step.scope);
      else this.enter(step.node, step.scope, open);
    }
    this.flush();
    return this.lines;
  }

  private enter(element: HtmlElement, outer: Scope, open: Step[]): void {
    const { name } = element;
    if (SILENT.has(name)) return;
    if (name === 'br') this.breakLine(outer);
    else if (name === 'hr') this.flush();
    else if (!this.leaveOut(element)) this.enterShown(element, outer, open);
    else if (isBlock(element)) this.flush();
  }

  private enterShown(element: HtmlElement, outer: Scope, open: Step[]): void {
    const { name } = element;
    const cell = outer.row && (name === 'td' || name === 'th');
    const block = !cell && isBlock(element);
    if (block) this.flush();
    if (cell) this.draft?.addBreak('\t');
    const scope: Scope = {
      element: block ? element : outer.element,
      linked: outer.linked || isLink(element),
      slanted: outer.slanted || SLANTED.has(name),
      pre: outer.pre || name === 'pre',
      row: block ? name === 'tr' && isDataRow(element) : outer.row,
    };
    if (block) open.push({ do: 'flush', element });
    for (let i = element.children.length - 1; i >= 0; i--) {
      const node = element.children[i];
      if (node) open.push({ do: 'enter', node, scope });
    }
  }

  /** One break stays inside a paragraph, unless sentences end and begin there; the second one ends it. */
  private breakLine(scope: Scope): void {
    if (scope.row) this.draft?.addBreak(' ');
    else if (this.draft?.endsInBreak) this.flush();
    else this.draft?.addBreak('\n');
  }

  private add(text: HtmlText, scope: Scope): void {
    if (!scope.pre) {
      this.addRun(text, 0, text.data.length, scope);
      return;
    }
    // in preformatted text an empty line ends a paragraph
    let at = 0;
    for (const { 0: gap, index } of text.data.matchAll(/\n[ \t\r]*\n\s*/g)) {
      this.addRun(text, at, index, scope);
      this.flush();
      at = index + gap.length;
    }
    this.addRun(text, at, text.data.length, scope);
  }

  private addRun(text: HtmlText, start: number, end: number, scope: Scope): void {
    const words = text.data.slice(start, end);
    if (this.draft?.endsInBreak && /\S/.test(words) && beginsAnew(this.draft.text, words)) this.flush();
    this.draft ??= new Draft(scope.element, scope.row);
    this.draft.add(words, text.from + start, scope);
  }

  private flush(): void {
    const line = this.draft?.finish();
    this.draft = undefined;
    if (line) this.lines.push(line);
  }
}

/** Longest link; an anchor that nobody closed holds all that follows. */
const MOST_LINKED = 600;

function isLink({ name, attributes, from, to }: HtmlElement): boolean {
  return name === 'a' && attributes.href !== undefined && to - from <= MOST_LINKED;
}

function isBlock({ name, attributes }: HtmlElement): boolean {
  return !INLINE.has(name) || /display\s*:\s*(?:block|table|flex)/i.test(attributes.style ?? '');
}

/** A sentence ends before the break and a new one begins behind it. */
function beginsAnew(before: string, after: string): boolean {
  return /[.!?。！？:][”"'’)\]]*\s*$/.test(before.slice(-8)) && /^\s*["“‘'([]?[\p{Lu}\p{Lo}\d•*–—-]/u.test(after);
}

/** A row with two cells or more that hold nothing but short text. */
function isDataRow(row: HtmlElement): boolean {
  const cells = row.children
    .filter(node => node.kind === 'element')
    .filter(({ name }) => name === 'td' || name === 'th');
  return (
    cells.length > 1 &&
    cells.every(
      cell =>
        cell.to - cell.from < 400 && !cell.children.some(node => node.kind === 'element' && LAYOUT.has(node.name)),
    )
  );
}

class Draft {
  text = '';
  private from = -1;
  private to = -1;
  /** End of the last word. */
  private last = -1;
  private linked = 0;
  private slanted = 0;
  private readonly gaps: (readonly [number, number])[] = [];

  constructor(
    private readonly element: HtmlElement,
    private readonly row: boolean,
  ) {}

  get endsInBreak(): boolean {
    return this.text.endsWith('\n');
  }

  addBreak(mark: string): void {
    if (this.text === '') return;
    this.text = this.text.trimEnd() + mark;
  }

  add(data: string, from: number, { linked, slanted }: Scope): void {
    const lead = data.length - data.trimStart().length;
    const words = data.replace(/\s+/g, ' ');
    const glued = this.text === '' || /\s$/.test(this.text) ? words.trimStart() : words;
    this.text += glued;
    if (glued.trim() === '') {
      if (from === this.to) this.to = from + data.length;
      return;
    }
    const [start, end] = [from + lead, from + data.trimEnd().length];
    if (this.from < 0) this.from = start;
    else if (from > this.to) this.gaps.push([this.to, from]);
    this.to = from + data.length;
    this.last = end;
    if (linked) this.linked += words.trim().length;
    if (slanted) this.slanted += words.trim().length;
  }

  finish(): Line | undefined {
    const text = this.text.trim();
    if (text === '' || this.from < 0) return undefined;
    const { element, from, last: to, linked, slanted, row } = this;
    return {
      element,
      text,
      from,
      to,
      gaps: this.gaps.filter(([start, end]) => start < end && end < to),
      linked,
      slanted,
      row,
    };
  }
}

/** True for a line whose words all stand in an element. */
export function isWithin(line: Line, element: HtmlElement): boolean {
  return element.from <= line.from && line.to <= element.to;
}
