import { type Furniture, itemsTouching, mergeSpans, type Span, subtractSpans } from '../../../record/index.ts';
import type { Found } from '../candidate.ts';

/** Takes furniture that stands inside a sentence (a date pasted before it) out of contents; what is furniture wholly stays. */
export function leaveOutFurniture(furniture: readonly Furniture[], text: string, found: readonly Found[]): Found[] {
  if (furniture.length === 0) return [...found];
  const all = mergeSpans(furniture.map(piece => piece.span));
  return found.map(item => {
    const holes = near(all, item);
    if (holes.length === 0) return item;
    const contents = subtractSpans(item.contents, holes)
      .map(([start, end]) => {
        let from = start;
        while (from < end && /[\s,;:.]/.test(text.charAt(from))) from++;
        return [from, end] as const;
      })
      .filter(([start, end]) => end > start);
    return contents.length > 0 ? { ...item, contents } : item;
  });
}

/** The pieces, of those sorted, that may touch the contents. */
function near(all: readonly Span[], { contents }: Found): Span[] {
  const from = Math.min(...contents.map(span => span[0]));
  const to = Math.max(...contents.map(span => span[1]));
  return itemsTouching(all, [from, to], span => span);
}
