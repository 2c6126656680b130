import { renderSummary } from '../../present/summary/render-summary.ts';
import type { Ledger } from '../../record/index.ts';
import { type CommonOptions, REPORT_DIR } from '../options.ts';
import type { Session } from '../session.ts';
import { terminalWidth, wantsColor } from '../terminal.ts';
import { writeText } from './line-output.ts';
import { openPage } from './open-page.ts';
import { writeReport } from './write-report.ts';

/** Writes the report, prints the summary, and opens the page when asked. */
export async function presentReport(
  session: Session,
  ledger: Ledger,
  options: CommonOptions & { readonly open?: boolean },
): Promise<void> {
  const written = await writeReport(options.out ?? REPORT_DIR, ledger, { text: options.text, step: session.step });
  if (!options.text) {
    session.note({
      rule: 'report/no-page',
      level: 'info',
      message: 'no index.html with --no-text: a page is made of words',
    });
  }
  if (written.large) {
    session.note({
      rule: 'report/large',
      level: 'info',
      message: 'the ledger is large: a folder of NDJSON and no index.html',
    });
  }
  session.rest();
  if (!options.quiet) {
    const summary = renderSummary(ledger, { width: terminalWidth(), color: wantsColor(), report: written.path });
    await writeText(undefined, [summary]);
  }
  if (!options.open) return;
  const unopened = written.page ? await openPage(written.path) : `no page to open: ${written.path} is data`;
  if (unopened !== undefined) session.say(unopened);
}
