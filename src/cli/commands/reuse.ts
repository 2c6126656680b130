import type { Command } from 'commander';
import { addCommand, addFormatOption, addInputOptions } from '../options.ts';
import type { Done } from '../program.ts';
import type { ReuseOptions } from '../work/reuse.ts';

export function addReuse(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'reuse',
    summary: 'Passages that stand in two articles, copied, edited or told again; a line per pair.',
    example: 'hearsay reuse articles/ --format ndjson > passages.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  command
    .option('--retold', 'look for retold passages in any number of articles (default: up to 2,000)')
    .option('--no-retold', 'copied and edited passages only');
  addFormatOption(addInputOptions(command)).action(async (paths: string[], options: ReuseOptions) => {
    const { reuse } = await import('../work/reuse.ts');
    done(await reuse(paths, options));
  });
}
