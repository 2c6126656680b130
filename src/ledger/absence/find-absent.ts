import type { Article, Claim } from '../../record/index.ts';
import { publishedBefore } from '../chronology.ts';

/**
 * Stories past this size list only the absences of claims that two articles carry: claims times articles would otherwise be most of a
 * ledger, and that nobody else carries what one article has is what its single carrier says.
 */
const FULL_LISTS = 100;

/** Why each other article of the story does not carry a claim, as far as that can be said: nothing here is an omission. */
export function findAbsent(
  first: Article,
  carrying: ReadonlySet<string>,
  members: readonly (Article & { readonly attributions: readonly unknown[] })[],
): Claim['absent'] {
  if (members.length > FULL_LISTS && carrying.size < 2) return [];
  return members.flatMap(article =>
    carrying.has(article.id) ? [] : [{ article: article.id, reason: reasonFor(article, first) }],
  );
}

function reasonFor(article: Article, first: Article): Claim['absent'][number]['reason'] {
  if (article.sentences.length === 0) return 'not-analyzed';
  if (publishedBefore(article.published, first.published)) return 'published-earlier';
  return article.complete ? 'not-found' : 'text-cut';
}
