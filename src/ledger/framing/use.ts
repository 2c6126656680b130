import type { AnalyzedArticle, Framing, Span } from '../../record/index.ts';
import { compareSpans } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { compareText, groupBy } from '../../util/order.ts';

/** Some words in one article. */
export interface Place {
  readonly article: AnalyzedArticle;
  readonly span: Span;
}

export interface Use extends Place {
  /** Words with one key are the same: `minister` for "Defence Minister" and "defense minister". */
  readonly key: string;
}

/** Articles of one outlet are one voice; one whose outlet is not known is its own. */
export const outletOf = ({ id, outlet }: AnalyzedArticle): string => outlet.name ?? `\u0000${id}`;

/** True when two outlets have no word in common: then they differ, and not only in how much they say. */
export function outletsDiffer(uses: readonly Use[]): boolean {
  const outlets = [...groupBy(uses, use => outletOf(use.article)).values()];
  const sets = outlets.map(own => new Set(own.map(use => use.key)));
  return sets.some((a, i) => sets.slice(i + 1).some(b => ![...a].some(key => b.has(key))));
}

/** True when an outlet lacks a word that another has, though it has others of its own. */
export function wordsDiffer(uses: readonly Use[]): boolean {
  const outlets = [...groupBy(uses, use => outletOf(use.article)).values()];
  const keys = new Set(uses.map(use => use.key));
  return outlets.some(own => new Set(own.map(use => use.key)).size < keys.size);
}

/** Uses side by side. The text of a word is that of its first use. */
export function toFraming(about: Omit<Framing, 'id' | 'words'>, uses: readonly Use[]): Framing {
  const sorted = [...uses].sort(
    (a, b) => compareText(a.article.id, b.article.id) || compareSpans(a.span, b.span) || compareText(a.key, b.key),
  );
  const words = [...groupBy(sorted, use => use.key)]
    .map(([key, of]) => ({ key, of, outlets: new Set(of.map(use => outletOf(use.article))).size }))
    .sort((a, b) => b.outlets - a.outlets || b.of.length - a.of.length || compareText(a.key, b.key))
    .map(({ of }) => ({ text: textOf(of[0]), uses: of.map(({ article, span }) => ({ article: article.id, span })) }));
  const subject = about.entity ?? about.claim ?? '';
  return { id: idOf('f', about.kind, subject, ...about.stories, ...words.map(word => word.text)), ...about, words };
}

function textOf(use: Use | undefined): string {
  return use ? use.article.text.slice(use.span[0], use.span[1]) : '';
}
