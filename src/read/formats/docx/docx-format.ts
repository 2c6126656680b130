import { collect } from '../../files/collect.ts';
import { problem } from '../../files/problem.ts';
import type { HtmlArticle } from '../../html/read-html.ts';
import type { FileInput, Format, OpenContext, Opened } from '../format.ts';

/** A Word document: one article. It is a ZIP archive, so looks like other office documents; which one it is its table of contents says. */
export const docxFormat: Format = {
  name: 'docx',
  extensions: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  looksLike: head => {
    const text = head.subarray(0, 80).toString('latin1');
    return (
      text.startsWith('PK\x03\x04') && /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/.test(text.slice(30))
    );
  },
  open: openDocx,
};

async function* openDocx(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const { path } = file;
  const bytes = await collect(file.stream(), context.limits.maxBytes);
  const { unpackedSafely } = await import('./check-parts.ts');
  if (!(await unpackedSafely(bytes, context))) {
    yield { notice: problem('read/other-type', path, 'an office document or book, but not of Word') };
    return;
  }
  const { default: mammoth } = await import('mammoth');
  const { readHtml } = await import('../../html/read-html.ts');
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    // pictures are not looked at, nor anything that the document only points at
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  );
  const input = readHtml(value, { path, part: 'body' });
  yield input
    ? { input: withHeadline(input, value) }
    : { notice: problem('read/empty', path, 'the document holds no text') };
}

/** A document that begins with a heading, or its title, has that as headline. */
function withHeadline(input: HtmlArticle, markup: string): HtmlArticle {
  const [first, ...rest] = input.blocks;
  if (!first || !/^\s*<h1>/.test(markup)) return input;
  const headline = input.text.slice(...first.span);
  return { ...input, headline, blocks: [{ ...first, kind: 'headline' }, ...rest] };
}
