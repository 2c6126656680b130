import type { Article } from '../record/index.ts';
import { groupBy } from '../util/order.ts';
import { fit, plain } from './fit.ts';
import { outletLabel } from './ledger-index.ts';

/** Columns that a label may take on a line that has other things to say. */
const LABEL_COLUMNS = 32;

/** What to call each article on a line of a terminal: its outlet, with the file where an outlet has several articles; by id. */
export function articleLabels(articles: readonly Article[]): ReadonlyMap<string, string> {
  const groups = groupBy(articles, article => plain(outletLabel(article)));
  const labels = new Map<string, string>();
  for (const [label, group] of groups) {
    for (const article of group)
      labels.set(article.id, fit(group.length === 1 ? shortened(label) : told(label, article), LABEL_COLUMNS));
  }
  return labels;
}

function told(label: string, article: Article): string {
  return `${fit(label, LABEL_COLUMNS / 2)} (${shortened(plain(article.path || article.id))})`;
}

/** A path's last part without its ending; an outlet's name has neither. */
function shortened(label: string): string {
  return label.replace(/^.*\/(?=[^/])/, '').replace(/\.(txt|text|ndjson|jsonl)(?=$|#)/, '');
}
