import type { ArticleInput } from '../../../record/index.ts';
import { addCredits, agencyCredits } from '../add-credits.ts';
import { bodyInput, plainLine } from '../body-text.ts';
import { statedFields, webAddress } from '../stated-fields.ts';
import type { JsonObject } from './read-records.ts';
import { namesOf, textOf } from './values.ts';

export function isJsonFeed(around: JsonObject): boolean {
  return /^https?:\/\/jsonfeed\.org\/version\//.test(textOf(around, 'version') ?? '');
}

/** The article of an item of a JSON Feed, or why it has none. What an item has only in summary is not complete. */
export function readFeedItem(item: JsonObject, feed: JsonObject, path: string): ArticleInput | string {
  const base = webAddress(textOf(feed, 'home_page_url') ?? textOf(feed, 'feed_url'));
  const title = textOf(item, 'title');
  const authors =
    [item.authors, item.author, feed.authors, feed.author]
      .map(list => namesOf(list, 'name'))
      .find(list => list.length > 0) ?? [];
  const [published, updated] = [textOf(item, 'date_published'), textOf(item, 'date_modified')];
  const fields = statedFields([
    ['headline', title && plainLine(title), 'json-feed/title'],
    ['outlet', textOf(feed, 'title'), 'json-feed/feed-title'],
    ['url', webAddress(textOf(item, 'url', 'external_url'), base), 'json-feed/url'],
    ['url', webAddress(textOf(item, 'id')), 'json-feed/id'],
    ['published', published ?? updated, published ? 'json-feed/date-published' : 'json-feed/date-modified'],
    ['updated', updated === published ? undefined : updated, 'json-feed/date-modified'],
    ['byline', authors.join(', '), 'json-feed/authors'],
  ]);
  const content = textOf(item, 'content_html', 'content_text');
  const words = content ?? textOf(item, 'summary') ?? title;
  const input =
    words === undefined
      ? undefined
      : bodyInput(words, { ...fields, path, ...(content === undefined && { complete: false }) });
  return input
    ? addCredits(input, agencyCredits(authors, 'text', 'json-feed/authors'))
    : 'holds neither a text nor a title';
}
