import { readdirSync, readFileSync } from 'node:fs';
import { decodeText } from '../../../src/read/files/decode-text.ts';
import { findCharset } from '../../../src/read/html/find-charset.ts';
import { type HtmlArticle, readHtml } from '../../../src/read/html/read-html.ts';
import { readArticle } from '../../../src/read/read-article.ts';

const FOLDER = new URL('./pages/', import.meta.url);

/** An invented page on which extractors fail, and the paragraphs of its report. */
export interface TestPage {
  readonly name: string;
  readonly html: string;
  readonly expected: readonly string[];
}

/** Every page of the folder; the first line of each says why it is there. */
export function readPages(): TestPage[] {
  const names = readdirSync(FOLDER).filter(file => file.endsWith('.html'));
  return names.sort().map(file => {
    const bytes = readFileSync(new URL(file, FOLDER));
    const name = file.replace('.html', '');
    const expected = readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
      .trim()
      .split('\n\n');
    return { name, html: decodeText(bytes, findCharset(bytes)).text, expected };
  });
}

export function articleOf(html: string, path = 'page.html'): HtmlArticle {
  const article = readHtml(html, { path });
  if (!article) throw new Error('the page has no article');
  return article;
}

/** The report as it is read, with all rules on top: its paragraphs with white space as blanks. */
export function reportOf(html: string): string[] {
  const { text, body } = readArticle(articleOf(html));
  return body.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' '));
}
