import type { Command } from 'commander';
import { version } from '../settings/version.ts';
import { makeCommand } from './command.ts';
import { addAnalyze } from './commands/analyze.ts';
import { addCompare } from './commands/compare.ts';
import { addLedger } from './commands/ledger.ts';
import { addLink } from './commands/link.ts';
import { addRead } from './commands/read.ts';
import { addReport } from './commands/report.ts';
import { addReuse } from './commands/reuse.ts';
import { addStories } from './commands/stories.ts';
import { addTrace } from './commands/trace.ts';
import { useLists } from './options.ts';

/** Told by a command what its exit code is. */
export type Done = (code: number) => void;

/**
 * The command line of Hearsay: the commands in the order in which `--help` lists them. `commands/` says what is parsed; `work/` does it
 * and is loaded by the one command that is called: models and word lists take longer to load than `--help` to print.
 */
export function buildProgram(done: Done): Command {
  const program = makeCommand('hearsay')
    .description('Reads news articles and writes down who said what, according to whom.')
    .usage('<command> [path...] [options]')
    .version(version(), '--version', 'print the version')
    .addHelpText('after', '\nExample:\n  hearsay trace articles/ --out report --open');
  for (const add of [addTrace, addAnalyze, addReuse, addStories, addCompare, addRead, addLink, addLedger, addReport])
    add(program, done);
  return program.hook('preAction', (_program, command) => useLists(command.opts()));
}
