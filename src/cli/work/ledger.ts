import { ledgerOf, openVectors } from '../../pipeline.ts';
import { ledgerChunks } from '../../present/ledger-json.ts';
import { gatherLinks, type LinkLine } from '../../present/links-lines.ts';
import { ledgerWithoutText } from '../../present/no-text.ts';
import type { Ledger } from '../../record/index.ts';
import { noteLater } from '../input/gather.ts';
import { isLinkLine } from '../input/is-record.ts';
import { pathsOrStdin } from '../input/paths.ts';
import { notAnArticle, readRecords } from '../input/read-records.ts';
import { readerOf } from '../input/reader-of.ts';
import type { CommonOptions } from '../options.ts';
import { generatorOf } from '../output/generator-of.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';

export function ledger(paths: readonly string[], options: CommonOptions): Promise<number> {
  return withSession(options, session => writeText(options.out, chunks(session, paths, options)));
}

async function* chunks(session: Session, paths: readonly string[], options: CommonOptions): AsyncGenerator<string> {
  const gathered = gatherLinks();
  for await (const line of readRecords(pathsOrStdin(paths, 'ledger'))) {
    if ('notice' in line) session.note(line.notice);
    else if (isLinkLine(line.value)) gathered.add(line.value as LinkLine);
    else session.note(notAnArticle(line.place, 'a line of `hearsay link`'));
  }
  const { links, notices } = gathered.result;
  const reader = readerOf(links.articles);
  const ledger = await ledgerOf(links, notices, generatorOf({ ...options, reader }), await openVectors({ reader }));
  noteLater(session, ledger, notices);
  yield* ledgerChunks(options.text ? ledger : (ledgerWithoutText(ledger) as Ledger));
}
