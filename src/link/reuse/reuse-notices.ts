import type { Notice } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';

/** About an article that shares more than can be held (MOST_RUNS). */
export function cutNotice(article: string): Notice {
  return {
    rule: 'link/reuse-cut',
    level: 'warning',
    article,
    message: 'repeats so much of other articles that not all of it was compared with earlier ones',
  };
}

/** About an article of more than MOST_ARTICLE_WORDS words. */
export function longNotice(article: string): Notice {
  return {
    rule: 'link/reuse-cut',
    level: 'warning',
    article,
    message: 'longer than four million words: what comes after them was not compared',
  };
}

export function sortNotices(notices: readonly Notice[]): Notice[] {
  return [...notices].sort((x, y) => compareText(x.rule, y.rule) || compareText(x.article ?? '', y.article ?? ''));
}
