import type { Command } from 'commander';
import { articleWithoutText } from '../../present/no-text.ts';
import { toLine } from '../../util/json.ts';
import { addCommand, addInputOptions, type CommonOptions, type InputOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import type { Done } from '../program.ts';
import { type Session, withSession } from '../session.ts';

interface ReadOptions extends CommonOptions, InputOptions {}

export function addRead(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'read',
    summary: 'Stage 1: read articles; a line of NDJSON each.',
    example: 'hearsay read articles/ | hearsay analyze | hearsay link | hearsay ledger --out ledger.json',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  addInputOptions(command).action(async (paths: string[], options: ReadOptions) => {
    done(await withSession(options, session => writeText(options.out, articleLines(session, paths, options))));
  });
}

async function* articleLines(session: Session, paths: readonly string[], options: ReadOptions): AsyncGenerator<string> {
  for await (const article of session.articles(paths, 'read', options)) {
    yield toLine(options.text ? article : articleWithoutText(article));
  }
}
