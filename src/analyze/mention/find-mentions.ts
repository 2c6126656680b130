import type { Mention } from '../../record/index.ts';
import type { Doc } from '../doc.ts';

/** Spans that name people, organizations, places and groups, in text order; they do not overlap. `entity` is not yet set. */
export function findMentions(_doc: Doc): Mention[] {
  return [];
}
