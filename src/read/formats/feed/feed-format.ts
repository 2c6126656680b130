import type { FileInput, Format, OpenContext, Opened } from '../format.ts';
import { asciiOf, behindProlog } from '../xml/declared-encoding.ts';
import { openElements } from '../xml/open-elements.ts';

/** RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom: an article an item, read as a stream. */
export const feedFormat: Format = {
  name: 'feed',
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  mediaTypes: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
  looksLike: head => /^<(?:rss|(?:[\w.-]+:)?(?:feed|RDF))[\s>]/.test(behindProlog(asciiOf(head))),
  open: openFeed,
};

async function* openFeed(file: FileInput, context: OpenContext): AsyncGenerator<Opened> {
  const { readItem } = await import('./read-item.ts');
  yield* openElements(file, context, {
    what: 'item of a feed',
    isAsked: name => name === 'item' || name === 'entry',
    read: readItem,
  });
}
