/**
 * Two printed lines as one. A hyphen at the end of the first goes when the rest of the word is in small letters, unless the text writes the
 * word with its hyphen elsewhere.
 * @param words those of the text, in lower case
 */
export function joinLine(before: string, next: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next;
  const head = /(\p{L}+)[-\u2010]$/u.exec(before)?.[1];
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (head === undefined || tail === undefined)
    return `${before}${/[-–—/]$/.test(before) && head !== undefined ? '' : ' '}${next}`;
  const isHyphened = words.has(`${head}-${tail}`.toLowerCase()) && !words.has(`${head}${tail}`.toLowerCase());
  return isHyphened ? before + next : before.slice(0, -1) + next;
}
