import type { Article, Attribution, Claim, Entity, Ledger, Span } from '../record/index.ts';

/** Look-ups that every view of a ledger needs. Built once per ledger; cost: one pass. */
export interface LedgerIndex {
  readonly articles: ReadonlyMap<string, Article>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly claims: ReadonlyMap<string, Claim>;
}

export function indexLedger(ledger: Ledger): LedgerIndex {
  return {
    articles: byId(ledger.articles),
    entities: byId(ledger.entities),
    attributions: byId(ledger.attributions),
    claims: byId(ledger.claims),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]));
}

/** An entity's name, or its id where the ledger has no such entity (credits name agencies that no text mentions). */
export function nameOf(index: LedgerIndex, entity: string): string {
  return index.entities.get(entity)?.name ?? entity;
}

/** Who published it, in words for a label: the outlet's name, or else the path or id in its place. */
export function outletLabel(article: Article): string {
  return article.outlet.name ?? (article.path || article.id);
}

/** The words under some spans, verbatim, joined by ` … `; nothing where the ledger was written without its texts. */
export function wordsAt(article: Article | undefined, spans: readonly Span[]): string | undefined {
  const text: string | undefined = article?.text;
  return text === undefined ? undefined : spans.map(([start, end]) => text.slice(start, end)).join(' … ');
}
