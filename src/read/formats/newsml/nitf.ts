import { agencyCredits } from '../add-credits.ts';
import { childOf, childrenOf, fieldOf, findElements, markupIn, wordsOf, type XmlElement } from '../xml/element.ts';
import type { Said } from './read-news-item.ts';

/** Elements of NITF that HTML calls otherwise. */
const AS_HTML = {
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'small',
  hl2: 'h2',
  block: 'div',
  nitf: 'div',
};

/** The report of an NITF document as markup; undefined when it has none. */
export function nitfBody(nitf: XmlElement): string | undefined {
  const content = childOf(nitf, 'body', 'body.content');
  const markup = content && markupIn(content, AS_HTML).trim();
  return markup === '' ? undefined : markup;
}

/** What an NITF document says besides its text. Dates without hyphens are its own habit. */
export function saidInNitf(nitf: XmlElement): Said {
  const head = childOf(nitf, 'head');
  const top = childOf(nitf, 'body', 'body.head');
  const docdata = childOf(head, 'docdata');
  const pubdata = childOf(head, 'pubdata')?.attributes;
  const byline = fieldOf(top, 'byline');
  const issued = childOf(docdata, 'date.issue')?.attributes.norm ?? pubdata?.['date.publication'];
  return {
    fields: [
      ['headline', childOf(top, 'hedline') && fieldOf(childOf(top, 'hedline'), 'hl1'), 'nitf/hl1'],
      ['headline', fieldOf(head, 'title'), 'nitf/title'],
      ['outlet', pubdata?.name, 'nitf/pubdata'],
      ['outlet', childOf(docdata, 'doc.copyright')?.attributes.holder, 'nitf/copyright'],
      ['published', issued, 'nitf/date'],
      ['section', pubdata?.['position.section'], 'nitf/section'],
      ['byline', byline, 'nitf/byline'],
    ],
    credits: [
      ...childrenOf(top, 'distributor').map(
        element => ({ line: wordsOf(element).replace(/\s+/g, ' '), role: 'text', rule: 'nitf/distributor' }) as const,
      ),
      ...agencyCredits(byline ? [byline] : [], 'text', 'nitf/byline'),
    ],
    notes: findElements(docdata ?? nitf, name => name === 'ed-msg').flatMap(({ attributes }) => attributes.info ?? []),
  };
}
