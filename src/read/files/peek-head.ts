/** Bytes that formats are told by. */
export const HEAD_BYTES = 4096;

/** The beginning of a stream, and all of it, from its start. */
export interface Peeked {
  readonly head: Buffer;
  readonly whole: AsyncIterable<Buffer>;
  /** Ends the stream, also when `whole` was never asked for. */
  readonly close: () => Promise<void>;
}

/** Looks at the head of a stream. An error that comes early stands in `whole` behind the bytes that came before it. */
export async function peekHead(stream: AsyncIterable<Buffer | string>, size = HEAD_BYTES): Promise<Peeked> {
  const chunks = stream[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let end: { readonly error?: unknown } | undefined;
  try {
    for (let length = 0; length < size && !end; length += first.at(-1)?.length ?? 0) {
      const next = await chunks.next();
      if (next.done) end = {};
      else first.push(Buffer.from(next.value));
    }
  } catch (error) {
    end = { error };
  }
  async function* whole(): AsyncGenerator<Buffer> {
    yield* first;
    first.length = 0;
    if (end && 'error' in end) throw end.error;
    while (!end) {
      const next = await chunks.next();
      if (next.done) return;
      yield typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
    }
  }
  const close = async (): Promise<void> => {
    await chunks.return?.();
  };
  return { head: Buffer.concat(first).subarray(0, size), whole: whole(), close };
}
