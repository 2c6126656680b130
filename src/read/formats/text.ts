import type { Notice } from '../../record/index.ts';
import { collect } from '../files/collect.ts';
import { type Decoded, decodeText } from '../files/decode-text.ts';
import { encodingDoubts } from '../files/encoding-doubts.ts';
import { isBinary } from '../files/looks-like.ts';
import { problem } from '../files/problem.ts';
import type { FileInput, Format, OpenContext, Opened } from './format.ts';

/** Plain text: one article, as it stands. Nothing looks like it; it is what is left. */
export const textFormat: Format = {
  name: 'text',
  extensions: ['.txt', '.text'],
  mediaTypes: ['text/plain'],
  looksLike: () => false,
  open: openText,
};

async function* openText(file: FileInput, { limits }: OpenContext): AsyncGenerator<Opened> {
  const bytes = await collect(file.stream(), limits.maxBytes);
  const decoded = decodeText(bytes, file.charset);
  const notice = refuse(decoded, file.path);
  if (notice) {
    yield { notice };
    return;
  }
  yield { input: { text: decoded.text, path: file.path, ...(file.url === undefined ? {} : { url: file.url }) } };
  for (const about of encodingDoubts(decoded, file.path)) yield { notice: about };
}

function refuse(decoded: Decoded, path: string): Notice | undefined {
  if (isBinary(decoded.text)) return problem('read/not-text', path, 'not plain text: it holds binary data');
  return decoded.text.trim() === '' ? problem('read/empty', path, 'the file holds only white space') : undefined;
}
