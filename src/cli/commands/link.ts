import type { Command } from 'commander';
import { addCommand, type CommonOptions } from '../options.ts';
import type { Done } from '../program.ts';

export function addLink(program: Command, done: Done): void {
  addCommand(program, {
    name: 'link',
    summary: 'Stage 3: from analyzed lines, what holds between articles; tagged lines.',
    example: 'hearsay link analyzed.ndjson > links.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  })
    .argument('[path...]', 'NDJSON of hearsay analyze, or - for standard input (the default)')
    .action(async (paths: string[], options: CommonOptions) => {
      const { link } = await import('../work/link.ts');
      done(await link(paths, options));
    });
}
