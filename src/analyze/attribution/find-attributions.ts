import type { Mention } from '../../record/index.ts';
import type { Doc } from '../doc.ts';
import type { AttributionDraft } from './draft.ts';

/** Who said what, by rules: every attribution of the article in text order. */
export function findAttributions(_doc: Doc, _mentions: readonly Mention[]): AttributionDraft[] {
  return [];
}
