import type { Command } from 'commander';
import { MisuseError } from '../exit.ts';
import { pathsOrStdin } from '../input/paths.ts';
import { readLedger } from '../input/read-ledger.ts';
import { addCommand, type CommonOptions } from '../options.ts';
import { presentReport, REPORT_DIR } from '../output/present-report.ts';
import type { Done } from '../program.ts';
import { withSession } from '../session.ts';

interface ReportOptions extends CommonOptions {
  readonly open?: boolean;
}

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
      const [path = '-', ...rest] = pathsOrStdin(paths, 'report');
      if (rest.length > 0) throw new MisuseError('too many paths: report takes one ledger');
      done(
        await withSession(options, async session => presentReport(session, await readLedger(path), options), {
          streams: false,
        }),
      );
    });
}
