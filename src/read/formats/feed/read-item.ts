import type { ArticleInput } from '../../../record/index.ts';
import { parseDate } from '../../metadata/parse-date.ts';
import { addCredits, agencyCredits, type Stated } from '../add-credits.ts';
import { bodyInput, plainLine } from '../body-text.ts';
import { statedFields } from '../stated-fields.ts';
import { childOf, childrenOf, fieldOf, markupIn, wordsOf, type XmlElement } from '../xml/element.ts';
import { findPlace, type Place } from './find-place.ts';

const PUBLISHED = ['pubDate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'dcterms:created', 'created'];
const UPDATED = ['updated', 'modified', 'dcterms:modified'];

/** The article of an item, or why it has none. */
export function readItem(item: XmlElement, root: XmlElement | undefined, path: string): ArticleInput | string {
  const channel = childOf(root, 'channel') ?? root;
  const headline = titleOf(childOf(item, 'title'));
  const content = contentOf(item);
  const place = findPlace(item, channel, root);
  const creators = creatorsOf(item, channel);
  const about = { ...fieldsOf(item, place, creators), path, ...(headline && { headline }) };
  const input = content && bodyInput(content.words, about);
  if (input)
    return addCredits(isPart(input, content) ? { ...input, complete: false } : input, creditsOf(item, place, creators));
  // a list of headlines is what some feeds are
  return headline ? { ...about, text: headline, complete: false } : 'holds neither a text nor a title';
}

function fieldsOf(item: XmlElement, { outlet, url, canonical }: Place, creators: readonly string[]) {
  const updated = dateOf(item, UPDATED);
  const published = dateOf(item, PUBLISHED) ?? updated;
  return statedFields([
    ['outlet', outlet?.name, outlet?.rule ?? ''],
    ['url', url, 'feed/link'],
    ['canonical', canonical, 'feed/original-link'],
    ['published', published?.value, `feed/${published?.name}`],
    ['updated', updated?.value === published?.value ? undefined : updated?.value, `feed/${updated?.name}`],
    ['byline', creators.join(', '), 'feed/creator'],
  ]);
}

function dateOf(item: XmlElement, names: readonly string[]): { value: string; name: string } | undefined {
  for (const name of names) {
    const value = fieldOf(item, name);
    if (value !== undefined && parseDate(value)) return { value, name };
  }
  return undefined;
}

interface Content {
  readonly words: string;
  /** It is said to be all of the text, a part of it, or neither. */
  readonly said: 'all' | 'part' | 'nothing';
}

const CONTENTS: readonly (readonly [name: string, said: Content['said']])[] = [
  ['content:encoded', 'all'],
  ['content', 'all'],
  ['body', 'all'],
  ['fulltext', 'all'],
  ['description', 'nothing'],
  ['summary', 'part'],
  ['media:description', 'part'],
  ['dcterms:abstract', 'part'],
];

/** The longest text that the item holds; of equals the one that is said to be all. */
function contentOf(item: XmlElement): Content | undefined {
  let best: Content | undefined;
  for (const [name, said] of CONTENTS) {
    for (const element of childrenOf(item, name)) {
      const words = wordsIn(element);
      if (words !== '' && words.length > (best?.words.length ?? 0)) best = { words, said };
    }
  }
  return best;
}

/** Markup that stands in the feed as elements is markup again. */
function wordsIn(element: XmlElement): string {
  return element.children.some(child => typeof child !== 'string') ? markupIn(element).trim() : wordsOf(element);
}

/** Longest summary; longer ones are texts. In UTF-16 units. */
const SUMMARY = 1000;

/** An item whose text is a summary, or one paragraph that nothing says to be all of it. */
function isPart({ text, blocks }: ArticleInput, content: Content): boolean {
  if (content.said !== 'nothing') return content.said === 'part';
  return text.length < SUMMARY && (blocks?.length ?? text.split(/\n\s*\n/).length) <= 1;
}

function titleOf(title: XmlElement | undefined): string | undefined {
  if (!title) return undefined;
  const type = title.attributes.type ?? '';
  const line = type === 'text' ? wordsOf(title).replace(/\s+/g, ' ') : plainLine(wordsOf(title));
  return line === '' ? undefined : line;
}

/** Who wrote it: `dc:creator`, RSS's `author` ("news@quay.example (Ana Lee)"), Atom's `author`, the feed's own where an entry has none. */
function creatorsOf(item: XmlElement, channel: XmlElement | undefined): string[] {
  const elements = [...childrenOf(item, 'dc:creator'), ...childrenOf(item, 'author')];
  const inFeed = elements.length === 0 && item.name === 'entry' ? childrenOf(channel, 'author') : [];
  const names = [...elements, ...inFeed].map(element => {
    const name = plainLine(fieldOf(element, 'name') ?? wordsOf(element));
    const bracketed = /^\S+@\S+\s*\((.+)\)$/.exec(name)?.[1];
    return bracketed ?? (/^\S+@\S+$/.test(name) || /^https?:/.test(name) ? '' : name);
  });
  return [...new Set(names.filter(name => name !== '' && name.length < 300))].slice(0, 20);
}

function creditsOf(item: XmlElement, { credit }: Place, creators: readonly string[]): Stated[] {
  const pictures = [item, ...childrenOf(item, 'media:content'), ...childrenOf(item, 'media:group')];
  const photos = pictures.flatMap(element => childrenOf(element, 'media:credit').map(wordsOf));
  const texts: Stated[] = credit ? [{ line: credit, role: 'text', rule: 'feed/source' }] : [];
  return [
    ...texts,
    ...agencyCredits(creators, 'text', 'feed/creator'),
    ...agencyCredits(photos, 'photo', 'feed/media-credit'),
  ];
}
