import { overlapLength, type Passage, type Span, spansOverlap } from '../../record/index.ts';
import { byKey, groupBy } from '../../util/order.ts';
import { makeSets } from '../../util/sets.ts';
import type { Statement } from '../statement/statement.ts';

interface Place {
  readonly article: string;
  readonly span: Span;
  readonly passage: string;
}

/**
 * Families of copied text that a statement's words stand in, by at least half. Copied reporting only: a quotation in common is no copying,
 * nor are two families one that only a quotation ties together. Cost: passages times the logarithm of their number; a look-up takes the
 * passages of its article.
 */
export function indexStrands(passages: readonly Passage[]): (statement: Statement) => readonly string[] {
  const places = passages
    .filter(passage => passage.shares !== 'quotation')
    .flatMap(({ id, a, b }): Place[] => [
      { ...a, passage: id },
      { ...b, passage: id },
    ]);
  const byArticle = groupBy(places, place => place.article);
  const families = joinOverlapping([...byArticle.values()]);
  return ({ article, spans }) => {
    const length = spans.reduce((sum, [start, end]) => sum + end - start, 0);
    const shared = new Map<string, number>();
    for (const { span, passage } of byArticle.get(article.id) ?? []) {
      if (!spans.some(own => spansOverlap(own, span))) continue;
      const overlap = spans.reduce((sum, own) => sum + overlapLength(own, span), 0);
      const family = families.find(passage);
      shared.set(family, Math.max(shared.get(family) ?? 0, overlap));
    }
    return [...shared]
      .filter(([, overlap]) => 2 * overlap >= length)
      .map(([family]) => family)
      .sort();
  };
}

/** Passages that cover the same words of an article, by half of the shorter, are one family. */
function joinOverlapping(articles: readonly (readonly Place[])[]) {
  const families = makeSets();
  for (const places of articles) {
    let reach: Place | undefined;
    for (const place of [...places].sort(byKey(({ span }) => span[0]))) {
      if (reach && coversHalf(reach.span, place.span)) families.join([reach.passage, place.passage]);
      if (!reach || place.span[1] > reach.span[1]) reach = place;
    }
  }
  return families;
}

const coversHalf = (a: Span, b: Span): boolean => 2 * overlapLength(a, b) >= Math.min(a[1] - a[0], b[1] - b[0]);
