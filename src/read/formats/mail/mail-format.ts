import { collect } from '../../files/collect.ts';
import { problem } from '../../files/problem.ts';
import type { FileInput, Format, OpenContext, Opened } from '../format.ts';
import { tooMany } from '../open-members.ts';
import { HEADER } from './headers.ts';

/** A letter or newsletter as mail programs save it: one article, and those in what is attached to it. */
export const emlFormat: Format = {
  name: 'eml',
  extensions: ['.eml', '.emlx'],
  mediaTypes: ['message/rfc822'],
  looksLike: looksLikeMail,
  open: openEml,
};

/** A mailbox: letters one after the other, each behind a line that begins with "From ". */
export const mboxFormat: Format = {
  name: 'mbox',
  extensions: ['.mbox', '.mbx'],
  mediaTypes: ['application/mbox'],
  looksLike: head =>
    /^From \S.*\r?\n/.test(head.toString('latin1')) && looksLikeMail(head.subarray(head.indexOf(10) + 1)),
  open: openMbox,
};

/** Fields of letters, three at least, before the first empty line. */
function looksLikeMail(head: Buffer): boolean {
  const text = head.toString('latin1');
  if (!/^(?:\d+\s*\n)?[\w-]{2,40}:/.test(text)) return false;
  const fields = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const names = new Set([...fields.matchAll(HEADER)].map(([, name]) => name?.toLowerCase()));
  return names.size >= 3;
}

async function* openEml(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const { readLetter } = await import('./read-letter.ts');
  const bytes = await collect(file.stream(), context.limits.maxBytes);
  // Apple's letters begin with their length
  yield* readLetter(
    /^\d+\s*\n/.test(bytes.subarray(0, 20).toString('latin1')) ? bytes.subarray(bytes.indexOf(10) + 1) : bytes,
    file.path,
    context,
  );
}

async function* openMbox(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const { readLetter } = await import('./read-letter.ts');
  const { splitMbox } = await import('./split-mbox.ts');
  const { maxBytes, maxRecords } = context.limits;
  let count = 0;
  for await (const { number, bytes } of splitMbox(file.stream(), maxBytes)) {
    if (number > maxRecords) throw tooMany(context.limits);
    count = number;
    const path = `${file.path}#${number}`;
    if (bytes) yield* readLetter(bytes, path, context);
    else yield { notice: problem('read/too-large', path, `larger than ${maxBytes} bytes; not read`) };
  }
  if (count === 0) yield { notice: problem('read/no-articles', file.path, 'holds no letter') };
}
