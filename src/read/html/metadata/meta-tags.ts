import { elementsOf, type HtmlElement } from '../node.ts';

/** `<meta>` values by their lower-case `property`, `name` or `itemprop`, in order. */
export function readMetaTags(page: HtmlElement): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const { attributes } of elementsOf(page, element => element.name === 'meta')) {
    const content = attributes.content?.replace(/\s+/g, ' ').trim();
    if (!content) continue;
    for (const key of new Set([attributes.property, attributes.name, attributes.itemprop])) {
      if (key === undefined) continue;
      const values = tags.get(key.toLowerCase()) ?? [];
      values.push(content);
      tags.set(key.toLowerCase(), values);
    }
  }
  return tags;
}
