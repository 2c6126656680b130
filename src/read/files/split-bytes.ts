const NEWLINE = 10;

/** A line of bytes without its `\n` or `\r\n`; `tooLong` when it was over the limit and is left out. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

/**
 * Lines of a stream, cut at `\n` alone: `readline` would also cut at U+2028, which JSON strings may hold. Holds one line in memory,
 * at most `limit` bytes of it. Cost: linear.
 */
export async function* splitBytes(stream: AsyncIterable<Buffer | string>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  const finish = (): ByteLine => {
    const tooLong = size > limit;
    const bytes = tooLong ? Buffer.alloc(0) : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number: number++, bytes: bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes, tooLong };
  };
  const add = (part: Buffer): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  for await (const raw of stream) {
    const chunk = typeof raw === 'string' ? Buffer.from(raw) : raw;
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
