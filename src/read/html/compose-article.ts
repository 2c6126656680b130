import type { Block, BlockKind, Furniture, Span } from '../../record/index.ts';
import { Addresses } from './address.ts';
import type { LiveEntry } from './find-live-entries.ts';
import type { Judged } from './judge-lines.ts';
import { ancestorsOf, type HtmlElement } from './node.ts';
import type { Line } from './split-lines.ts';

/** Text with the blocks it is made of. */
export interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
}

const LIST_ITEMS = new Set(['li', 'dt', 'dd']);

/** The lines as a text with a blank line between two, each a block that says where it stands in the page. */
export function composeArticle(
  judged: readonly Judged[],
  headline: Line | undefined,
  entries: ReadonlyMap<HtmlElement, LiveEntry>,
): Composed {
  const addresses = new Addresses();
  const blocks: Block[] = [];
  const furniture: Furniture[] = [];
  let text = '';
  for (const { line, reason } of judged) {
    if (text !== '') text += '\n\n';
    const span: Span = [text.length, text.length + line.text.length];
    text += line.text;
    const entry = entryOf(line, entries);
    const kind =
      line === headline ? 'headline' : reason?.kind === 'caption' ? 'caption' : entry ? 'live-entry' : kindOf(line);
    blocks.push({
      span,
      kind,
      from: originOf(line, addresses),
      ...(entry ? { entry: entry.number, ...(entry.posted === undefined ? {} : { posted: entry.posted }) } : {}),
    });
    if (reason && line !== headline) furniture.push({ span, kind: reason.kind, rule: reason.rule });
  }
  return { text, blocks, furniture };
}

function originOf({ element, from, to, gaps }: Line, addresses: Addresses): NonNullable<Block['from']> {
  const base = element.from;
  const left = gaps.map(([start, end]): Span => [start - base, end - base]);
  return {
    node: addresses.of(element),
    start: from - base,
    end: to - base,
    ...(left.length > 0 ? { gaps: left } : {}),
  };
}

function entryOf(line: Line, entries: ReadonlyMap<HtmlElement, LiveEntry>): LiveEntry | undefined {
  if (entries.size === 0) return undefined;
  for (const above of ancestorsOf(line.element)) {
    const entry = entries.get(above);
    if (entry) return entry;
  }
  return undefined;
}

function kindOf(line: Line): BlockKind {
  if (line.row) return 'table';
  for (const { name } of ancestorsOf(line.element)) {
    if (name === 'blockquote') return 'quote';
    if (LIST_ITEMS.has(name)) return 'list';
    // a list within a table of layout, not one around it
    if (name === 'table' || name === 'article') break;
  }
  return 'paragraph';
}
