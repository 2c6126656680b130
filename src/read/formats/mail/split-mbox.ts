import { splitBytes } from '../../files/split-bytes.ts';

/** A letter of a mailbox; without bytes when it is larger than the limit. */
export interface MboxLetter {
  readonly number: number;
  readonly bytes?: Buffer;
}

const NEWLINE = Buffer.from('\n');

/**
 * Letters of a mailbox: each begins behind a line "From …" at the beginning or behind an empty line; ">From" in a letter loses its mark.
 * Holds one letter in memory, `maxBytes` of it at most. Cost: linear.
 */
export async function* splitMbox(stream: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<MboxLetter> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  let afterEmpty = true;
  const finish = (): MboxLetter => ({ number, ...(size <= maxBytes && { bytes: Buffer.concat(parts) }) });
  for await (const { bytes, tooLong } of splitBytes(stream, maxBytes)) {
    const start = bytes.subarray(0, 60).toString('latin1');
    if (afterEmpty && /^From \S/.test(start)) {
      if (number > 0) yield finish();
      parts = [];
      size = 0;
      number++;
    } else if (number > 0) {
      size += tooLong ? maxBytes + 1 : bytes.length + 1;
      if (size > maxBytes) parts = [];
      else parts.push(/^>+From /.test(start) ? bytes.subarray(1) : bytes, NEWLINE);
    }
    afterEmpty = bytes.length === 0 && !tooLong;
  }
  if (number > 0) yield finish();
}
