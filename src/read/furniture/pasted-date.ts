import { furnitureOf, type Recognizer } from './page.ts';

/** Left by scrapers in front of the text, glued to its first sentence: `date 2031-06-13 The council …`. */
const PASTED =
  /^(?:date|published|pubdate|posted)[: ] ?\d{4}-\d{2}-\d{2}(?:T[\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?(?= |$)/i;

/** Where a line begins behind a pasted date; 0 where there is none. */
export function behindPastedDate(flat: string): number {
  const match = PASTED.exec(flat);
  return match ? match[0].length + 1 : 0;
}

export const pastedDate: Recognizer = {
  rule: 'furniture/pasted-date',
  find({ pieces }) {
    const first = pieces[0];
    const match = first && PASTED.exec(first.flat);
    return first && match ? [furnitureOf(first, 'header', 'furniture/pasted-date', 0, match[0].length)] : [];
  },
};
