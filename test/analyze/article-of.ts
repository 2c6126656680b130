import type { Article, Furniture, Published } from '../../src/record/index.ts';
import { digestOf } from '../../src/util/hash.ts';

/** An article as `read` gives one: a block a line, the day of publication where one is given. */
export function articleOf(text: string, published?: string, furniture: readonly Furniture[] = [], id = 'a-1'): Article {
  const blocks = [...text.matchAll(/[^\n]+/g)]
    .filter(match => match[0].trim() !== '')
    .map(match => ({ span: [match.index, match.index + match[0].length] as const, kind: 'paragraph' as const }));
  const day = published?.slice(0, 10);
  const known: Published | undefined =
    published && day ? { value: published, precision: 'day', basis: 'stated', earliest: day, latest: day } : undefined;
  return {
    id,
    digest: digestOf(text),
    path: `${id}.txt`,
    outlet: { basis: 'unknown' },
    credits: [],
    published: known ?? { basis: 'unknown' },
    language: 'en',
    complete: true,
    text,
    blocks,
    body: blocks.map(block => block.span),
    furniture,
    sentences: [],
  };
}
