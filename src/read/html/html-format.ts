import { collect } from '../files/collect.ts';
import { decodeText } from '../files/decode-text.ts';
import { encodingDoubts } from '../files/encoding-doubts.ts';
import { problem } from '../files/problem.ts';
import type { FileInput, Format, OpenContext, Opened } from '../formats/format.ts';
import { findCharset } from './find-charset.ts';

/** A page as it is saved, crawled or sent: one article. */
export const htmlFormat: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  looksLike,
  open,
};

/** A doctype or a tag that pages begin with; not the text of one that is told of. */
function looksLike(head: Buffer): boolean {
  const text = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  const behind = text.replace(/^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/, '');
  return /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|h1|article|main|div|p|table)\b/i.test(
    behind,
  );
}

async function* open(file: FileInput, { limits }: OpenContext): AsyncGenerator<Opened> {
  const { path, url, fetched } = file;
  const bytes = await collect(file.stream(), limits.maxBytes);
  const decoded = decodeText(bytes, file.charset ?? findCharset(bytes));
  const { readHtml } = await import('./read-html.ts');
  const input = readHtml(decoded.text, {
    path,
    ...(url === undefined ? {} : { url }),
    ...(fetched === undefined ? {} : { fetched }),
  });
  if (!input) {
    yield { notice: problem('read/empty', path, 'the page shows no text') };
    return;
  }
  yield { input };
  for (const notice of encodingDoubts(decoded, path)) yield { notice };
}
