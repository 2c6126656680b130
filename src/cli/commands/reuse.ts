import type { Command } from 'commander';
import { addCommand, addFormatOption, addInputOptions } from '../options.ts';
import type { Done } from '../program.ts';
import type { ReuseOptions } from '../work/reuse.ts';

export function addReuse(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'reuse',
    summary: 'Passages that stand in two articles, copied or edited; a line per pair.',
    example: 'hearsay reuse articles/ --format ndjson > passages.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  addFormatOption(addInputOptions(command)).action(async (paths: string[], options: ReuseOptions) => {
    const { reuse } = await import('../work/reuse.ts');
    done(await reuse(paths, options));
  });
}
