import type { ArticleInput, Block, Furniture } from '../../../record/index.ts';
import { joinLine } from './join-line.ts';
import type { PrintedLine } from './read-pages.ts';
import { findRunningLines } from './running-lines.ts';

interface Paragraph {
  lines: PrintedLine[];
  readonly kind: 'paragraph' | 'headline';
}

/**
 * Printed lines as paragraphs: a new one begins behind a wider gap, an indent, another size of letters, or a short line that ends a sentence.
 * What stands on many pages at the top or bottom comes once, at the end, as furniture. Undefined when there are no words. Cost: linear.
 */
export function composePages(
  pages: readonly (readonly PrintedLine[])[],
): Pick<ArticleInput, 'text' | 'blocks' | 'furniture' | 'headline'> | undefined {
  const size = median(pages.flat().map(line => line.size));
  const running = findRunningLines(pages, size * LARGER);
  const lines = pages.map(page => page.filter(line => !running.has(line)));
  const paragraphs = joinOverPages(lines.map(page => split(page, size)));
  const words = new Set(lines.flat().flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []));
  const blocks: Block[] = [];
  const furniture: Furniture[] = [];
  let text = '';
  const add = (words: string, kind: Block['kind']): Block => {
    if (text !== '') text += '\n\n';
    const span = [text.length, text.length + words.length] as const;
    text += words;
    const block = { span, kind };
    blocks.push(block);
    return block;
  };
  let headline: string | undefined;
  for (const { lines: part, kind } of paragraphs) {
    const joined = part.map(line => line.text).reduce((before, next) => joinLine(before, next, words));
    const isHeadline = kind === 'headline' && headline === undefined;
    if (isHeadline) headline = joined;
    add(joined, isHeadline ? 'headline' : 'paragraph');
  }
  for (const line of new Set([...running].map(({ text: words }) => words))) {
    const { span } = add(line, 'paragraph');
    furniture.push({ span, kind: 'header', rule: 'pdf/running-line' });
  }
  return text === '' ? undefined : { text, blocks, furniture, ...(headline !== undefined && { headline }) };
}

/** Share by which letters of a headline are larger than most, and by which other lines differ in size. */
const LARGER = 1.3;
const OTHER_SIZE = 1.12;

function split(page: readonly PrintedLine[], size: number): Paragraph[] {
  const gap = median(
    page
      .slice(1)
      .map((line, i) => (page[i]?.y ?? 0) - line.y)
      .filter(step => step > 0),
  );
  const edgeOf = edgesOf(page);
  const paragraphs: Paragraph[] = [];
  let before: PrintedLine | undefined;
  for (const line of page) {
    const open = paragraphs.at(-1);
    if (open && before && !begins(line, before, gap, edgeOf(before))) open.lines.push(line);
    else paragraphs.push({ lines: [line], kind: line.size > size * LARGER ? 'headline' : 'paragraph' });
    before = line;
  }
  return paragraphs;
}

/** Lines of a list's item stand behind its mark. */
const BULLET = /^(?:[•▪◦‣*–-]|\d{1,2}[.)]) /;
const ENDS = /[.!?…:]["”’')\]]*$/;

/** Whether a line begins a paragraph. Across columns the gap says nothing, and the sentence all. */
function begins(line: PrintedLine, before: PrintedLine, gap: number, edge: number): boolean {
  const ratio = Math.max(line.size, before.size) / Math.min(line.size, before.size);
  if (ratio > OTHER_SIZE) return true;
  const step = before.y - line.y;
  if (step < 0) return ENDS.test(before.text) && !/^\p{Ll}/u.test(line.text);
  if (gap > 0 && step > gap * 1.35) return true;
  const isIndented = line.left > before.left + line.size * 0.8 && line.left < before.right;
  if (isIndented && step > 0 && !BULLET.test(before.text)) return true;
  return ENDS.test(before.text) && before.right < edge - (edge - before.left) * 0.12;
}

/** Points within which lines begin at one edge. */
const EDGE = 24;

/** Right edges of a page's columns, by where their lines begin. */
function edgesOf(page: readonly PrintedLine[]): (line: PrintedLine) => number {
  const edges = new Map<number, number>();
  const keyOf = ({ left }: PrintedLine) => Math.round(left / EDGE);
  for (const line of page) edges.set(keyOf(line), Math.max(edges.get(keyOf(line)) ?? line.right, line.right));
  return line => Math.max(...[-1, 0, 1].map(by => edges.get(keyOf(line) + by) ?? line.right));
}

/** A sentence that a page ends in goes on on the next. */
function joinOverPages(pages: readonly Paragraph[][]): Paragraph[] {
  const all: Paragraph[] = [];
  for (const page of pages) {
    const [first, ...rest] = page;
    const open = all.at(-1);
    const line = first?.lines[0];
    const last = open?.lines.at(-1);
    const goesOn = last && line && !ENDS.test(last.text) && /^\p{Ll}/u.test(line.text) && open?.kind === first?.kind;
    if (goesOn && open && first) open.lines = [...open.lines, ...first.lines];
    else if (first) all.push(first);
    for (const paragraph of rest) all.push(paragraph);
  }
  return all;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
