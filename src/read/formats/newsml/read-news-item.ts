import type { ArticleInput } from '../../../record/index.ts';
import { addCredits, agencyCredits, type Stated } from '../add-credits.ts';
import { bodyInput } from '../body-text.ts';
import { type StatedField, statedFields, webAddress } from '../stated-fields.ts';
import { childOf, childrenOf, fieldOf, findElements, markupIn, wordsOf, type XmlElement } from '../xml/element.ts';
import { nitfBody, saidInNitf } from './nitf.ts';

/** What a message says besides the text. */
export interface Said {
  readonly fields: readonly StatedField[];
  readonly credits: readonly Stated[];
  /** To editors: corrections, embargoes, what was withdrawn. */
  readonly notes: readonly string[];
}

/** The article of an item of NewsML-G2, or of an NITF document; or why it has none. What the item says goes before what the document in it says. */
export function readNewsItem(item: XmlElement, root: XmlElement | undefined, path: string): ArticleInput | string {
  const nitf = item.name === 'nitf' ? item : findElements(item, name => name === 'nitf')[0];
  const content = nitf ? nitfBody(nitf) : contentOf(item);
  if (content === undefined) return 'holds no text (a picture, a package or another kind of item)';
  const said = [...(item === nitf ? [] : [saidInItem(item, root)]), ...(nitf ? [saidInNitf(nitf)] : [])];
  const fields = statedFields(said.flatMap(part => part.fields));
  const input = bodyInput(content, { ...fields, path });
  if (!input) return 'the text is empty';
  const own = fields.outlet?.toLowerCase();
  const credits = said.flatMap(part => part.credits).filter(({ line }) => line.toLowerCase() !== own);
  const notes = said.flatMap(part => part.notes).map(line => ({ line, rule: 'newsml/note', kind: 'other' }) as const);
  return addCredits(input, [...credits, ...notes]);
}

function saidInItem(item: XmlElement, root: XmlElement | undefined): Said {
  const about = childOf(item, 'itemMeta');
  const content = childOf(item, 'contentMeta');
  const version = fieldOf(about, 'versionCreated');
  const first = fieldOf(about, 'firstCreated') ?? fieldOf(content, 'contentCreated');
  const byline = fieldOf(content, 'by') ?? namesIn(content, 'creator').join(', ');
  const status = childOf(about, 'pubStatus')?.attributes.qcode ?? '';
  return {
    fields: [
      ['headline', fieldOf(content, 'headline'), 'newsml/headline'],
      ['headline', fieldOf(about, 'title'), 'newsml/title'],
      ['outlet', namesIn(about, 'provider')[0], 'newsml/provider'],
      ['outlet', namesIn(childOf(item, 'rightsInfo'), 'copyrightHolder')[0], 'newsml/copyright-holder'],
      ['outlet', fieldOf(childOf(root, 'header'), 'sender'), 'newsml/sender'],
      ['byline', byline, 'newsml/by'],
      ['url', addressOf(about), 'newsml/link'],
      ['published', first ?? version, first ? 'newsml/created' : 'newsml/version-created'],
      ['updated', first === version ? undefined : version, 'newsml/version-created'],
    ],
    credits: [
      ...lines(fieldOf(content, 'creditline')).map(
        line => ({ line, role: 'text', rule: 'newsml/creditline' }) as const,
      ),
      ...[...namesIn(content, 'infoSource'), ...namesIn(content, 'contributor')].map(
        line => ({ line, role: 'contribution', rule: 'newsml/info-source' }) as const,
      ),
      ...agencyCredits([byline], 'text', 'newsml/by'),
    ],
    notes: [
      ...childrenOf(about, 'edNote').map(note => wordsOf(note).replace(/\s+/g, ' ')),
      ...(/(?:canceled|withheld)$/.test(status) ? [status] : []),
    ],
  };
}

function lines(line: string | undefined): string[] {
  return line === undefined ? [] : [line];
}

/** People and bodies by name; codes ("nprov:AFP") as what stands behind the colon. */
function namesIn(element: XmlElement | undefined, name: string): string[] {
  return childrenOf(element, name).flatMap(party => {
    const code = party.attributes.qcode ?? party.attributes.literal;
    return fieldOf(party, 'name', 'organisationName') ?? code?.replace(/^[^:]*:/, '') ?? (wordsOf(party) || []);
  });
}

function addressOf(about: XmlElement | undefined): string | undefined {
  return childrenOf(about, 'link')
    .filter(({ attributes }) => /seeAlso|alternate|canonical/i.test(attributes.rel ?? ''))
    .map(({ attributes }) => webAddress(attributes.href))
    .find(address => address !== undefined);
}

/** The first text of the item's content: markup of a page as elements or characters, or plain characters. */
function contentOf(item: XmlElement): string | undefined {
  for (const set of childrenOf(item, 'contentSet')) {
    for (const part of set.children) {
      if (typeof part === 'string') continue;
      const content = part.name === 'inlineXML' ? htmlIn(part) : part.name === 'inlineData' ? wordsOf(part) : '';
      if (content !== '') return content;
    }
  }
  return undefined;
}

function htmlIn(part: XmlElement): string {
  const page = childOf(part, 'html');
  const body = childOf(page, 'body') ?? page ?? part;
  return markupIn(body).trim();
}
