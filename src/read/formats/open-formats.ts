import type { Notice } from '../../record/index.ts';
import { extensionOf, isOtherType, isSharedType } from '../files/file-type.ts';
import { looksLike } from '../files/looks-like.ts';
import { peekHead } from '../files/peek-head.ts';
import { noticeOf, problem } from '../files/problem.ts';
import { htmlFormat } from '../html/html-format.ts';
import { type Choice, chooseFormat, extensionFor } from './choose-format.ts';
import { docxFormat } from './docx/docx-format.ts';
import { feedFormat } from './feed/feed-format.ts';
import type { Columns, FileInput, Format, Limits, OpenContext, Opened } from './format.ts';
import { gzipFormat } from './gzip.ts';
import { jsonFormat } from './json/json-format.ts';
import { emlFormat, mboxFormat } from './mail/mail-format.ts';
import { ndjsonFormat } from './ndjson.ts';
import { newsmlFormat } from './newsml/newsml-format.ts';
import { pdfFormat } from './pdf/pdf-format.ts';
import { csvFormat } from './table/csv.ts';
import { parquetFormat } from './table/parquet.ts';
import { tarFormat } from './tar.ts';
import { textFormat } from './text.ts';
import { UnpackBudget } from './unpack-budget.ts';
import { warcFormat } from './warc.ts';
import { zipFormat } from './zip.ts';

/** All formats. Where a file looks like several and nothing else tells, the first one counts. */
export const FORMATS: readonly Format[] = [
  gzipFormat,
  zipFormat,
  tarFormat,
  warcFormat,
  htmlFormat,
  feedFormat,
  newsmlFormat,
  jsonFormat,
  ndjsonFormat,
  csvFormat,
  parquetFormat,
  emlFormat,
  mboxFormat,
  docxFormat,
  pdfFormat,
  textFormat,
];

export interface OpenOptions {
  readonly limits: Limits;
  readonly columns?: Columns;
}

/** What a path's extension says: a type that is read, a known type that is not, or nothing we know. */
export function typeOf(path: string): 'read' | 'other' | 'unknown' {
  const extension = extensionOf(path);
  if (FORMATS.some(format => format.extensions.includes(extension))) return 'read';
  return isOtherType(extension) ? 'other' : 'unknown';
}

/** True when the first bytes are of a format that is read. */
export function isRead(head: Buffer): boolean {
  return FORMATS.some(format => format.looksLike(head));
}

/** What a file that the user named, or that lies in a folder, gives. What cannot be read gives a notice. */
export function openFormats(file: FileInput, options: OpenOptions): AsyncGenerator<Opened> {
  const budget = new UnpackBudget(options.limits.maxRatio);
  const stream = () => counted(file.stream(), budget);
  return openAt({ ...file, stream }, { ...options, budget, depth: 0 });
}

async function* counted(stream: AsyncIterable<Buffer>, budget: UnpackBudget): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    budget.add(chunk.length);
    yield chunk;
  }
}

interface At extends OpenOptions {
  readonly budget: UnpackBudget;
  readonly depth: number;
}

async function* openAt(file: FileInput, at: At): AsyncGenerator<Opened> {
  const { path } = file;
  if (at.depth > at.limits.maxDepth) {
    const message = `more than ${at.limits.maxDepth} containers within one another; not read`;
    yield { notice: problem('read/too-deep', path, message) };
    return;
  }
  const { head, whole, close } = await peekHead(file.stream());
  const told = (opened: Opened) => (file.named || !isSharedType(extensionFor(file)) ? opened : softened(opened, path));
  const choice = chooseFormat(FORMATS, head, file) ?? (mayBeText(file) ? TEXT : undefined);
  const context: OpenContext = {
    limits: at.limits,
    depth: at.depth,
    budget: at.budget,
    columns: at.columns ?? {},
    openMember: member => openAt(member, { ...at, depth: at.depth + 1 }),
  };
  try {
    const refused = head.length === 0 ? await whyEmpty(file, whole) : whyNot(file, head, choice);
    if (refused || !choice) {
      if (refused) yield { notice: refused };
      return;
    }
    let failed = false;
    for await (const opened of choice.format.open({ ...file, stream: () => whole }, context)) {
      failed ||= isFailure(opened, path);
      yield told(opened);
    }
    if (!failed) yield* assumed(file, choice);
  } catch (error) {
    yield told({ notice: noticeOf(error, path, choice?.format.name) });
  } finally {
    await close();
  }
}

function isFailure(opened: Opened, path: string): opened is { readonly notice: Notice } {
  return 'notice' in opened && opened.notice.level === 'error' && opened.notice.path === path;
}

/** That a settings file in a folder holds no article is no error: nobody said that it does. */
function softened(opened: Opened, path: string): Opened {
  const holdsNone = isFailure(opened, path) && opened.notice.rule.startsWith('read/no-');
  return holdsNone ? { notice: { ...opened.notice, level: 'info' } } : opened;
}

/** True for what the user named and nothing says to be anything else. */
function mayBeText(file: FileInput): boolean {
  const silent = file.mediaType === undefined || file.mediaType === 'application/octet-stream';
  return file.named === true && silent && !isOtherType(extensionFor(file));
}

/** What a file of an unknown type that was named outright is taken for. */
const TEXT = { format: textFormat, by: 'nothing' } as const;
type Chosen = Choice | typeof TEXT;

/** The notice of a file without bytes; throws the error that left it without. */
async function whyEmpty({ path }: FileInput, whole: AsyncIterable<Buffer>) {
  for await (const _ of whole);
  return problem('read/empty', path, path === '-' ? 'standard input gave no articles' : 'the file is empty');
}

function whyNot(file: FileInput, head: Buffer, choice: Chosen | undefined) {
  const foreign = choice?.by === 'content' ? undefined : looksLike(head);
  if (choice && foreign === undefined) return undefined;
  if (foreign !== undefined && (choice || file.named))
    return problem('read/not-text', file.path, `not a type that is read: it looks like ${foreign}`);
  const notice = problem('read/other-type', file.path, `not a type that is read: ${READ}`);
  // in a folder or an archive nobody asked for it
  return file.named ? notice : ({ ...notice, level: 'info' } as const);
}

const READ = `articles come as ${FORMATS.map(({ name }) => name).join(', ')}`;

function* assumed(file: FileInput, choice: Chosen): Generator<Opened> {
  const message =
    choice.by === 'nothing'
      ? 'not a known article type; as it was named, read as plain text'
      : isSurprise(file, choice)
        ? `named ${extensionOf(file.path)}, but looks like ${choice.format.name}, and read as that`
        : undefined;
  if (message !== undefined) yield { notice: { rule: 'read/type-assumed', level: 'info', path: file.path, message } };
}

/** Content that contradicts a file's name; addresses of pages promise nothing. */
function isSurprise({ path, url }: FileInput, choice: Choice): boolean {
  if (url !== undefined || choice.against === undefined) return false;
  return choice.format !== gzipFormat || !/\.(?:gz|tgz)$/i.test(path);
}
