import type { Attribution, Entity } from '../../src/record/index.ts';
import { compareText } from '../../src/util/order.ts';
import type { LedgerIndex } from './ledger-index.ts';
import type { StoryView } from './story-view.ts';

/** Somebody who is quoted in a story. */
export interface SpeakerRow {
  /** Entity id, or `unknown:` and the reason. */
  readonly id: string;
  readonly name: string;
  readonly entity: Entity | undefined;
  /** In the order of the articles, then of the text; none from furniture. */
  readonly attributions: readonly Attribution[];
  /** Attributions by article. */
  readonly byArticle: ReadonlyMap<string, number>;
}

interface Draft {
  readonly name: string;
  readonly attributions: Attribution[];
  readonly byArticle: Map<string, number>;
}

/** Sources of a story, the most quoted first. Cost: linear in the attributions of the story. */
export function deriveSpeakers(index: LedgerIndex, story: StoryView): readonly SpeakerRow[] {
  const rows = new Map<string, Draft>();
  for (const article of story.articles) {
    for (const attribution of index.attributionsIn.get(article.id) ?? []) {
      if (attribution.furniture) continue;
      for (const id of new Set(attribution.speakers.map(speakerKey))) {
        const row: Draft = rows.get(id) ?? { attributions: [], byArticle: new Map(), name: nameOf(index, id) };
        row.attributions.push(attribution);
        row.byArticle.set(article.id, (row.byArticle.get(article.id) ?? 0) + 1);
        rows.set(id, row);
      }
    }
  }
  return [...rows]
    .map(([id, row]) => ({ id, entity: index.entities.get(id), ...row }))
    .sort(
      (a, b) =>
        Number(!a.entity) - Number(!b.entity) ||
        b.attributions.length - a.attributions.length ||
        b.byArticle.size - a.byArticle.size ||
        compareText(a.name, b.name),
    );
}

/** One key for all who are unknown for one reason. */
export function speakerKey(speaker: Attribution['speakers'][number]): string {
  return speaker.entity ?? `unknown:${speaker.reason ?? ''}`;
}

function nameOf(index: LedgerIndex, id: string): string {
  const entity = index.entities.get(id);
  if (entity) return entity.name;
  const reason = id.replace(/^unknown:/, '');
  return reason ? `Not named: ${reason}` : 'Not named';
}
