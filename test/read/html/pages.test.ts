import { describe, expect, test } from 'vitest';
import { wordsAt } from '../../../src/read/html/address.ts';
import { parseHtml } from '../../../src/read/html/parse-html.ts';
import { articleOf, readPages, reportOf } from './pages.ts';

const PAGES = readPages().map(page => [page.name, page] as const);
const bare = (text: string) => text.replace(/\s+/g, '');

describe('of a page with', () => {
  test.each(PAGES)('%s the report is read, and nothing else', (_, { html, expected }) => {
    expect(reportOf(html)).toEqual(expected);
  });
});

describe('every block', () => {
  test.each(PAGES)('of %s is the words of its place in the page', (_, { html }) => {
    const { text, blocks } = articleOf(html);
    const page = parseHtml(html);
    for (const { span, from } of blocks) {
      const words = from && wordsAt(page, from);
      expect(bare(words ?? '')).toBe(bare(text.slice(...span)));
    }
  });

  test.each(PAGES)('of %s stands in order, and all words are in one', (_, { html }) => {
    const { text, blocks, furniture } = articleOf(html);
    let end = 0;
    for (const { span } of blocks) {
      expect(text.slice(end, span[0]).trim()).toBe('');
      expect(span[0]).toBeLessThan(span[1]);
      end = span[1];
    }
    expect(end).toBe(text.length);
    for (const { span } of furniture)
      expect(blocks.some(block => block.span[0] === span[0] && block.span[1] === span[1])).toBe(true);
  });
});
