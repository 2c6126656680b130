import type { AnalyzedArticle, Passage, Span } from '../../record/index.ts';
import { mergeSpans } from '../../record/index.ts';
import { MANY_MEMBERS } from '../reuse/choose-nearest.ts';

/**
 * Share of the shorter body that two articles have in common by copied passages, `shares[a].get(b)` both ways. Shared speech alone
 * is left out, and so is text that very many articles hold: it is the page's, not the event's.
 */
export function copiedShares(
  articles: readonly AnalyzedArticle[],
  passages: readonly Passage[],
): ReadonlyMap<number, number>[] {
  const numbers = new Map(articles.map((article, k) => [article.id, k]));
  const perStrand = new Map<string, number>();
  for (const { strand = '' } of passages) perStrand.set(strand, (perStrand.get(strand) ?? 0) + 1);
  const spans = new Map<string, { a: number; b: number; spans: Span[] }>();
  const lengths = articles.map(article => article.body.reduce((sum, [start, end]) => sum + end - start, 0));
  for (const passage of passages) {
    const [a, b] = [numbers.get(passage.a.article), numbers.get(passage.b.article)];
    if (a === undefined || b === undefined || passage.shares === 'quotation') continue;
    const isMany = (perStrand.get(passage.strand ?? '') ?? 0) >= MANY_MEMBERS;
    const shorter = (lengths[a] as number) <= (lengths[b] as number) ? passage.a : passage.b;
    const length = Math.min(lengths[a] as number, lengths[b] as number);
    if (isMany && shorter.span[1] - shorter.span[0] < WHOLE_TEXT * length) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const entry = spans.get(key) ?? { a, b, spans: [] };
    spans.set(key, entry);
    entry.spans.push(shorter.span);
  }
  const shares = articles.map(() => new Map<number, number>());
  for (const { a, b, spans: found } of spans.values()) {
    const copied = mergeSpans(found).reduce((sum, [start, end]) => sum + end - start, 0);
    const share = Math.min(1, copied / Math.max(1, Math.min(lengths[a] as number, lengths[b] as number)));
    shares[a]?.set(b, share);
    shares[b]?.set(a, share);
  }
  return shares;
}

/** A text held by many that is most of an article is the article itself, printed often. */
const WHOLE_TEXT = 0.5;
