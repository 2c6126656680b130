import { findPassages } from '../../link/reuse/find-passages.ts';
import { findPassagesInThreads, type Item } from '../../link/reuse/threads/find-in-threads.ts';
import { quiet } from '../../present/no-text.ts';
import { reuseText } from '../../present/text/reuse-text.ts';
import { openFile } from '../../read/files/open-source.ts';
import { findFiles } from '../../read/paths/find-files.ts';
import { MAX_BYTES } from '../../read/read-paths.ts';
import { toLine } from '../../util/json.ts';
import { gatherArticles, noteLater } from '../input/gather.ts';
import { fileHoldsRecords } from '../input/peek.ts';
import { type CommonOptions, type Format, formatOf, type InputOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';
import { terminalWidth } from '../terminal.ts';

export interface ReuseOptions extends CommonOptions, InputOptions {
  readonly format?: Format;
}

/** What language a text is in does not matter here, and telling it takes half the time of reading. */
const ANY_LANGUAGE = 'en';
/** Lines that are written at a time. */
const LINES = 200;

export function reuse(paths: readonly string[], options: ReuseOptions): Promise<number> {
  const show = formatOf(options) === 'text' ? texts : lines;
  return withSession(options, session => writeText(options.out, show(session, paths, options)));
}

async function* texts(session: Session, paths: readonly string[], options: ReuseOptions): AsyncGenerator<string> {
  const input = { language: ANY_LANGUAGE, ...options };
  const { articles, notices } = await gatherArticles(session, paths, 'reuse', input);
  const found = findPassages(articles);
  noteLater(session, { articles, notices: found.notices }, notices);
  yield* reuseText(found.passages, articles, { width: terminalWidth(), words: options.text });
}

/** Line after line: neither the articles nor their passages are held. */
async function* lines(session: Session, paths: readonly string[], options: ReuseOptions): AsyncGenerator<string> {
  const { language, threads } = options;
  const items = (await areRaw(paths, options)) ? openItems(session, paths) : readItems(session, paths, options);
  let block: string[] = [];
  for await (const passage of findPassagesInThreads(items, { language, threads, note: session.note })) {
    if (block.push(toLine(options.text ? passage : quiet(passage))) < LINES) continue;
    yield block.join('');
    block = [];
  }
  yield block.join('');
}

/** True for files that nobody has read yet and that need no metadata: threads can read them. */
async function areRaw(paths: readonly string[], { metadata }: ReuseOptions): Promise<boolean> {
  if (paths.length === 0 || paths.includes('-') || metadata !== undefined) return false;
  const written = await Promise.all(paths.map(path => /\.(ndjson|jsonl)$/i.test(path) && fileHoldsRecords(path)));
  return !written.includes(true);
}

async function* openItems(session: Session, paths: readonly string[]): AsyncGenerator<Item> {
  const { files, notices } = await findFiles(paths, process.cwd());
  for (const notice of notices) yield { notice };
  let read = 0;
  for (const file of files) {
    for await (const item of openFile(file, MAX_BYTES)) {
      if ('notice' in item) yield item;
      else {
        session.step('read', ++read, 0);
        yield { article: item.input };
      }
    }
  }
}

async function* readItems(session: Session, paths: readonly string[], options: ReuseOptions): AsyncGenerator<Item> {
  const input = { language: ANY_LANGUAGE, ...options };
  for await (const article of session.articles(paths, 'reuse', input)) yield { article };
}
