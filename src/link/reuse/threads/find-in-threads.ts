import { availableParallelism } from 'node:os';
import { IdRegister } from '../../../read/id-register.ts';
import type { Article, Notice, Passage } from '../../../record/index.ts';
import { ownLists } from '../../../util/lists.ts';
import { divideArticles, halve, type Range } from '../article-ranges.ts';
import type { Draft } from '../draft-passage.ts';
import { runsOf } from '../find-runs.ts';
import { gatherPassages } from '../gather-passages.ts';
import { countSlices } from '../gram-index.ts';
import type { Matched } from '../match-articles.ts';
import { compareHeads } from '../reuse-article.ts';
import { cutNotice, longNotice, sortNotices } from '../reuse-notices.ts';
import { type Crew, hasWorkers, hireThreads, workAlone } from './crew.ts';
import type { Incoming, ReadHead } from './jobs.ts';
import { joinParts, type PartPlace } from './join-parts.ts';

/** An article, or what the user should know instead. */
export type Item = { readonly article: Incoming } | { readonly notice: Notice };

export interface ThreadOptions {
  /** ISO 639-1 code for every article that is still to be read; default `en`. Reuse is the same in every language. */
  readonly language?: string | undefined;
  /** Cores to use at most; all of them when not given. The result does not depend on it. */
  readonly threads?: number | undefined;
  /** Gets the notices of reading as they come, in the order of the input, then those of reuse. */
  readonly note: (notice: Notice) => void;
}

/** Text (UTF-16 code units) that is read before threads are worth their start. */
const SMALL = 2_000_000;
/** Text that is handed to a thread at a time, and such batches that wait for each. */
const BATCH = 250_000;
const WAITING = 3;

/**
 * The same passages as `findPassages`, from articles that are read on the way and not kept: what stays of them is 6.4 bytes a word. Large
 * piles are spread over worker threads. Passages come one by one, when all is found.
 * Memory: 15 bytes a word and 1 kB an article at most, and 0.6 GB a thread.
 */
export async function* findPassagesInThreads(
  items: AsyncIterable<Item>,
  { language = 'en', threads = availableParallelism(), note }: ThreadOptions,
): AsyncGenerator<Passage> {
  const source = items[Symbol.asyncIterator]();
  const settings = { language, lists: ownLists()?.folder };
  const first = threads > 1 && hasWorkers() ? await takeFirst(source) : [];
  const isSmall = sizeOf(first) < SMALL;
  const crew = isSmall ? await workAlone(settings) : hireThreads(threads, settings);
  let heads: readonly ReadHead[];
  let drafts: readonly Draft[];
  const notices: Notice[] = [];
  try {
    const read = await readAll(crew, first, source, note);
    heads = read.heads;
    const table = joinParts(read.places.splice(0));
    await crew.tell<'table'>({ job: 'table', table });
    const slices = countSlices(table);
    const postings = await Promise.all(
      Array.from({ length: slices }, (_, slice) => crew.do<'index'>({ job: 'index', slice, slices })),
    );
    await crew.tell<'postings'>({ job: 'postings', postings });
    const matched: Matched[] = [];
    for (const window of divideArticles(table)) matched.push(...(await matchWindow(crew, slices, window)));
    drafts = matched.flatMap(part => part.drafts);
    for (const { cut } of matched) notices.push(...cut.map(n => cutNotice((heads[n] as ReadHead).id)));
  } finally {
    await crew.end();
  }
  for (const head of heads) if (head.isLong) notices.push(longNotice(head.id));
  const gathered = gatherPassages(heads, drafts);
  const paths = new Map(heads.map(head => [head.id, head.path]));
  for (const notice of sortNotices([...notices, ...gathered.notices])) {
    note({ ...notice, path: paths.get(notice.article ?? '') ?? '' });
  }
  yield* gathered.passages();
}

/** Slice after slice of the grams gives runs, then range after range of the articles passages. */
async function matchWindow(crew: Crew, slices: number, window: readonly Range[]): Promise<Matched[]> {
  const found = await Promise.all(
    Array.from({ length: slices }, (_, slice) => crew.do<'runs'>({ job: 'runs', slice, window })),
  );
  const halves = found.some(({ isCut }) => isCut) ? halve(window) : undefined;
  if (halves) {
    const [first, second] = halves;
    return [...(await matchWindow(crew, slices, first)), ...(await matchWindow(crew, slices, second))];
  }
  const match = (range: Range, n: number) =>
    crew.do<'match'>({ job: 'match', range, runs: found.map(runs => runsOf(runs, n)) });
  return Promise.all(window.map(match));
}

const sizeOf = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + ('article' in item ? item.article.text.length : 0), 0);

async function takeFirst(source: AsyncIterator<Item>): Promise<Item[]> {
  const first: Item[] = [];
  for (let size = 0; size < SMALL; size += sizeOf(first.slice(-1))) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
  }
  return first;
}

async function* batchesOf(first: readonly Item[], rest: AsyncIterator<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let size = 0;
  for await (const item of chain(first, rest)) {
    batch.push(item);
    size += sizeOf([item]);
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  yield batch;
}

async function* chain(first: readonly Item[], rest: AsyncIterator<Item>): AsyncGenerator<Item> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Reads all articles; they are given ids in the order in which they come, and put in reading order. */
async function readAll(
  crew: Crew,
  first: readonly Item[],
  rest: AsyncIterator<Item>,
  note: (notice: Notice) => void,
): Promise<{ heads: ReadHead[]; places: PartPlace[] }> {
  const ids = new IdRegister();
  const found: { readonly head: ReadHead; readonly place: PartPlace }[] = [];
  const pending: Promise<() => void>[] = [];
  for await (const batch of batchesOf(first, rest)) {
    const articles = batch.flatMap(item => ('article' in item ? [item.article] : []));
    const part = crew.do<'read'>({ job: 'read', articles });
    pending.push(
      part.then(({ heads, words }) => () => {
        let n = 0;
        for (const item of batch) {
          if ('notice' in item) {
            note(item.notice);
            continue;
          }
          const { head, notices } = register(ids, heads[n] as ReadHead);
          for (const notice of notices) note(notice);
          found.push({ head, place: { part: words, n: n++ } });
        }
      }),
    );
    if (pending.length > crew.threads * WAITING) (await (pending.shift() as Promise<() => void>))();
  }
  for (const take of pending) (await take)();
  found.sort((x, y) => compareHeads(x.head, y.head));
  return { heads: found.map(({ head }) => head), places: found.map(({ place }) => place) };
}

function register(ids: IdRegister, read: ReadHead): { head: ReadHead; notices: Notice[] } {
  const { notices, ...head } = read;
  // the register looks at id and path alone
  const registered = ids.register(head as unknown as Article);
  const { id } = registered.article;
  return {
    head: { ...head, id, notices: [] },
    notices: [...notices.map(notice => ({ ...notice, article: id })), ...registered.notices],
  };
}
