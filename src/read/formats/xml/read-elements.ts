import { Parser } from 'htmlparser2';
import { ReadError } from '../../files/problem.ts';
import type { Limits } from '../format.ts';
import type { XmlElement } from './element.ts';
import { Namespaces } from './namespaces.ts';

/** An element that was asked for, and what stood around it before; or that it was too large to be kept, or cut by the end. */
export interface Found {
  /** Count of such elements, from 1. */
  readonly number: number;
  readonly element?: XmlElement;
  readonly why?: 'too-large' | 'cut';
  /** The file's outermost element with all that stood in it so far, but for the elements asked for; undefined when it is itself one. */
  readonly root: XmlElement | undefined;
}

/** Elements within one another; no format of news comes near. */
const MAX_DEPTH = 512;
/** What an element takes, empty, in characters. */
const ELEMENT_SIZE = 64;
/** Elements that are open in all, where end tags are missing. */
const MOST_OPEN = 4096;

/**
 * Elements of XML by name, one after the other; those within another such one belong to it. Markup need not be well-formed: end tags may
 * be missing. Entities that a file declares, and references to other files, are never resolved. Holds one element, `maxBytes`
 * characters of it at most, and as much of what stands around. Cost: linear.
 * @throws ReadError when it is nested too deep, or a single piece is over `maxBytes`
 */
export async function* readElements(
  text: AsyncIterable<string>,
  isAsked: (name: string) => boolean,
  limits: Pick<Limits, 'maxBytes'>,
): AsyncGenerator<Found> {
  const reader = new Reader(isAsked, limits.maxBytes);
  try {
    for await (const chunk of text) {
      reader.write(chunk);
      yield* reader.found.splice(0);
    }
  } catch (error) {
    // what stands before a break is given first
    yield* reader.found.splice(0);
    throw error;
  }
  reader.end();
  yield* reader.found.splice(0);
}

class Reader {
  readonly found: Found[] = [];
  private readonly names = new Namespaces();
  private readonly parser: Parser;
  /** Open elements from the outside in; from `from` on they belong to the one that was asked for. */
  private readonly open: XmlElement[] = [];
  private from: number | undefined;
  private root: XmlElement | undefined;
  private number = 0;
  private sizeIn = 0;
  private sizeAround = 0;
  /** Characters that the parser was given since it last told of something. */
  private silent = 0;
  private ended = false;

  constructor(
    private readonly isAsked: (name: string) => boolean,
    private readonly maxSize: number,
  ) {
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.begin(name, attributes),
        onclosetag: () => this.finish(),
        ontext: data => this.add(data),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  write(chunk: string): void {
    this.silent += chunk.length;
    this.parser.write(chunk);
    if (this.silent > this.maxSize + chunk.length)
      throw new ReadError(
        'read/too-large',
        `a piece of it is longer than ${this.maxSize} characters; not read further`,
      );
  }

  end(): void {
    this.ended = true;
    this.parser.end();
  }

  private begin(raw: string, attributes: Record<string, string>): void {
    this.silent = 0;
    this.names.declare(attributes);
    const name = this.names.nameOf(raw);
    const asked = this.isAsked(name);
    // one whose end tag is missing ends where the next one begins
    if (asked && this.from !== undefined && this.open[this.from]?.name === name) this.leave('missing');
    const element: XmlElement = { name, attributes, children: [] };
    const starts = asked && this.from === undefined;
    if (starts) this.start();
    this.grow(ELEMENT_SIZE + raw.length + sizeOf(attributes));
    if (!starts && this.isKept()) this.open.at(-1)?.children.push(element);
    this.open.push(element);
    if (!starts && this.from === undefined) this.root ??= element;
    if (this.open.length - (this.from ?? 0) > MAX_DEPTH || this.open.length > MOST_OPEN)
      throw new ReadError('read/too-deep', `more than ${MAX_DEPTH} elements within one another; not read further`);
  }

  private add(data: string): void {
    this.silent = 0;
    this.grow(data.length);
    const inner = this.open.at(-1);
    if (!inner || !this.isKept()) return;
    const { children } = inner;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + data;
    else children.push(data);
  }

  private finish(): void {
    this.silent = 0;
    if (this.from !== undefined && this.open.length - 1 === this.from) this.leave(this.ended ? 'cut' : 'closed');
    this.open.pop();
  }

  private start(): void {
    this.from = this.open.length;
    this.number++;
    this.sizeIn = 0;
  }

  private leave(how: 'closed' | 'missing' | 'cut'): void {
    const element = this.open[this.from ?? 0];
    const why = this.sizeIn > this.maxSize ? ('too-large' as const) : how === 'cut' ? ('cut' as const) : undefined;
    const { number, root } = this;
    this.found.push({ number, root, ...(why ? { why } : element ? { element } : {}) });
    this.from = undefined;
  }

  private grow(size: number): void {
    if (this.from === undefined) this.sizeAround += size;
    else this.sizeIn += size;
  }

  private isKept(): boolean {
    return this.from === undefined ? this.sizeAround <= this.maxSize : this.sizeIn <= this.maxSize;
  }
}

function sizeOf(attributes: Readonly<Record<string, string>>): number {
  let size = 0;
  for (const key in attributes) size += key.length + (attributes[key]?.length ?? 0);
  return size;
}
