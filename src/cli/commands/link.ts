import type { Command } from 'commander';
import { linkArticles } from '../../link/link-articles.ts';
import { linksLines } from '../../present/links-lines.ts';
import { linksWithoutText } from '../../present/no-text.ts';
import type { AnalyzedArticle } from '../../record/index.ts';
import { inPathOrder, noteLater } from '../input/gather.ts';
import { isAnalyzedArticle } from '../input/is-record.ts';
import { pathsOrStdin } from '../input/paths.ts';
import { notAnArticle } from '../input/read-input.ts';
import { readRecords } from '../input/read-records.ts';
import { addCommand, type CommonOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import type { Done } from '../program.ts';
import { type Session, withSession } from '../session.ts';

export function addLink(program: Command, done: Done): void {
  addCommand(program, {
    name: 'link',
    summary: 'Stage 3: from analyzed lines, what holds between articles; tagged lines.',
    example: 'hearsay link analyzed.ndjson > links.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  })
    .argument('[path...]', 'NDJSON of hearsay analyze, or - for standard input (the default)')
    .action(async (paths: string[], options: CommonOptions) => {
      done(await withSession(options, session => writeText(options.out, lines(session, paths, options))));
    });
}

async function* lines(session: Session, paths: readonly string[], options: CommonOptions): AsyncGenerator<string> {
  const articles: AnalyzedArticle[] = [];
  for await (const line of readRecords(pathsOrStdin(paths, 'link'))) {
    if ('notice' in line) session.note(line.notice);
    else if (isAnalyzedArticle(line.value)) articles.push(line.value);
    else session.note(notAnArticle(line.place, 'a line of `hearsay analyze`'));
  }
  const found = linkArticles(inPathOrder(articles));
  noteLater(session, { articles, notices: found.notices }, []);
  yield* linksLines(options.text ? found : linksWithoutText(found));
}
