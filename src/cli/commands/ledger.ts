import type { Command } from 'commander';
import { buildLedger } from '../../ledger/build-ledger.ts';
import { ledgerChunks } from '../../present/ledger-json.ts';
import { gatherLinks, type LinkLine } from '../../present/links-lines.ts';
import { ledgerWithoutText } from '../../present/no-text.ts';
import type { Ledger } from '../../record/index.ts';
import { noteLater } from '../input/gather.ts';
import { isLinkLine } from '../input/is-record.ts';
import { pathsOrStdin } from '../input/paths.ts';
import { notAnArticle } from '../input/read-input.ts';
import { readRecords } from '../input/read-records.ts';
import { addCommand, type CommonOptions, generatorOf } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import type { Done } from '../program.ts';
import { type Session, withSession } from '../session.ts';

export function addLedger(program: Command, done: Done): void {
  addCommand(program, {
    name: 'ledger',
    summary: 'Stage 4: from the lines of link, the ledger as JSON.',
    example: 'hearsay ledger links.ndjson --out ledger.json',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  })
    .argument('[path...]', 'NDJSON of hearsay link, or - for standard input (the default)')
    .action(async (paths: string[], options: CommonOptions) => {
      done(await withSession(options, session => writeText(options.out, chunks(session, paths, options))));
    });
}

async function* chunks(session: Session, paths: readonly string[], options: CommonOptions): AsyncGenerator<string> {
  const gathered = gatherLinks();
  for await (const line of readRecords(pathsOrStdin(paths, 'ledger'))) {
    if ('notice' in line) session.note(line.notice);
    else if (isLinkLine(line.value)) gathered.add(line.value as LinkLine);
    else session.note(notAnArticle(line.place, 'a line of `hearsay link`'));
  }
  const { links, notices } = gathered.result;
  const ledger = buildLedger(links, notices, generatorOf(options));
  noteLater(session, ledger, notices);
  yield* ledgerChunks(options.text ? ledger : (ledgerWithoutText(ledger) as Ledger));
}
