import type { TimeExpression } from '../../record/index.ts';
import type { Doc } from '../doc.ts';

/** Time expressions resolved against the article's own date, in text order. */
export function findTimes(_doc: Doc): TimeExpression[] {
  return [];
}
