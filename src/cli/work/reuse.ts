import { findPassages } from '../../link/reuse/find-passages.ts';
import { quiet } from '../../present/no-text.ts';
import { reuseText } from '../../present/text/reuse-text.ts';
import { toLine } from '../../util/json.ts';
import { gatherArticles, noteLater } from '../input/gather.ts';
import { type CommonOptions, type Format, formatOf, type InputOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';
import { terminalWidth } from '../terminal.ts';

export interface ReuseOptions extends CommonOptions, InputOptions {
  readonly format?: Format;
}

export function reuse(paths: readonly string[], options: ReuseOptions): Promise<number> {
  return withSession(options, session => writeText(options.out, pairs(session, paths, options)));
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
