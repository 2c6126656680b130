import type { Article, Claim } from '../../record/index.ts';
import { publishedBefore } from '../chronology.ts';

/** Why each other article of the story does not carry a claim, as far as that can be said: nothing here is an omission. */
export function findAbsent(
  first: Article,
  carrying: ReadonlySet<string>,
  members: readonly (Article & { readonly attributions: readonly unknown[] })[],
): Claim['absent'] {
  return members.flatMap(article =>
    carrying.has(article.id) ? [] : [{ article: article.id, reason: reasonFor(article, first) }],
  );
}

function reasonFor(article: Article, first: Article): Claim['absent'][number]['reason'] {
  if (article.sentences.length === 0) return 'not-analyzed';
  if (publishedBefore(article.published, first.published)) return 'published-earlier';
  return article.complete ? 'not-found' : 'text-cut';
}
