import type { Command } from 'commander';
import { addCommand, addInputOptions, REPORT_DIR } from '../options.ts';
import type { Done } from '../program.ts';
import type { TraceOptions } from '../work/trace.ts';

export function addTrace(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'trace',
    summary: 'Trace articles end to end: ledger, page and tables into a folder, a summary here.',
    example: 'hearsay trace articles/ --out report --open',
    out: { flag: '--out <dir>', help: `folder for the report (default: ${REPORT_DIR})` },
  });
  addInputOptions(command)
    .option('--open', 'open the page in the browser, where there is one')
    .action(async (paths: string[], options: TraceOptions) => {
      const { trace } = await import('../work/trace.ts');
      done(await trace(paths, options));
    });
}
