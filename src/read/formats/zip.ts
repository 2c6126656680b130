import { type FileHandle, open } from 'node:fs/promises';
import type { Entry, ZipFile } from 'yauzl';
import { withFile } from '../files/spill.ts';
import { SavedPages } from '../paths/saved-page.ts';
import type { FileInput, Format, OpenContext, Opened } from './format.ts';
import { memberName } from './member-name.ts';
import { type Member, openMembers } from './open-members.ts';
import { zipEntries } from './zip-entries.ts';

/** A ZIP archive. Its table of contents is at its end, so one that is not on disk is put there first. */
export const zipFormat: Format = {
  name: 'zip',
  extensions: ['.zip'],
  mediaTypes: ['application/zip', 'application/x-zip-compressed'],
  looksLike,
  open: openZip,
};

/** Office documents, books and programs are ZIP archives too; the name of their first member tells. */
const DOCUMENTS = /^(?:\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\/|docProps\/|mimetype|META-INF\/)/;

function looksLike(head: Buffer): boolean {
  const text = head.subarray(0, 80).toString('latin1');
  if (text.startsWith('PK\x05\x06')) return true;
  return text.startsWith('PK\x03\x04') && !DOCUMENTS.test(text.slice(30));
}

async function* openZip(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  if (file.onDisk === undefined) {
    yield* withFile(file.stream(), handle => openHandle(handle, file, context));
    return;
  }
  const handle = await open(file.onDisk);
  try {
    // not read as a stream, which would be counted
    context.budget.add((await handle.stat()).size);
    yield* openHandle(handle, file, context);
  } finally {
    await handle.close();
  }
}

async function* openHandle(handle: FileHandle, file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const pages = new SavedPages();
  for await (const { name } of zipEntries(handle)) pages.add(memberName(name));
  yield* openMembers(file, membersOf(handle, context), context, pages);
}

async function* membersOf(handle: FileHandle, context: OpenContext): AsyncGenerator<Member> {
  for await (const { zip, entry, name } of zipEntries(handle)) {
    if (/[/\\]$/.test(name) || isLink(entry)) continue;
    const locked = lockOf(entry);
    yield { name, stream: () => unpack(zip, entry, context), ...(locked !== undefined && { locked }) };
  }
}

async function* unpack(zip: ZipFile, entry: Entry, { budget }: OpenContext): AsyncGenerator<Buffer> {
  const meter = budget.open(entry.compressedSize);
  const stream = await zip.openReadStreamPromise(entry);
  try {
    for await (const chunk of stream) {
      meter.spend(chunk.length);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
}

function lockOf(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return 'locked with a password';
  return entry.canDecodeFileData() ? undefined : `packed by a method that is not read (${entry.compressionMethod})`;
}

/** Unix says so in the upper half of the attributes. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
