import picocolors from 'picocolors';
import type { Ledger } from '../../record/index.ts';
import { articleLabels } from '../article-labels.ts';
import { type Band, bandOf, bandWords } from '../band.ts';
import { count } from '../count.ts';
import { fit } from '../fit.ts';
import { indexLedger } from '../ledger-index.ts';
import { originWords, wideWords } from '../origin-counts.ts';
import { claimPart } from './claim-lines.ts';
import { copyPart } from './copy-lines.ts';
import { disputePart } from './dispute-lines.ts';
import { framingPart } from './framing-lines.ts';
import { noticeWords } from './notice-line.ts';
import type { SummaryPart, SummaryView } from './part.ts';
import { storyLines } from './story-lines.ts';

/** Columns that a part's lines stand in from its heading. */
const INDENT = 2;

export interface SummaryOptions {
  /** Columns of the terminal; 80 unless told. No line is wider. */
  readonly width?: number;
  readonly color?: boolean;
  /** Where the report lies, as the user would type it; never cut. */
  readonly report?: string;
}

/** The ledger in about twenty lines that a person reads in ten seconds: the band, the claims, disputes, copies, notices. */
export function renderSummary(ledger: Ledger, options: SummaryOptions = {}): string {
  const width = Math.max(20, options.width ?? 80);
  const colors = picocolors.createColors(options.color ?? false);
  const index = indexLedger(ledger);
  const band = bandOf(ledger);
  const body = [
    colors.bold(fit(bandWords(band), width)),
    ...storyLines(ledger, index).map(line => fit(line, width)),
    ...countLines(ledger, band).map(line => colors.dim(fit(line, width))),
  ];
  const view: SummaryView = { index, labels: articleLabels(ledger.articles), columns: width - INDENT };
  for (const part of [
    claimPart(ledger, index),
    disputePart(ledger, view),
    framingPart(ledger, view),
    copyPart(ledger, view),
  ]) {
    if (part) body.push('', ...partLines(part, width, colors));
  }
  const notices = noticeWords(ledger.notices);
  if (notices !== '' || options.report !== undefined) body.push('');
  if (notices !== '') body.push(`${colors.bold('Notices')}  ${fit(notices, width - 9)}`);
  if (options.report !== undefined) body.push(`${colors.bold('Report')}   ${options.report}`);
  return `${body.join('\n')}\n`;
}

/** What was found, then what is left of it when copies and shared sources are taken away. */
function countLines(ledger: Ledger, { counts }: Band): string[] {
  const alone = ledger.articles.length > 1 && counts.alone > 0 ? [`${counts.alone} of one outlet alone`] : [];
  const found = [count(ledger.attributions.length, 'attribution'), count(counts.claims, 'claim'), ...alone].join(', ');
  return [found, originWords(counts), wideWords(counts)].filter(line => line !== '');
}

/** A part with one line that says that there is nothing goes on one line. */
function partLines(part: SummaryPart, width: number, colors: ReturnType<typeof picocolors.createColors>): string[] {
  const [first] = part.lines;
  if (part.lines.length === 1 && first?.startsWith('none')) {
    return [
      `${colors.bold(fit(part.heading, width))}  ${colors.dim(fit(first, Math.max(8, width - part.heading.length - INDENT)))}`,
    ];
  }
  return [colors.bold(fit(part.heading, width)), ...part.lines.map(line => `  ${fit(line, width - INDENT)}`)];
}
