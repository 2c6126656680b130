import type { Command } from 'commander';
import { addCommand, addInputOptions } from '../options.ts';
import type { Done } from '../program.ts';
import type { ReadOptions } from '../work/read.ts';

export function addRead(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'read',
    summary: 'Stage 1: read articles; a line of NDJSON each.',
    example: 'hearsay read articles/ | hearsay analyze | hearsay link | hearsay ledger --out ledger.json',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  addInputOptions(command).action(async (paths: string[], options: ReadOptions) => {
    const { read } = await import('../work/read.ts');
    done(await read(paths, options));
  });
}
