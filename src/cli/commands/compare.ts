import type { Command } from 'commander';
import { addCommand, addFormatOption } from '../options.ts';
import type { Done } from '../program.ts';
import type { CompareOptions } from '../work/compare.ts';

export function addCompare(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'compare',
    summary: 'Whether two statements say the same, follow from each other or exclude each other; a line per pair.',
    example: 'hearsay compare pairs.ndjson --format ndjson > compared.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  }).argument('[path...]', 'NDJSON files of { "id", "a", "b" }, or - for standard input (the default)');
  addFormatOption(command).action(async (paths: string[], options: CompareOptions) => {
    const { compare } = await import('../work/compare.ts');
    done(await compare(paths, options));
  });
}
