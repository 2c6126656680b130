import type { Entry, Extract } from 'tar-stream';
import type { FileInput, Format, OpenContext, Opened } from './format.ts';
import { type Member, openMembers } from './open-members.ts';

/** A tar archive, read from front to back. */
export const tarFormat: Format = {
  name: 'tar',
  extensions: ['.tar', '.tgz'],
  mediaTypes: ['application/x-tar', 'application/x-gtar'],
  looksLike: head => head.subarray(257, 262).toString('latin1') === 'ustar',
  open: openTar,
};

async function* openTar(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  yield* openMembers(file, membersOf(file.stream()), context);
}

/** @throws what the archive's own stream threw, or that it breaks off; the members before that are given first */
async function* membersOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const { extract } = await import('tar-stream');
  const unpacker = extract();
  const fed = feed(stream, unpacker);
  try {
    for await (const entry of unpacker as AsyncIterable<Entry>) {
      const { name, type } = entry.header;
      // what links lead to is in the archive itself, or nowhere
      if (type === 'file' || type === 'contiguous-file') yield { name, stream: () => entry };
      entry.resume();
    }
  } finally {
    unpacker.destroy();
    await fed;
  }
}

async function feed(stream: AsyncIterable<Buffer>, unpacker: Extract): Promise<void> {
  try {
    for await (const chunk of stream) {
      if (unpacker.destroyed) return;
      if (!unpacker.write(chunk)) await hasRoom(unpacker);
    }
    unpacker.end();
  } catch (error) {
    unpacker.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function hasRoom(unpacker: Extract): Promise<void> {
  return new Promise(resolve => {
    const go = (): void => {
      unpacker.off('drain', go).off('close', go);
      resolve();
    };
    unpacker.on('drain', go).on('close', go);
  });
}
