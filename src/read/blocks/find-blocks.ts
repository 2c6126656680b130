import type { Block, Span } from '../../record/index.ts';
import { findWrapWidth, isWrapped } from './find-wrap.ts';
import { splitLines } from './split-lines.ts';

/** A block before its kind is known for certain. */
export interface DraftBlock extends Block {
  /** A blank line, or the beginning of the text, stands in front of it. */
  readonly afterBlank: boolean;
}

const BULLET = /^(?:[•‣▪●◦*]\s*\S|[-–]\s+\S|\(?\d{1,2}[.)]\s+\S)/;

/**
 * Paragraphs and list items of a plain text: a line each, or, in a hard-wrapped file, the lines of one paragraph together.
 * Every character outside white space is in exactly one block. Cost: linear.
 */
export function findBlocks(text: string): DraftBlock[] {
  const lines = splitLines(text);
  const width = findWrapWidth(text, lines);
  const blocks: DraftBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (!first) break;
    let last = first;
    for (
      let next = lines[i + 1];
      width !== undefined && next && isWrapped(text, last, next, width);
      next = lines[i + 1]
    ) {
      last = next;
      i++;
    }
    const span: Span = [first.span[0], last.span[1]];
    const kind = BULLET.test(text.slice(span[0], span[0] + 12)) ? 'list' : 'paragraph';
    blocks.push({ span, kind, afterBlank: first.afterBlank });
  }
  return blocks;
}
