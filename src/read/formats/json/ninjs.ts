import type { ArticleInput } from '../../../record/index.ts';
import { addCredits, agencyCredits } from '../add-credits.ts';
import { bodyInput, plainLine } from '../body-text.ts';
import { statedFields, webAddress } from '../stated-fields.ts';
import type { JsonObject } from './read-records.ts';
import { namesOf, objectsOf, textOf } from './values.ts';

/** ninjs 1 to 3: an `uri`, and a text, headline or version as ninjs calls them, in snake or camel case. */
export function isNinjs(record: JsonObject): boolean {
  if (textOf(record, 'uri', 'guid') === undefined) return false;
  return NINJS.some(key => record[key] !== undefined);
}

const NINJS = [
  'body_text',
  'body_xhtml',
  'body_html',
  'bodyText',
  'bodyXhtml',
  'bodyHtml',
  'bodies',
  'headlines',
  'versioncreated',
  'versionCreated',
  'version_created',
  'pubstatus',
  'pubStatus',
];

/** The article of a ninjs object, or why it has none. */
export function readNinjs(record: JsonObject, path: string): ArticleInput | string {
  const body = bodyOf(record);
  const byline =
    textOf(record, 'byline', 'by') ??
    [...namesOf(record.authors), ...namesOf(record.bylines, 'byline', 'value', 'name')].join(', ');
  const version = textOf(record, 'versioncreated', 'versionCreated', 'version_created');
  const first = textOf(
    record,
    'firstcreated',
    'firstCreated',
    'first_created',
    'contentcreated',
    'contentCreated',
    'content_created',
  );
  const headline = textOf(record, 'headline') ?? textOf(objectsOf(record.headlines)[0], 'value');
  const fields = statedFields([
    ['headline', headline && plainLine(headline), 'ninjs/headline'],
    ['outlet', namesOf(record.source)[0], 'ninjs/source'],
    ['outlet', namesOf(record.provider ?? record.publisher)[0], 'ninjs/provider'],
    ['outlet', textOf(record, 'copyrightholder', 'copyrightHolder', 'copyright_holder'), 'ninjs/copyright-holder'],
    ['byline', byline, 'ninjs/byline'],
    ['url', webAddress(textOf(record, 'url')) ?? webAddress(addressOf(record)), 'ninjs/url'],
    ['url', webAddress(textOf(record, 'uri')), 'ninjs/uri'],
    ['published', first ?? version, first ? 'ninjs/first-created' : 'ninjs/version-created'],
    ['updated', first === version ? undefined : version, 'ninjs/version-created'],
    ['section', namesOf(record.service)[0], 'ninjs/service'],
  ]);
  const about = { ...fields, path };
  const input = body === undefined ? undefined : bodyInput(body, about);
  if (!input) return `holds no text (${textOf(record, 'type')?.slice(0, 20) ?? 'of no type'})`;
  const own = fields.outlet?.toLowerCase();
  const sources = namesOf(record.infosources ?? record.infoSources ?? record.infosource, 'name', 'literal');
  const status = textOf(record, 'pubstatus', 'pubStatus') ?? 'usable';
  return addCredits(input, [
    ...namesOf(record.creditline ?? record.creditLine ?? record.credit_line ?? record.credit)
      .filter(line => line.toLowerCase() !== own)
      .map(line => ({ line, role: 'text', rule: 'ninjs/creditline' }) as const),
    ...sources
      .filter(line => line.toLowerCase() !== own)
      .map(line => ({ line, role: 'contribution', rule: 'ninjs/infosources' }) as const),
    ...agencyCredits([byline], 'text', 'ninjs/byline').filter(({ line }) => line.toLowerCase() !== own),
    ...[textOf(record, 'ednote', 'edNote', 'ed_note'), status === 'usable' ? undefined : status]
      .filter(line => line !== undefined)
      .map(line => ({ line: plainLine(line), rule: 'ninjs/note', kind: 'other' }) as const),
  ]);
}

/** Markup first: it has paragraphs. */
function bodyOf(record: JsonObject): string | undefined {
  const bodies = objectsOf(record.bodies);
  const best = bodies.find(body => /html/i.test(textOf(body, 'contenttype', 'contentType') ?? '')) ?? bodies[0];
  return (
    textOf(record, 'body_xhtml', 'body_html', 'bodyXhtml', 'bodyHtml') ??
    textOf(best, 'value') ??
    textOf(record, 'body_text', 'bodyText', 'description_html', 'description_text')
  );
}

function addressOf(record: JsonObject): string | undefined {
  return objectsOf(record.altids ?? record.altIds)
    .flatMap(other => textOf(other, 'value') ?? [])
    .find(value => /^https?:/.test(value));
}
