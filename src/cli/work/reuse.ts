import { findAllPassages } from '../../link/find-all-passages.ts';
import { findPassages, type Reuse } from '../../link/reuse/find-passages.ts';
import { findPassagesInThreads, type Item } from '../../link/reuse/threads/find-in-threads.ts';
import { openVectors } from '../../pipeline.ts';
import { quiet } from '../../present/no-text.ts';
import { reuseText } from '../../present/text/reuse-text.ts';
import { identifyLanguage } from '../../read/language/identify-language.ts';
import { findSources } from '../../read/paths/find-sources.ts';
import type { Article, Passage } from '../../record/index.ts';
import { toLine } from '../../util/json.ts';
import { gatherArticles, inPathOrder, noteLater } from '../input/gather.ts';
import { fileHoldsRecords } from '../input/peek.ts';
import { type CommonOptions, type Format, formatOf, type InputOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';
import { terminalWidth } from '../terminal.ts';

export interface ReuseOptions extends CommonOptions, InputOptions {
  readonly format?: Format;
  /** Looks for retold passages too; not given: in a pile of up to `RETOLD_UP_TO` articles. */
  readonly retold?: boolean;
}

/** Words of two languages do not meet, and telling them takes half the time of reading: only retelling asks for it. */
const ANY_LANGUAGE = 'en';
/** Lines that are written at a time. */
const LINES = 200;
/** Retelling takes as long as analysis does, copies a hundredth of that: past this many articles it has to be asked for. */
const RETOLD_UP_TO = 2000;

export function reuse(paths: readonly string[], options: ReuseOptions): Promise<number> {
  const show = formatOf(options) === 'text' ? texts : lines;
  return withSession(options, session => writeText(options.out, show(session, paths, options)));
}

async function* texts(session: Session, paths: readonly string[], options: ReuseOptions): AsyncGenerator<string> {
  const input = { language: ANY_LANGUAGE, ...options };
  const { articles, notices } = await gatherArticles(session, paths, 'reuse', input);
  const retells = looksForRetold(options, articles.length);
  if (!retells && options.retold === undefined) noteSkipped(session, options);
  const found = retells ? await withRetold(session, articles, options) : findPassages(articles);
  noteLater(session, { articles, notices: found.notices }, notices);
  yield* reuseText(found.passages, articles, { width: terminalWidth(), words: options.text });
}

/** Line after line. Of a large pile neither the articles nor their passages are held. */
async function* lines(session: Session, paths: readonly string[], options: ReuseOptions): AsyncGenerator<string> {
  const raw = await areRaw(paths, options);
  const { head, rest } = await takeFirst(
    raw ? openItems(session, paths, options) : readItems(session, paths, options),
    mostRetold(options),
  );
  yield* inBlocks(
    rest ? copied(session, chain(head, rest), options) : retold(session, raw ? paths : head, options),
    options,
  );
}

async function* copied(session: Session, items: AsyncIterable<Item>, options: ReuseOptions): AsyncGenerator<Passage> {
  const { language, threads } = options;
  if (options.retold === undefined) noteSkipped(session, options);
  yield* findPassagesInThreads(items, { language, threads, note: session.note });
}

/** Of articles that are read, or of paths that are read once more: they were only counted. */
async function* retold(
  session: Session,
  source: readonly string[] | readonly Item[],
  options: ReuseOptions,
): AsyncGenerator<Passage> {
  const isPath = (one: string | Item | undefined): one is string => typeof one === 'string';
  const paths = source.filter(isPath);
  const read =
    paths.length > 0
      ? await gatherArticles(session, paths, 'reuse', { language: ANY_LANGUAGE, ...options })
      : {
          articles: source.flatMap(item => (isPath(item) || !('article' in item) ? [] : [item.article as Article])),
          notices: [],
        };
  const found = await withRetold(session, inPathOrder(read.articles), options);
  noteLater(session, { articles: read.articles, notices: found.notices }, read.notices);
  yield* found.passages;
}

async function withRetold(session: Session, articles: readonly Article[], options: ReuseOptions): Promise<Reuse> {
  const embedder = await openVectors(options);
  if (!embedder) return findPassages(articles);
  session.step('link', 0, 1);
  const known = options.language !== undefined;
  const told = articles.map(one => (known ? one : { ...one, language: identifyLanguage(one.text, one.body).code }));
  return findAllPassages(told, embedder);
}

const mostRetold = ({ retold: wanted, reader }: ReuseOptions): number =>
  reader === 'rules' || wanted === false ? 0 : wanted ? Infinity : RETOLD_UP_TO;

const looksForRetold = (options: ReuseOptions, articles: number): boolean => articles <= mostRetold(options);

function noteSkipped(session: Session, { reader }: ReuseOptions): void {
  if (reader === 'rules') return;
  session.note({
    rule: 'link/retold-skipped',
    level: 'info',
    message: `more than ${RETOLD_UP_TO} articles: only copied and edited passages; --retold looks for retold ones too`,
  });
}

/** The first items, and the others if there are any. */
async function takeFirst<T>(items: AsyncGenerator<T>, most: number): Promise<{ head: T[]; rest?: AsyncGenerator<T> }> {
  const head: T[] = [];
  while (head.length <= most) {
    const { value, done } = await items.next();
    if (done) return { head };
    head.push(value);
  }
  return { head, rest: items };
}

async function* chain<T>(head: readonly T[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield* head;
  yield* rest;
}

async function* inBlocks(passages: AsyncIterable<Passage>, { text }: ReuseOptions): AsyncGenerator<string> {
  let block: string[] = [];
  for await (const passage of passages) {
    if (block.push(toLine(text ? passage : quiet(passage))) < LINES) continue;
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

async function* openItems(session: Session, paths: readonly string[], options: ReuseOptions): AsyncGenerator<Item> {
  const { sources, notices } = await findSources(paths, options);
  for (const notice of notices) yield { notice };
  let read = 0;
  for (const { open } of sources) {
    for await (const item of open()) {
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
