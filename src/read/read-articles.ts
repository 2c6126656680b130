import type { Article, ArticleInput, Notice } from '../record/index.ts';
import { compareText } from '../util/order.ts';
import { type Examined, type ExamineOptions, examineArticle } from './examine-article.ts';
import { IdRegister } from './id-register.ts';
import { comparePaths } from './paths/compare-paths.ts';

/**
 * Articles from memory, by path, then id, then digest, whatever order they came in. One without words becomes a notice.
 * @throws TypeError when an input's text is not a string
 */
export function readArticles(
  inputs: readonly ArticleInput[],
  options: ExamineOptions = {},
): { articles: Article[]; notices: Notice[] } {
  const articles: Article[] = [];
  const notices: Notice[] = [];
  const ids = new IdRegister();
  const read = inputs.map((input, i) => {
    if (typeof input?.text !== 'string') throw new TypeError(`invalid text: article ${i} has no string as text`);
    return input.text.trim() === '' ? emptyOf(input) : examineArticle(input, options);
  });
  for (const item of read.sort(compareRead)) {
    if ('rule' in item) {
      notices.push(item);
      continue;
    }
    const registered = ids.register(item.article);
    articles.push(registered.article);
    notices.push(...item.notices.map(notice => ({ ...notice, article: registered.article.id })), ...registered.notices);
  }
  return { articles, notices };
}

function emptyOf(input: ArticleInput): Notice {
  return { rule: 'read/empty', level: 'error', path: input.path ?? '', message: 'the article has no text' };
}

function compareRead(a: Examined | Notice, b: Examined | Notice): number {
  if ('rule' in a || 'rule' in b)
    return comparePaths(pathOf(a), pathOf(b)) || Number('rule' in b) - Number('rule' in a);
  const [x, y] = [a.article, b.article];
  return (
    comparePaths(x.path, y.path) ||
    compareText(x.id, y.id) ||
    compareText(x.digest, y.digest) ||
    compareText(keyOf(a), keyOf(b))
  );
}

function pathOf(item: Examined | Notice): string {
  return ('rule' in item ? item.path : item.article.path) ?? '';
}

/** Everything else that may tell two articles of one path, id and text apart. */
function keyOf({ article: { outlet, url, headline, byline, published, language } }: Examined): string {
  return JSON.stringify([outlet, url, headline, byline, published, language]);
}
