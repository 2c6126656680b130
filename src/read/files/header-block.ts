const NEWLINE = 10;
const RETURN = 13;

/** A first line and named fields, as HTTP and WARC write them. */
export interface HeaderBlock {
  readonly first: string;
  /** By name in lower case; the first of a name counts. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Where a block ends, with the blank line behind it; -1 when it does not. Looks no further than that. */
export function endOfHeaders(bytes: Buffer): number {
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (bytes[at + 1] === NEWLINE) return at + 2;
    if (bytes[at + 1] === RETURN && bytes[at + 2] === NEWLINE) return at + 3;
  }
  return -1;
}

/** Lines that are no field are passed over; folded ones are joined. Cost: linear. */
export function parseHeaders(block: Buffer): HeaderBlock {
  const [first = '', ...lines] = block
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { first, fields };
}

/** `text/html; charset="utf-8"` as its parts, in lower case. */
export function parseMediaType(value: string | undefined): { readonly mediaType?: string; readonly charset?: string } {
  const mediaType = value?.split(';', 1)[0]?.trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(value ?? '')?.[1]?.toLowerCase();
  return { ...(mediaType && { mediaType }), ...(charset !== undefined && { charset }) };
}
