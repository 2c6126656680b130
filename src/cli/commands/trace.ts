import type { Command } from 'commander';
import { traceArticles } from '../../pipeline.ts';
import { HearsayError } from '../../util/error.ts';
import { gatherArticles, noteLater } from '../input/gather.ts';
import { pathsOrStdin } from '../input/paths.ts';
import { addCommand, addInputOptions, type CommonOptions, generatorOf, type InputOptions } from '../options.ts';
import { presentReport, REPORT_DIR } from '../output/present-report.ts';
import type { Done } from '../program.ts';
import { type Session, withSession } from '../session.ts';

interface TraceOptions extends CommonOptions, InputOptions {
  readonly open?: boolean;
}

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
      done(await withSession(options, session => trace(session, paths, options), { streams: false }));
    });
}

async function trace(session: Session, paths: readonly string[], options: TraceOptions): Promise<void> {
  const { articles, notices } = await gatherArticles(session, paths, 'trace', options);
  if (articles.length === 0) {
    throw new HearsayError(
      'read/nothing',
      `nothing to trace: no article in ${pathsOrStdin(paths, 'trace').join(', ')}`,
      {
        hint: 'no report was written',
      },
    );
  }
  const ledger = traceArticles(articles, notices, { progress: session.step, generator: generatorOf(options) });
  noteLater(session, ledger, notices);
  await presentReport(session, ledger, options);
}
