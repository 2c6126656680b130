import type { Command } from 'commander';
import { addCommand, REPORT_DIR } from '../options.ts';
import type { Done } from '../program.ts';
import type { ReportOptions } from '../work/report.ts';

export function addReport(program: Command, done: Done): void {
  addCommand(program, {
    name: 'report',
    summary: 'Stage 5: from a ledger, the folder that trace writes.',
    example: 'hearsay report ledger.json --out report --open',
    out: { flag: '--out <dir>', help: `folder for the report (default: ${REPORT_DIR})` },
  })
    .argument('[path...]', 'a ledger.json, a folder that holds one, or - for standard input (the default)')
    .option('--open', 'open the page in the browser, where there is one')
    .action(async (paths: string[], options: ReportOptions) => {
      const { report } = await import('../work/report.ts');
      done(await report(paths, options));
    });
}
