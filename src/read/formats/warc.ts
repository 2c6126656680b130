import type { Notice } from '../../record/index.ts';
import { ByteReader, Section } from '../files/byte-reader.ts';
import { collect } from '../files/collect.ts';
import { decodeBody } from '../files/decode-body.ts';
import { endOfHeaders, type HeaderBlock, parseHeaders, parseMediaType } from '../files/header-block.ts';
import { codeOf, noticeOf, problem, ReadError } from '../files/problem.ts';
import type { FileInput, Format, OpenContext, Opened } from './format.ts';
import { isOtherType, tooMany } from './open-members.ts';
import { textFormat } from './text.ts';
import { WarcTally } from './warc-tally.ts';

/**
 * A crawl, record after record (ISO 28500). Pages are read: what servers answered (`response`), what a crawler stored as it was
 * (`resource`), and texts that were taken from pages (`conversion`). `warcio` of npm is not used: on a file that is cut it never
 * ends when it passes over the last record, and gives what is there of it as if it were whole.
 */
export const warcFormat: Format = {
  name: 'warc',
  extensions: ['.warc', '.wet'],
  mediaTypes: ['application/warc'],
  looksLike: head => /^WARC\/\d/.test(head.subarray(0, 10).toString('latin1')),
  open: openWarc,
};

/** Of one record's fields, or of an answer's; servers keep to 8 or 16 kB. */
const HEADER_BYTES = 65_536;

/** What a crawl holds in the way of articles; the rest is pictures, scripts, data and lists of links. */
const PAGES = new Set(['text/html', 'application/xhtml+xml', 'application/pdf']);

async function* openWarc(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const reader = new ByteReader(file.stream());
  const tally = new WarcTally();
  for (let number = 1; ; number++) {
    const header = await nextHeader(reader, tally);
    if (header === 'end') break;
    if (number > context.limits.maxRecords) throw tooMany(context.limits);
    const path = `${file.path}#${number}`;
    const section = new Section(reader, header === 'cut' ? 0 : lengthOf(header));
    const page = header === 'cut' ? undefined : await readPage(header, section, path, context, tally);
    if (header === 'cut' || !(await section.finish())) {
      if (reader.failure instanceof ReadError) throw reader.failure;
      yield { notice: cutNotice(file.path, number, reader.failure) };
      break;
    }
    if (page) yield* openPage(page, context, tally);
    if (context.budget.isSpent) return;
  }
  for (const notice of tally.notices(file.path)) yield { notice };
}

/** A page as a crawl holds it, packed as the server sent it. */
interface Page {
  readonly file: Omit<FileInput, 'stream'>;
  readonly kind: string;
  readonly body: Buffer | ReadError;
  readonly fields: ReadonlyMap<string, string>;
  /** Why the crawler did not keep all of it: `length`, `time`, `disconnect`. */
  readonly truncated: string | undefined;
}

/** The record's page, read whole; undefined, and counted, when it holds none. */
async function readPage(
  { fields }: HeaderBlock,
  section: Section,
  path: string,
  { limits }: OpenContext,
  tally: WarcTally,
): Promise<Page | undefined> {
  const kind = fields.get('warc-type') ?? '';
  if (kind === 'revisit') tally.pass('seen before');
  if (kind !== 'response' && kind !== 'resource' && kind !== 'conversion') return undefined;
  const reader = new ByteReader(section.stream());
  const answer = kind === 'response' ? await readAnswer(reader) : undefined;
  const status = Number(/^HTTP\/\S+ (\d{3})/.exec(answer?.first ?? '')?.[1] ?? 200);
  const type = parseMediaType((answer ?? { fields }).fields.get('content-type'));
  const why = status < 200 || status > 299 ? `with status ${status}` : whyNoPage(kind, type.mediaType);
  if (why !== undefined) {
    tally.pass(why);
    return undefined;
  }
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  const fetched = fields.get('warc-date');
  const file = { path, ...type, ...(url && { url }), ...(fetched && { fetched }) };
  const body = await collect(reader.rest(), limits.maxBytes).catch((error: unknown) => {
    if (error instanceof ReadError) return error;
    throw error;
  });
  return { file, kind, body, fields: answer?.fields ?? new Map(), truncated: fields.get('warc-truncated') };
}

function whyNoPage(kind: string, mediaType: string | undefined): string | undefined {
  if (mediaType === undefined || PAGES.has(mediaType)) return undefined;
  return kind === 'conversion' && mediaType === 'text/plain' ? undefined : mediaType.slice(0, 60);
}

async function* openPage(page: Page, context: OpenContext, tally: WarcTally): AsyncGenerator<Opened> {
  const { path } = page.file;
  try {
    let isPage = true;
    for await (const item of articlesOf(page, context)) {
      // a page without a media type may be none
      if (isOtherType(item, path)) isPage = false;
      else yield 'input' in item && page.truncated !== undefined ? { input: { ...item.input, complete: false } } : item;
    }
    if (!isPage) tally.pass('of no known type');
    else tally.read();
    if (isPage && page.truncated !== undefined) yield { notice: truncatedNotice(path, page.truncated) };
  } catch (error) {
    yield { notice: noticeOf(error, path) };
  }
}

async function* articlesOf({ file, kind, body, fields }: Page, context: OpenContext): AsyncGenerator<Opened> {
  if (body instanceof ReadError) throw body;
  const bytes = await decodeBody(body, fields, context.limits.maxBytes);
  const stream = () => once(bytes);
  // its address may end in .html
  if (kind === 'conversion' && file.mediaType === 'text/plain') yield* textFormat.open({ ...file, stream }, context);
  else yield* context.openMember({ ...file, stream });
}

function truncatedNotice(path: string, why: string): Notice {
  const message = `the crawler did not keep all of it (${why.slice(0, 20)})`;
  return { rule: 'read/cut', level: 'warning', path, message };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** Status line and fields of an HTTP answer; none where there is no such thing. */
async function readAnswer(reader: ByteReader): Promise<HeaderBlock | undefined> {
  const head = await reader.peek(5);
  const block = head.toString('latin1') === 'HTTP/' ? await reader.until(endOfHeaders, HEADER_BYTES) : undefined;
  return block && parseHeaders(block);
}

/** The fields of the next record. What belongs to no record is passed over, and counted. */
async function nextHeader(reader: ByteReader, tally: WarcTally): Promise<HeaderBlock | 'end' | 'cut'> {
  for (;;) {
    await reader.skipLineEnds();
    const start = (await reader.peek(5)).toString('latin1');
    if (start === '') return reader.failure === undefined ? 'end' : 'cut';
    if (start === 'WARC/') {
      const block = await reader.until(endOfHeaders, HEADER_BYTES);
      const header = block && parseHeaders(block);
      if (header && !Number.isNaN(lengthOf(header))) return header;
      if (!header && reader.ended) return 'cut';
    } else if ('WARC/'.startsWith(start) && reader.ended) return 'cut';
    tally.lose(await passToRecord(reader));
  }
}

function lengthOf({ fields }: HeaderBlock): number {
  const value = fields.get('content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
}

const NEXT = Buffer.from('\nWARC/');

/** Passes over bytes to the next line that a record may begin with; gives their count. */
async function passToRecord(reader: ByteReader): Promise<number> {
  for (let passed = 0; ; ) {
    const held = await reader.peek(HEADER_BYTES);
    const at = held.indexOf(NEXT);
    const count = at >= 0 ? at + 1 : reader.ended ? held.length : held.length - NEXT.length + 1;
    await reader.skip(count);
    passed += count;
    if (at >= 0 || reader.ended) return passed;
  }
}

function cutNotice(path: string, number: number, failure: unknown): Notice {
  const why = failure === undefined ? '' : ` (${codeOf(failure)})`;
  return problem('read/cut', path, `breaks off in record ${number}${why}; what stands before it was read`);
}
