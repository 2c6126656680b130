/** Bytes in which a page has to say its encoding, and some more for pages that do so late. */
const HEAD = 4096;

/**
 * The encoding that a page itself states, in `<meta charset>`, `<meta http-equiv>` or an XML declaration. UTF-16 said in single bytes
 * cannot be true and means UTF-8, as in browsers.
 */
export function findCharset(bytes: Buffer): string | undefined {
  const head = bytes
    .subarray(0, HEAD)
    .toString('latin1')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const stated =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.+-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.+-]+)/i.exec(head)?.[1];
  return stated && (/^(?:utf-?16|ucs-2)/i.test(stated) ? 'utf-8' : stated.toLowerCase());
}
