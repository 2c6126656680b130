import type { Article } from '../../record/index.ts';
import type { Quote } from '../doc.ts';

/** Stretches between quotation marks, straight and curly, in text order. */
export function findQuotes(_article: Article): Quote[] {
  return [];
}
