const EMPTY = Buffer.alloc(0);

/**
 * Bytes of a stream, as they are asked for. An error of the stream is an end, kept as `failure`: what came before it is read first.
 * Memory: a chunk, or what `until` looks through.
 */
export class ByteReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private held: Buffer = EMPTY;
  private atEnd = false;
  /** What the stream ended with, if that was an error. */
  failure: unknown;

  constructor(stream: AsyncIterable<Buffer>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  /** True once the stream gave all it has; what is held may still be read. */
  get ended(): boolean {
    return this.atEnd;
  }

  /** The next bytes, `most` at most, as they come; undefined at the end. */
  async take(most: number): Promise<Buffer | undefined> {
    if (this.held.length === 0 && !(await this.more())) return undefined;
    const taken = this.held.subarray(0, most);
    this.held = this.held.subarray(taken.length);
    return taken;
  }

  /** Passes over bytes. False when the stream ended before so many. */
  async skip(count: number): Promise<boolean> {
    let left = count;
    while (left > 0) {
      const taken = await this.take(left);
      if (taken === undefined) return false;
      left -= taken.length;
    }
    return true;
  }

  /** Passes over line ends. */
  async skipLineEnds(): Promise<void> {
    do {
      let at = 0;
      while (this.held[at] === 10 || this.held[at] === 13) at++;
      this.held = this.held.subarray(at);
    } while (this.held.length === 0 && (await this.more()));
  }

  /** The next bytes without passing them, fewer at the end. */
  async peek(count: number): Promise<Buffer> {
    while (this.held.length < count && (await this.more()));
    return this.held.subarray(0, count);
  }

  /** Bytes up to and with what `end` finds, or undefined when it is not in the next `most` bytes: nothing is passed then. */
  async until(end: (bytes: Buffer) => number, most: number): Promise<Buffer | undefined> {
    for (;;) {
      const at = end(this.held.subarray(0, most));
      if (at >= 0) return this.take(at);
      if (this.held.length >= most || !(await this.more())) return undefined;
    }
  }

  /** All that is left. */
  async *rest(): AsyncGenerator<Buffer> {
    for (let taken = await this.take(Infinity); taken; taken = await this.take(Infinity)) yield taken;
  }

  private async more(): Promise<boolean> {
    if (this.atEnd) return false;
    try {
      const next = await this.chunks.next();
      if (!next.done) {
        this.held = this.held.length === 0 ? next.value : Buffer.concat([this.held, next.value]);
        return true;
      }
    } catch (error) {
      this.failure = error;
    }
    this.atEnd = true;
    return false;
  }
}

/** A stretch of a reader's bytes that is a stream of its own. */
export class Section {
  constructor(
    private readonly reader: ByteReader,
    private left: number,
  ) {}

  async *stream(): AsyncGenerator<Buffer> {
    while (this.left > 0) {
      const taken = await this.reader.take(this.left);
      if (taken === undefined) return;
      this.left -= taken.length;
      yield taken;
    }
  }

  /** Passes over what was not read of it. False when the reader ended before its end. */
  finish(): Promise<boolean> {
    const left = this.left;
    this.left = 0;
    return this.reader.skip(left);
  }
}
