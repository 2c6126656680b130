import type { Article, ArticleInput } from '../record/index.ts';
import { digestOf, idOf } from '../util/hash.ts';

/** An article from text and what is known of it: blocks, furniture, metadata, language. The text is kept as it is. */
export function readArticle(input: ArticleInput): Article {
  const blocks = [...input.text.matchAll(/\S(?:[^\n]*\S)?/g)].map(match => ({
    span: [match.index, match.index + match[0].length] as const,
    kind: 'paragraph' as const,
  }));
  return {
    id: input.id ?? idOf('a', input.outlet ?? '', input.url ?? '', input.path ?? '', input.text),
    digest: digestOf(input.text),
    path: input.path ?? '',
    outlet: input.outlet ? { name: input.outlet, basis: 'stated' } : { basis: 'unknown' },
    credits: [],
    published: input.published ? { value: input.published, precision: 'day', basis: 'stated' } : { basis: 'unknown' },
    language: 'en',
    complete: true,
    text: input.text,
    blocks,
    body: blocks.map(block => block.span),
    furniture: [],
    sentences: [],
  };
}
