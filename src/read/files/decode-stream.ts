import iconv from 'iconv-lite';
import type { Notice } from '../../record/index.ts';
import { decodeText } from './decode-text.ts';
import { encodingDoubts } from './encoding-doubts.ts';
import { peekHead } from './peek-head.ts';

/** Bytes by which the encoding is told. */
const SAMPLE = 64 * 1024;

/** Text of a stream that is too long to be held: its encoding is told by its beginning, as `decodeText` does. */
export class TextStream {
  private encoding = 'utf8';
  private how: 'certain' | 'guessed' = 'certain';
  private replaced = 0;

  /** @param stated the encoding that a container states, or the beginning of the file itself */
  constructor(
    private readonly stream: AsyncIterable<Buffer>,
    private readonly stated: (head: Buffer) => string | undefined = () => undefined,
  ) {}

  /** The text in pieces that no character is cut by. What the stream throws comes behind all that stood before it. */
  async *read(): AsyncGenerator<string> {
    const { head, whole, close } = await peekHead(this.stream, SAMPLE);
    try {
      this.tell(head);
      const decoder = iconv.getDecoder(this.encoding);
      let failure: { readonly error: unknown } | undefined;
      try {
        for await (const chunk of whole) yield this.count(decoder.write(chunk), chunk);
      } catch (error) {
        failure = { error };
      }
      const rest = decoder.end();
      if (rest && !failure) yield this.count(rest);
      if (failure) throw failure.error;
    } finally {
      await close();
    }
  }

  /** What the user should know of the encoding, once all was read. */
  doubts(path: string): Notice[] {
    return encodingDoubts({ text: '', encoding: this.encoding, how: this.how, replaced: this.replaced }, path);
  }

  private tell(head: Buffer): void {
    const stated = this.stated(head);
    const sample = withoutCutCharacter(head);
    const decoded = decodeText(sample, stated);
    // what is all ASCII so far may still turn out to be what was stated
    const isOpen = decoded.encoding === 'utf8' && decoded.text.length === sample.length;
    const usable = isOpen && stated !== undefined && iconv.encodingExists(stated) && !/^utf-?16|^ucs/i.test(stated);
    this.encoding = usable ? stated : decoded.encoding;
    this.how = usable ? 'certain' : decoded.how;
  }

  private count(text: string, chunk?: Buffer): string {
    if (text.includes('\uFFFD')) {
      const own = chunk && this.encoding === 'utf8' ? chunk.toString('latin1').split('\u00ef\u00bf\u00bd').length : 1;
      this.replaced += Math.max(0, text.split('\uFFFD').length - own);
    }
    return text;
  }
}

/** Bytes without a beginning of a UTF-8 sequence at their end; an even number, so that UTF-16 is told too. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  if (bytes.length < SAMPLE) return bytes;
  let end = bytes.length;
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[end - back] ?? 0;
    if (byte >= 0xc0) {
      end -= back;
      break;
    }
    if (byte < 0x80) break;
  }
  return bytes.subarray(0, end - (end % 2));
}
