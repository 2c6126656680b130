import type { Article, Ledger, Notice } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';
import type { InputOptions } from '../options.ts';
import type { Session } from '../session.ts';

/** All articles and the notices of reading them, in path order whatever order they came in. */
export async function gatherArticles(
  session: Session,
  paths: readonly string[],
  command: string,
  options: InputOptions,
): Promise<{ articles: Article[]; notices: Notice[] }> {
  const articles: Article[] = [];
  const notices: Notice[] = [];
  for await (const article of session.articles(paths, command, options, notice => notices.push(notice))) {
    articles.push(article);
  }
  return { articles: inPathOrder(articles), notices };
}

export function inPathOrder<A extends Article>(articles: readonly A[]): A[] {
  return [...articles].sort((a, b) => compareText(a.path, b.path) || compareText(a.id, b.id));
}

/** Prints the notices of a ledger that came after reading. */
export function noteLater(
  session: Session,
  ledger: Pick<Ledger, 'articles' | 'notices'>,
  told: readonly Notice[],
): void {
  const known = new Set(told.map(notice => JSON.stringify(notice)));
  const paths = new Map(ledger.articles.map(article => [article.id, article.path]));
  for (const notice of ledger.notices) {
    if (known.has(JSON.stringify(notice))) continue;
    const path = notice.path ?? paths.get(notice.article ?? '');
    session.note(path === undefined ? notice : { ...notice, path });
  }
}
