import type { Command } from 'commander';
import { addCommand, addFormatOption, addInputOptions } from '../options.ts';
import type { Done } from '../program.ts';
import type { AnalyzeOptions } from '../work/analyze.ts';

export function addAnalyze(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'analyze',
    summary: 'Who said what in each article; nothing is linked over articles.',
    example: 'hearsay analyze articles/ --format ndjson > analyzed.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  addFormatOption(addInputOptions(command)).action(async (paths: string[], options: AnalyzeOptions) => {
    const { analyze } = await import('../work/analyze.ts');
    done(await analyze(paths, options));
  });
}
