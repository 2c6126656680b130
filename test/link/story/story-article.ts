import type { AnalyzedArticle, Span } from '../../../src/record/index.ts';
import { digestOf } from '../../../src/util/hash.ts';

/** An article for tests of stories; a line is a sentence and a paragraph. */
export function makeStoryArticle(
  id: string,
  text: string,
  more: { readonly published?: string; readonly headline?: string; readonly language?: string } = {},
): AnalyzedArticle {
  const lines = [...text.matchAll(/[^\n]+/g)].map((m): Span => [m.index, m.index + m[0].length]);
  return {
    id,
    digest: digestOf(text),
    path: `${id}.txt`,
    outlet: { basis: 'unknown' },
    credits: [],
    ...(more.headline !== undefined && { headline: { text: more.headline, basis: 'stated' as const } }),
    published: more.published
      ? { value: more.published, precision: 'day', basis: 'stated', earliest: more.published, latest: more.published }
      : { basis: 'unknown' },
    language: more.language ?? 'en',
    complete: true,
    text,
    blocks: lines.map(span => ({ span, kind: 'paragraph' as const })),
    body: lines,
    furniture: [],
    sentences: more.language ? [] : lines,
    mentions: [],
    times: [],
    entities: [],
    attributions: [],
  };
}
