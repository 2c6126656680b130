import { linkArticles } from '../../link/link-articles.ts';
import { openVectors } from '../../pipeline.ts';
import { linksLines } from '../../present/links-lines.ts';
import { linksWithoutText } from '../../present/no-text.ts';
import type { AnalyzedArticle } from '../../record/index.ts';
import { inPathOrder, noteLater } from '../input/gather.ts';
import { isAnalyzedArticle } from '../input/is-record.ts';
import { pathsOrStdin } from '../input/paths.ts';
import { notAnArticle, readRecords } from '../input/read-records.ts';
import { readerOf } from '../input/reader-of.ts';
import type { CommonOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';

export function link(paths: readonly string[], options: CommonOptions): Promise<number> {
  return withSession(options, session => writeText(options.out, lines(session, paths, options)));
}

async function* lines(session: Session, paths: readonly string[], options: CommonOptions): AsyncGenerator<string> {
  const articles: AnalyzedArticle[] = [];
  for await (const line of readRecords(pathsOrStdin(paths, 'link'))) {
    if ('notice' in line) session.note(line.notice);
    else if (isAnalyzedArticle(line.value)) articles.push(line.value);
    else session.note(notAnArticle(line.place, 'a line of `hearsay analyze`'));
  }
  const found = await linkArticles(inPathOrder(articles), await openVectors({ reader: readerOf(articles) }));
  noteLater(session, { articles, notices: found.notices }, []);
  yield* linksLines(options.text ? found : linksWithoutText(found));
}
