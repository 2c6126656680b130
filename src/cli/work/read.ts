import { articleWithoutText } from '../../present/no-text.ts';
import { toLine } from '../../util/json.ts';
import type { CommonOptions, InputOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';

export interface ReadOptions extends CommonOptions, InputOptions {}

export function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  return withSession(options, session => writeText(options.out, articleLines(session, paths, options)));
}

async function* articleLines(session: Session, paths: readonly string[], options: ReadOptions): AsyncGenerator<string> {
  for await (const article of session.articles(paths, 'read', options)) {
    yield toLine(options.text ? article : articleWithoutText(article));
  }
}
