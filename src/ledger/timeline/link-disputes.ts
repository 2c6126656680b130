import { type Dispute, spansOverlap, type TimelineEvent } from '../../record/index.ts';
import { groupBy } from '../../util/order.ts';

/** Events with the disputes whose sides stand in the sentences that tell of them. Cost: places of disputes times evidence of one article. */
export function linkDisputes(events: readonly TimelineEvent[], disputes: readonly Dispute[]): TimelineEvent[] {
  const places = disputes.flatMap(({ id, sides }) =>
    sides.flatMap(side => side.carriers.map(({ article, spans }) => ({ id, article, spans }))),
  );
  const byArticle = groupBy(places, place => place.article);
  return events.map(event => {
    const found = event.evidence.flatMap(({ article, span }) =>
      (byArticle.get(article) ?? []).filter(({ spans }) => spans.some(own => spansOverlap(own, span))),
    );
    return { ...event, disputes: [...new Set(found.map(({ id }) => id))].sort() };
  });
}
