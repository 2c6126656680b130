import { type Dispute, mergeSpans, overlapLength, type Span, spansOverlap } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { groupBy } from '../../util/order.ts';
import type { BuiltClaim } from '../claim/build-claims.ts';
import type { Statement } from '../statement/statement.ts';
import { compareReadings } from './order-sides.ts';
import type { Difference, Reading } from './reading.ts';

/** An article that says a thing over and over is shown with so many places. */
const MOST_PLACES = 3;

/** The statements that the readings of differences stand in: they become claims, so that a dispute leads to what was said. */
export function statementsOf(differences: readonly Difference[], statements: readonly Statement[]): number[] {
  const byArticle = groupBy(statements.keys(), i => (statements[i] as Statement).article.id);
  const readings = differences.flatMap(({ sides }) => sides.flatMap(side => side.readings));
  return readings.flatMap(
    reading => nearest(reading, byArticle.get(reading.article.id) ?? [], i => statements[i] as Statement) ?? [],
  );
}

/** Disputes of differences, with the claims of both sides; two of one story in the same words cannot be. */
export function toDisputes(differences: readonly Difference[], claims: readonly BuiltClaim[]): Dispute[] {
  const all = claims.flatMap(({ claim, statements }) => statements.map(statement => ({ claim: claim.id, statement })));
  const byArticle = groupBy(all, ({ statement }) => statement.article.id);
  return differences.map(({ kind, relation, sides, because }) => {
    const sorted = sides.map(side => [...side.readings].sort(compareReadings));
    const claimsOf = (reading: Reading) =>
      nearest(reading, byArticle.get(reading.article.id) ?? [], told => told.statement)?.claim ?? [];
    return {
      id: idOf('d', because[0] ?? '', ...sorted.flatMap(([first]) => (first ? [first.article.id, ...first.span] : []))),
      relation,
      kind,
      claims: [...new Set(sorted.flatMap(side => side.flatMap(claimsOf)))],
      sides: sorted.map(side => ({ value: side[0]?.words ?? '', carriers: carriersOf(side) })),
      because,
    };
  });
}

/** What shares most characters with the words of a reading; of two the shorter. */
function nearest<T>(reading: Reading, items: readonly T[], statementOf: (item: T) => Statement): T | undefined {
  let best: { readonly item: T; readonly shared: number; readonly length: number } | undefined;
  for (const item of items) {
    const { spans } = statementOf(item);
    const shared = spans.reduce((sum, span) => sum + overlapLength(span, reading.span), 0);
    const length = spans.reduce((sum, [start, end]) => sum + end - start, 0);
    if (shared > 0 && (!best || shared > best.shared || (shared === best.shared && length < best.length)))
      best = { item, shared, length };
  }
  return best?.item;
}

/** A carrier for each article, with the first places where it says so. */
function carriersOf(side: readonly Reading[]): Dispute['sides'][number]['carriers'] {
  return [...groupBy(side, ({ article }) => article.id)].map(([article, own]) => ({
    article,
    spans: mergeSpans(own.map(({ span }): Span => span)).slice(0, MOST_PLACES),
  }));
}

/** Disputes but those whose two sides another one has already. */
export function withoutRepeats(disputes: readonly Dispute[], known: readonly Dispute[]): Dispute[] {
  const meet = (a: Dispute['sides'][number], b: Dispute['sides'][number]) =>
    a.carriers.some(x =>
      b.carriers.some(y => x.article === y.article && x.spans.some(s => y.spans.some(t => spansOverlap(s, t)))),
    );
  return disputes.filter(
    ({ sides: [first, second] }) =>
      !known.some(({ sides }) =>
        sides.some((a, i) => sides.some((b, j) => i !== j && first && second && meet(first, a) && meet(second, b))),
      ),
  );
}
