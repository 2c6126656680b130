import { createHash } from 'node:crypto';

/** `sha256:` and the hex digest of a text's UTF-8 bytes. */
export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** An id from the parts that make a thing what it is: `c-3f9a0c1d2b4e`. Equal parts, equal id. */
export function idOf(prefix: string, ...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12);
  return `${prefix}-${hash}`;
}
