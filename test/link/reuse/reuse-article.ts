import type { ReuseArticle } from '../../../src/link/reuse/find-passages.ts';
import type { Passage } from '../../../src/record/index.ts';

/** An article for tests of reuse: its whole text is body unless `furniture` names a snippet that is not. */
export function makeReuseArticle(
  id: string,
  text: string,
  more: {
    readonly published?: string;
    readonly outlet?: string;
    readonly wire?: string;
    readonly furniture?: string;
  } = {},
): ReuseArticle {
  const at = more.furniture === undefined ? -1 : text.indexOf(more.furniture);
  const end = at + (more.furniture?.length ?? 0);
  return {
    id,
    text,
    body:
      at < 0
        ? [[0, text.length]]
        : [
            [0, at],
            [end, text.length],
          ],
    outlet: more.outlet ? { name: more.outlet, basis: 'stated' } : { basis: 'unknown' },
    credits: more.wire ? [{ entity: more.wire, role: 'text', span: [0, 1], rule: 'credit/dateline' }] : [],
    published: more.published
      ? {
          value: more.published,
          precision: 'day',
          basis: 'stated',
          earliest: more.published,
          latest: more.published,
        }
      : { basis: 'unknown' },
  };
}

/** Both sides of a passage as they stand in their articles. */
export function sidesOf(articles: readonly ReuseArticle[], passage: Passage): [string, string] {
  const side = ({ article, span }: Passage['a']) =>
    articles.find(({ id }) => id === article)?.text.slice(...span) ?? '';
  return [side(passage.a), side(passage.b)];
}

/** Words by number, the same for the same seed: text that nobody wrote. */
export function makeWords(count: number, seed: number, vocabulary = 4000): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `v${(state % vocabulary).toString(36)}k`;
  });
}
