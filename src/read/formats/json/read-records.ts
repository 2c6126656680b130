import { Tokenizer, TokenType } from '@streamparser/json';
import { ReadError } from '../../files/problem.ts';
import type { Limits } from '../format.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** An object of a list, or the whole document when it has none. */
export interface JsonRecord {
  /** From 1, over all lists of the file. */
  readonly number: number;
  /** Absent when it was larger than the limit. */
  readonly record?: JsonObject;
  /** What stood before it in the document, without the lists. */
  readonly around: JsonObject;
  /** It is all of the file. */
  readonly isWhole: boolean;
}

/** Keys of lists that documents of articles have. */
const LISTS =
  /^(?:items|articles|results|entries|stories|posts|documents|docs|hits|data|records|news|rows|feed|value)$/i;
/** Objects around a list. */
const LIST_DEPTH = 4;
/** Objects and lists within one another. */
const MAX_DEPTH = 256;

/**
 * The records of a JSON document, or of several one after the other: objects in its list, or the document itself. Holds one record, `maxBytes`
 * characters of it at most, and as much of what stands around.
 * @throws ReadError where it breaks off, is no JSON, is nested too deep, or has a string over the limit
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  { maxBytes }: Pick<Limits, 'maxBytes'>,
): AsyncGenerator<JsonRecord> {
  const builder = new Builder(maxBytes);
  const tokenizer = new Tokenizer({ separator: '' });
  let silent = 0;
  tokenizer.onToken = ({ token, value }) => {
    silent = 0;
    builder.take(token, value as string | number | boolean | null);
  };
  tokenizer.onError = error => {
    if (error instanceof ReadError) throw error;
    throw new ReadError('read/bad-json', `not valid JSON behind record ${builder.number} (${reasonOf(error)})`);
  };
  try {
    for await (const chunk of text) {
      silent += chunk.length;
      tokenizer.write(chunk);
      yield* builder.found.splice(0);
      if (silent > maxBytes + chunk.length)
        throw new ReadError('read/too-large', `a string in it is longer than ${maxBytes} characters; not read further`);
    }
    if (builder.isOpen)
      throw new ReadError('read/cut', `breaks off behind record ${builder.number}; what stands before was read`);
  } catch (error) {
    yield* builder.found.splice(0);
    throw error;
  }
}

/** What the library says without the file's words. */
function reasonOf(error: Error): string {
  return (/^Unexpected [^"]{0,40}/.exec(error.message)?.[0] ?? 'an unexpected character').trim();
}

interface Level {
  readonly value: JsonValue[] | Record<string, JsonValue>;
  readonly key: string | undefined;
}

/** Puts values together from tokens. What is not JSON but for a comma too few or too many is read all the same. */
class Builder {
  readonly found: JsonRecord[] = [];
  number = 0;
  private readonly open: Level[] = [];
  /** Where the open record stands in `open`. */
  private record: number | undefined;
  private key: string | undefined;
  private awaitsValue = false;
  private sizeIn = 0;
  private sizeAround = 0;
  private hadList = false;

  constructor(private readonly maxSize: number) {}

  get isOpen(): boolean {
    return this.open.length > 0;
  }

  take(token: TokenType, value: string | number | boolean | null): void {
    const inner = this.open.at(-1);
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET)
      this.begin(token === TokenType.LEFT_BRACKET);
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET)
      this.end(token === TokenType.RIGHT_BRACKET);
    else if (token === TokenType.COLON) this.awaitsValue = true;
    else if (token === TokenType.COMMA) this.awaitsValue = false;
    else if (inner && !Array.isArray(inner.value) && !this.awaitsValue) this.key = String(value);
    else this.put(value, typeof value === 'string' ? value.length : 8);
  }

  private begin(isList: boolean): void {
    const value: Level['value'] = isList ? [] : {};
    const isRecord = !isList && this.record === undefined && this.isInList();
    if (isRecord) {
      this.record = this.open.length;
      this.number++;
      this.sizeIn = 0;
      this.hadList = true;
    } else this.put(value, 16);
    this.open.push({ value, key: this.key });
    this.key = undefined;
    this.awaitsValue = false;
    if (this.open.length > MAX_DEPTH)
      throw new ReadError('read/too-deep', `more than ${MAX_DEPTH} values within one another; not read further`);
  }

  /** Directly in the document's own list, or in one whose key says that it holds articles. */
  private isInList(): boolean {
    const list = this.open.at(-1);
    if (!list || !Array.isArray(list.value)) return false;
    if (this.open.length === 1) return true;
    const isPlain = this.open.slice(0, -1).every(({ value }) => !Array.isArray(value));
    return isPlain && this.open.length <= LIST_DEPTH && LISTS.test(list.key ?? '');
  }

  private end(isList: boolean): void {
    const level = this.open.at(-1);
    if (!level || Array.isArray(level.value) !== isList)
      throw new ReadError(
        'read/bad-json',
        `not valid JSON behind record ${this.number} (a bracket that closes nothing)`,
      );
    this.open.pop();
    this.awaitsValue = false;
    this.key = undefined;
    if (this.record === this.open.length) {
      this.record = undefined;
      this.tell(level.value as JsonObject, this.sizeIn, false);
    } else if (this.open.length === 0) this.endDocument(level.value);
  }

  private endDocument(value: Level['value']): void {
    if (!Array.isArray(value) && !this.hadList) {
      this.number++;
      this.tell(value, this.sizeAround, this.number === 1);
    }
    this.hadList = false;
    this.sizeAround = 0;
  }

  private tell(record: JsonObject, size: number, isWhole: boolean): void {
    const root = this.open[0]?.value;
    const around = root === undefined || Array.isArray(root) ? {} : root;
    this.found.push({ number: this.number, around, isWhole, ...(size <= this.maxSize && { record }) });
  }

  private put(value: JsonValue, size: number): void {
    const inner = this.open.at(-1);
    const cost = size + 16 + (this.key?.length ?? 0);
    if (this.record === undefined) this.sizeAround += cost;
    else this.sizeIn += cost;
    const isFull = (this.record === undefined ? this.sizeAround : this.sizeIn) > this.maxSize;
    if (inner && !isFull) {
      if (Array.isArray(inner.value)) inner.value.push(value);
      else if (this.key !== undefined && this.key !== '__proto__') inner.value[this.key] = value;
    }
    this.awaitsValue = false;
  }
}
