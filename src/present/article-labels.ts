import type { Article } from '../record/index.ts';
import { groupBy } from '../util/order.ts';
import { columnsOf, fit, plain } from './fit.ts';
import { outletLabel } from './ledger-index.ts';

/** Columns that a label may take on a line that has other things to say. */
const LABEL_COLUMNS = 32;

/**
 * What to call each article on a line of a terminal: its outlet, with the file where an outlet has several articles; by id.
 * @param columns that a label may take
 */
export function articleLabels(articles: readonly Article[], columns = LABEL_COLUMNS): ReadonlyMap<string, string> {
  const groups = groupBy(articles, article => plain(outletLabel(article)));
  const labels = new Map<string, string>();
  for (const [label, group] of groups) {
    for (const article of group)
      labels.set(article.id, fit(group.length === 1 ? shortened(label) : told(label, article, columns), columns));
  }
  return labels;
}

/** The file tells two articles of an outlet apart: the outlet gives way first. */
function told(label: string, article: Article, columns: number): string {
  const file = shortened(plain(article.path || article.id));
  return `${fit(label, Math.max(Math.floor(columns / 3), columns - columnsOf(file) - 3))} (${file})`;
}

/** A path's last part without its ending; an outlet's name has neither. */
function shortened(label: string): string {
  return label.replace(/^.*\/(?=[^/])/, '').replace(/\.(txt|text|ndjson|jsonl)(?=$|#)/, '');
}
