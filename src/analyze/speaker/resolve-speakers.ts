import type { Attribution, Entity, Mention } from '../../record/index.ts';
import type { AttributionDraft } from '../attribution/draft.ts';
import type { Doc } from '../doc.ts';

export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}

/** Groups the mentions of one article into entities and gives every attribution its speakers, relays and addressees. */
export function resolveSpeakers(
  _doc: Doc,
  mentions: readonly Mention[],
  _drafts: readonly AttributionDraft[],
): Resolved {
  return { mentions, entities: [], attributions: [] };
}
