import type { Dispute, Ledger } from '../../record/index.ts';
import { columnsOf, fit, quoted } from '../fit.ts';
import { firstLines, type SummaryPart, type SummaryView } from './part.ts';

const MOST_DISPUTES = 3;
const BETWEEN = ' | ';

/** Where the accounts cannot both be right; then figures that one outlet later changed. */
export function disputePart(ledger: Ledger, view: SummaryView): SummaryPart {
  const ordered = [...ledger.disputes].sort(
    (a, b) => Number(a.relation === 'update') - Number(b.relation === 'update'),
  );
  const lines = ordered.slice(0, MOST_DISPUTES).map(dispute => disputeLine(dispute, view));
  const rest = ordered.slice(MOST_DISPUTES).map(dispute => dispute.id);
  return {
    heading: 'Disputes',
    lines: ordered.length > 0 ? firstLines([...lines, ...rest], MOST_DISPUTES) : ['none found'],
  };
}

/** Each side has its share of the line, so that no side is pushed off it. */
function disputeLine(dispute: Dispute, view: SummaryView): string {
  const kind = dispute.relation === 'update' ? `${dispute.kind}, updated: ` : `${dispute.kind}: `;
  const room = view.columns - columnsOf(kind) - BETWEEN.length * (dispute.sides.length - 1);
  const share = Math.floor(room / Math.max(1, dispute.sides.length));
  return `${kind}${dispute.sides.map(side => sideWords(side, view, share)).join(BETWEEN)}`;
}

function sideWords(side: Dispute['sides'][number], view: SummaryView, columns: number): string {
  const names = [...new Set(side.carriers.map(({ article }) => view.labels.get(article) ?? article))];
  const more = names.length > 1 ? ` +${names.length - 1}` : '';
  const value = quoted(side.value);
  // the value may take what the name leaves, and at least a third
  const name = fit(
    `${names[0] ?? ''}`,
    Math.max(Math.floor(columns / 3) - more.length, columns - columnsOf(value) - more.length - 1),
  );
  return `${fit(value, columns - columnsOf(name) - more.length - 1)} ${name}${more}`;
}
