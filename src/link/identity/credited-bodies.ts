import type { AnalyzedArticle, Entity } from '../../record/index.ts';
import { byKey, groupBy } from '../../util/order.ts';
import { entityId } from './merge-entities.ts';

/**
 * Bodies that articles credit and that no entity is yet, since the report itself never names them: an organization each, mentioned
 * where it is credited. `keyOf` tells when two names are one body; articles in the order of their ids.
 */
export function creditedBodies(
  articles: readonly AnalyzedArticle[],
  isKnown: (name: string) => boolean,
  keyOf: (name: string) => string,
  taken: ReadonlySet<string>,
): Entity[] {
  const places = articles.flatMap(article => article.credits.map(credit => ({ ...credit, article: article.id })));
  const groups = groupBy(
    places.filter(place => !isKnown(place.entity)),
    place => keyOf(place.entity),
  );
  return [...groups.values()].map(credits => {
    const named = { name: credits[0]?.entity ?? '', kind: 'organization' as const };
    const plain = entityId(named);
    return {
      id: taken.has(plain) ? entityId(named, 'credit') : plain,
      ...named,
      roles: ['agency' as const],
      aliases: [],
      descriptions: [],
      mentions: credits
        .map(({ article, span, rule }) => ({ article, span, rule }))
        .sort(byKey(({ article, span }) => `${article}\u0000${String(span[0]).padStart(9, '0')}`)),
      because: ['identity/credited: named only where articles credit it'],
    };
  });
}
