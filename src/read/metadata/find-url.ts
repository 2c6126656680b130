import type { Furniture, Span } from '../../record/index.ts';

/** Lines longer than this begin the report: what stands before them is the page's head. */
const HEAD_LINE = 100;
const MEDIA = /\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf)$/i;

/** The article's address as given, or from the first line of the page's head that is one. */
export function findUrl(
  text: string,
  furniture: readonly Furniture[],
  given: string | undefined,
  body: readonly Span[],
): { readonly url?: string; readonly urlSpan?: Span } {
  if (given !== undefined) return { url: given };
  const report = body.find(([start, end]) => end - start > HEAD_LINE)?.[0] ?? text.length;
  const line = furniture.find(
    item => item.rule === 'furniture/url-line' && item.span[0] < report && !MEDIA.test(text.slice(...item.span)),
  );
  const match = line && /(?:https?:\/\/|www\.)\S+/i.exec(text.slice(...line.span));
  if (!line || !match) return {};
  const start = line.span[0] + match.index;
  return { url: match[0], urlSpan: [start, start + match[0].length] };
}

/** The first byline's name: "Jane Roe" of "By Jane Roe". */
export function findByline(
  text: string,
  furniture: readonly Furniture[],
  nameOf: (flat: string) => string | undefined,
): string | undefined {
  const line = furniture.find(item => item.rule === 'furniture/byline');
  return line && nameOf(text.slice(...line.span).replace(/\s/g, ' '));
}
