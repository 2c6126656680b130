import { extname } from 'node:path';
import { collect } from '../../files/collect.ts';
import { problem, ReadError } from '../../files/problem.ts';
import type { FileInput, Format, OpenContext, Opened } from '../format.ts';
import type { PagesRead } from './read-pages.ts';

/** The text layer of a PDF: one article. */
export const pdfFormat: Format = {
  name: 'pdf',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  // some programs write a few bytes in front
  looksLike: head => /%PDF-\d/.test(head.subarray(0, 72).toString('latin1')),
  open: openPdf,
};

async function* openPdf(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const { path, url } = file;
  const bytes = await collect(file.stream(), context.limits.maxBytes);
  const { checkStreams } = await import('./check-streams.ts');
  checkStreams(bytes, context);
  const { inThread } = await import('../thread/in-thread.ts');
  const { composePages } = await import('./compose-pages.ts');
  const module = new URL(`./read-pages${extname(import.meta.url)}`, import.meta.url);
  const { maxBytes } = context.limits;
  const { pages, broken } = await inThread<unknown, PagesRead>(module, 'readPages', { bytes, maxBytes });
  const input = composePages(pages);
  if (input) yield { input: { ...input, path, ...(url !== undefined && { url }) } };
  if (broken > 0) {
    const message = `${broken} of its pages cannot be read`;
    yield {
      notice: input ? { rule: 'read/damaged', level: 'warning', path, message } : problem('read/broken', path, message),
    };
  } else if (!input) throw new ReadError('read/no-text', 'its pages hold no text: they may be pictures of text');
}
