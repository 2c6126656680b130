import type { Dispute, Ledger } from '../../record/index.ts';
import { plain } from '../fit.ts';
import { type LedgerIndex, outletLabel } from '../ledger-index.ts';
import { firstLines, type SummaryPart } from './part.ts';

const MOST_DISPUTES = 3;
/** Columns of one side's value, so that the other side stays on the line. */
const VALUE_COLUMNS = 36;

/** Where the accounts cannot both be right; then figures that one outlet later changed. */
export function disputePart(ledger: Ledger, index: LedgerIndex): SummaryPart {
  const ordered = [...ledger.disputes].sort(
    (a, b) => Number(a.relation === 'update') - Number(b.relation === 'update'),
  );
  const lines = ordered.map(dispute => disputeLine(dispute, index));
  return {
    heading: 'Disputes',
    lines: lines.length > 0 ? firstLines(lines, MOST_DISPUTES, 'in the report') : ['none found'],
  };
}

function disputeLine(dispute: Dispute, index: LedgerIndex): string {
  const kind = dispute.relation === 'update' ? `${dispute.kind}, updated` : dispute.kind;
  return `${kind}: ${dispute.sides.map(side => sideWords(side, index)).join(' | ')}`;
}

function sideWords(side: Dispute['sides'][number], index: LedgerIndex): string {
  const value = plain(side.value);
  const shown = value.length > VALUE_COLUMNS ? `${value.slice(0, VALUE_COLUMNS - 1).trimEnd()}…` : value;
  const outlets = side.carriers.flatMap(({ article }) => {
    const found = index.articles.get(article);
    return found ? [plain(outletLabel(found))] : [];
  });
  const first = [...new Set(outlets)];
  const more = first.length > 1 ? ` +${first.length - 1}` : '';
  return `“${shown}” ${first[0] ?? ''}${more}`;
}
