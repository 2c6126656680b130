/**
 * A member's name as a label: nothing is ever written under it, but it stands in records and notices, so it leads nowhere. Back
 * slashes, drives, `.` and `..` go, control characters become U+FFFD.
 */
export function memberName(raw: string): string {
  const parts = raw
    .replace(/\\/g, '/')
    .replace(/^[A-Za-z]:(?=\/)/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u001f\u007f]/g, '\ufffd')
    .split('/')
    .filter(part => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').slice(0, 1000) || 'unnamed';
}
