import type { FileInput, Format, OpenContext, Opened } from '../format.ts';
import { asciiOf, behindProlog } from '../xml/declared-encoding.ts';
import { openElements } from '../xml/open-elements.ts';

/** NewsML-G2 messages and items, and NITF documents: an article an item. */
export const newsmlFormat: Format = {
  name: 'newsml',
  extensions: ['.newsml', '.nitf', '.xml'],
  mediaTypes: [
    'application/vnd.iptc.g2.newsitem+xml',
    'application/vnd.iptc.g2.newsmessage+xml',
    'application/nitf+xml',
  ],
  looksLike: head => /^<(?:[\w.-]+:)?(?:newsItem|newsMessage|packageItem|nitf)[\s>]/.test(behindProlog(asciiOf(head))),
  open: openNewsml,
};

async function* openNewsml(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const { readNewsItem } = await import('./read-news-item.ts');
  yield* openElements(file, context, {
    what: 'news item',
    isAsked: name => name === 'newsItem' || name === 'nitf',
    read: readNewsItem,
  });
}
