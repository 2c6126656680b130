import type { Command } from 'commander';
import { findPassages } from '../../link/reuse/find-passages.ts';
import { quiet } from '../../present/no-text.ts';
import { reuseText } from '../../present/text/reuse-text.ts';
import { toLine } from '../../util/json.ts';
import { gatherArticles, noteLater } from '../input/gather.ts';
import {
  addCommand,
  addFormatOption,
  addInputOptions,
  type CommonOptions,
  type Format,
  formatOf,
  type InputOptions,
} from '../options.ts';
import { writeText } from '../output/line-output.ts';
import type { Done } from '../program.ts';
import { type Session, withSession } from '../session.ts';
import { terminalWidth } from '../terminal.ts';

interface ReuseOptions extends CommonOptions, InputOptions {
  readonly format?: Format;
}

export function addReuse(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'reuse',
    summary: 'Passages that stand in two articles, copied or edited; a line per pair.',
    example: 'hearsay reuse articles/ --format ndjson > passages.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  addFormatOption(addInputOptions(command)).action(async (paths: string[], options: ReuseOptions) => {
    done(await withSession(options, session => writeText(options.out, pairs(session, paths, options))));
  });
}

async function* pairs(session: Session, paths: readonly string[], options: ReuseOptions): AsyncGenerator<string> {
  const { articles, notices } = await gatherArticles(session, paths, 'reuse', options);
  const found = findPassages(articles);
  noteLater(session, { articles, notices: found.notices }, notices);
  if (formatOf(options) === 'text') {
    yield* reuseText(found.passages, articles, { width: terminalWidth(), words: options.text });
  } else {
    for (const passage of found.passages) yield toLine(options.text ? passage : quiet(passage));
  }
}
