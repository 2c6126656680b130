import type { Command } from 'commander';
import { addCommand, type CommonOptions } from '../options.ts';
import type { Done } from '../program.ts';

export function addLedger(program: Command, done: Done): void {
  addCommand(program, {
    name: 'ledger',
    summary: 'Stage 4: from the lines of link, the ledger as JSON.',
    example: 'hearsay ledger links.ndjson --out ledger.json',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  })
    .argument('[path...]', 'NDJSON of hearsay link, or - for standard input (the default)')
    .action(async (paths: string[], options: CommonOptions) => {
      const { ledger } = await import('../work/ledger.ts');
      done(await ledger(paths, options));
    });
}
