import type { Claim, Ledger } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';
import { isShared, rangeWords } from '../band.ts';
import { count } from '../count.ts';
import { plain, quoted } from '../fit.ts';
import { type LedgerIndex, nameOf } from '../ledger-index.ts';
import type { SummaryPart } from './part.ts';

const MOST_CLAIMS = 5;

/** The claims that most articles carry from fewest origins. */
export function claimPart(ledger: Ledger, index: LedgerIndex): SummaryPart {
  const widest = widestGaps(ledger.claims).slice(0, MOST_CLAIMS);
  if (widest.length > 0) {
    return { heading: 'Carried most widely from fewest origins', lines: widest.map(claim => claimLine(claim, index)) };
  }
  const shared = ledger.claims.filter(isShared).length;
  const none =
    shared > 0 ? 'none: every shared claim has as many origins as carriers' : 'none: no claim stands in two articles';
  return { heading: 'Carried most widely from fewest origins', lines: [none] };
}

/** Claims with more articles than origins, the widest gap first. The gap is the least that the evidence allows: articles - most origins. */
export function widestGaps(claims: readonly Claim[]): Claim[] {
  return claims
    .filter(claim => gapOf(claim) > 0)
    .sort((a, b) => gapOf(b) - gapOf(a) || articlesOf(b) - articlesOf(a) || compareText(a.id, b.id));
}

function gapOf(claim: Claim): number {
  return articlesOf(claim) - claim.origins.most;
}

function articlesOf(claim: Claim): number {
  return new Set(claim.carriers.map(carrier => carrier.article)).size;
}

function claimLine(claim: Claim, index: LedgerIndex): string {
  const origins = `${rangeWords(claim.origins)} ${claim.origins.most === 1 ? 'origin ' : 'origins'}`;
  const counts = `${count(articlesOf(claim), 'article').padStart(11)}, ${origins.padEnd(11)}`;
  const [first, ...more] = new Set(claim.speakers.map(speaker => plain(nameOf(index, speaker))));
  const speaker = first === undefined ? '' : `${first}${more.length > 0 ? ` +${more.length}` : ''}: `;
  const said = quoted(claim.text);
  return `${counts} ${speaker}${said}`;
}
