import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/read/read-article.ts';
import type { Block } from '../../../src/record/index.ts';

const TEXT = 'Pier closed\n\nThe old pier is closed, said Mara Quill.\n\nPhoto by Jane Rook. The gate.';
const BLOCKS: readonly Block[] = [
  { span: [0, 11], kind: 'headline', from: { node: '/h1', start: 0, end: 11 } },
  { span: [13, 53], kind: 'quote', from: { node: '/p', start: 2, end: 42 } },
  { span: [55, TEXT.length], kind: 'caption', from: { node: '/figure', start: 0, end: 29 } },
];

describe('an article with blocks that its format gave', () => {
  const article = readArticle({
    text: TEXT,
    headline: 'Pier closed',
    blocks: BLOCKS,
    furniture: [{ span: [55, TEXT.length], kind: 'caption', rule: 'html/caption' }],
  });

  test('keeps their kinds and places', () => {
    expect(article.blocks).toEqual(BLOCKS);
  });

  test('has the headline above its body, and what is furniture not in it', () => {
    expect(article.headline).toEqual({ text: 'Pier closed', span: [0, 11], basis: 'stated' });
    expect(article.body).toEqual([[13, 53]]);
  });

  test.each<[string, readonly Block[]]>([
    ['overlap', [...BLOCKS.slice(0, 1), { span: [5, TEXT.length], kind: 'paragraph' }]],
    ['are out of order', [...BLOCKS].reverse()],
    ['leave out words', BLOCKS.slice(1)],
    ['end behind the text', [{ span: [0, TEXT.length + 1], kind: 'paragraph' }]],
  ])('is refused when they %s', (_, blocks) => {
    expect(() => readArticle({ text: TEXT, blocks })).toThrow(/^invalid blocks: /);
  });
});
