import type { ArticleInput } from '../../record/index.ts';
import { textOf } from '../html/node.ts';
import { parseHtml } from '../html/parse-html.ts';
import { type HtmlAbout, readHtml } from '../html/read-html.ts';

/** A tag, or a character reference: words in a feed's field are markup then. */
const TAG = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>/i;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/**
 * An article from what a field holds, be it markup or plain text; undefined when it holds no words. Plain text is kept as it stands but
 * for white space at its ends. Cost: linear.
 */
export function bodyInput(content: string, about: HtmlAbout): ArticleInput | undefined {
  if (TAG.test(content)) return readHtml(content, { ...about, part: 'body' });
  const text = (REFERENCE.test(content) ? plainText(content) : content).trim();
  const { part: _part, fetched: _fetched, ...known } = about;
  return text === '' ? undefined : { ...known, text };
}

/** A line of markup as characters: of titles and names. Cost: linear. */
export function plainLine(content: string): string {
  return (TAG.test(content) || REFERENCE.test(content) ? plainText(content) : content).replace(/\s+/g, ' ').trim();
}

function plainText(markup: string): string {
  return textOf(parseHtml(markup));
}
