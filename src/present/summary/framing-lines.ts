import type { Framing, Ledger } from '../../record/index.ts';
import { count } from '../count.ts';
import { fit, plain, quoted } from '../fit.ts';
import { nameOf } from '../ledger-index.ts';
import { firstLines, type SummaryPart, type SummaryView } from './part.ts';

const MOST_LINES = 2;

/** Words that outlets use for the same; no part where they do not differ. */
export function framingPart(ledger: Ledger, view: SummaryView): SummaryPart | undefined {
  if (ledger.framing.length === 0) return undefined;
  const lines = ledger.framing.slice(0, MOST_LINES).map(framing => framingLine(framing, view));
  const rest = ledger.framing.slice(MOST_LINES).map(framing => framing.id);
  return { heading: 'Words for the same', lines: firstLines([...lines, ...rest], MOST_LINES) };
}

function framingLine({ entity, words }: Framing, { index, labels, columns }: SummaryView): string {
  const who = entity === undefined ? '' : `${plain(nameOf(index, entity))}: `;
  const sides = words.map(({ text, uses }) => {
    const articles = [...new Set(uses.map(use => use.article))];
    const [first = ''] = articles;
    return `${quoted(text)} ${articles.length === 1 ? (labels.get(first) ?? first) : count(articles.length, 'article')}`;
  });
  const share = Math.floor((columns - who.length) / Math.max(1, sides.length)) - 3;
  return `${who}${sides.map(side => fit(side, Math.max(12, share))).join(' | ')}`;
}
