import { codeOf, ReadError } from '../../files/problem.ts';

/** A line of a page as it is printed; places in points, from the lower left corner. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its letters. */
  readonly size: number;
}

export interface PagesRead {
  readonly pages: readonly (readonly PrintedLine[])[];
  /** How many cannot be read. */
  readonly broken: number;
}

/** Lines of each page, in the order of the file; pages that cannot be read are counted. */
export async function readPages({
  bytes,
  maxBytes,
}: {
  readonly bytes: Uint8Array;
  readonly maxBytes: number;
}): Promise<PagesRead> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ReadError('read/locked', 'locked with a password; not read');
    throw codeOf(error) === 'unknown error' ? error : new Error(String(error));
  });
  const pages: PrintedLine[][] = [];
  let broken = 0;
  let size = 0;
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      if (size > maxBytes) throw new ReadError('read/too-large', `holds more than ${maxBytes} characters; not read`);
      try {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const lines = linesOf(items.flatMap(item => ('str' in item ? [item as Item] : [])));
        pages.push(lines);
        for (const { text } of lines) size += text.length;
        page.cleanup();
      } catch {
        broken++;
      }
    }
  } finally {
    await pdf.destroy();
  }
  return { pages, broken };
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Runs of letters put together as lines: one ends where the file says so, or where the next run stands on another height. */
function linesOf(items: readonly Item[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: Item[] = [];
  let before: Item | undefined;
  const close = () => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
    before = undefined;
  };
  for (const item of items) {
    if (before && item.str.trim() !== '' && Math.abs(yOf(item) - yOf(before)) > sizeOf(before) * 0.6) close();
    open.push(item);
    if (item.str.trim() !== '') before = item;
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

function lineOf(items: readonly Item[]): PrintedLine | undefined {
  const shown = items.filter(({ str }) => str.trim() !== '');
  const [first] = shown;
  if (!first) return undefined;
  const text = items
    .map(({ str }) => str)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    text,
    left: least(shown.map(xOf)),
    right: -least(shown.map(item => -xOf(item) - item.width)),
    y: yOf(first),
    size: -least(shown.map(item => -sizeOf(item))),
  };
}

/** Lines may hold more runs than a call may have arguments. */
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const xOf = ({ transform }: Item): number => transform[4] ?? 0;
const yOf = ({ transform }: Item): number => transform[5] ?? 0;
const sizeOf = ({ transform, height }: Item): number => Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height || 1;
