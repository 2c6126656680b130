import { type Block, compareSpans, type Furniture, type Span, subtractSpans } from '../../record/index.ts';
import { trimSpan } from '../furniture/find-furniture.ts';
import type { DraftBlock } from './find-blocks.ts';

/**
 * Blocks as the format gives them; each begins a paragraph.
 * @throws RangeError when they overlap, are out of order or leave out words of the text
 */
export function checkBlocks(text: string, blocks: readonly Block[]): DraftBlock[] {
  let end = 0;
  for (const { span } of [...blocks, { span: [text.length, text.length] as Span }]) {
    if (!(end <= span[0] && span[0] <= span[1] && span[1] <= text.length))
      throw new RangeError(`invalid blocks: ${span} does not lie behind ${end} in a text of ${text.length}`);
    if (/\S/.test(text.slice(end, span[0])))
      throw new RangeError(`invalid blocks: words before ${span[0]} are in none`);
    end = span[1];
  }
  return blocks.map(block => ({ ...block, afterBlank: true }));
}

/** What rules found in the text, and of what the format knew the rest. */
export function joinFurniture(text: string, found: readonly Furniture[], given: readonly Furniture[]): Furniture[] {
  if (given.length === 0) return [...found];
  const taken = found.map(item => item.span);
  const rest = given.flatMap(item =>
    subtractSpans([item.span], taken)
      .flatMap(span => trimSpan(text, span))
      .map(span => ({ ...item, span })),
  );
  return [...found, ...rest].sort((a, b) => compareSpans(a.span, b.span));
}
