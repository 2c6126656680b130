import type { EntityKind, Mention, Span } from '../../record/index.ts';
import { nameKey, plainWords } from '../../util/name-key.ts';
import type { Doc } from '../doc.ts';
import { findKnown } from '../mention/gazetteer.ts';
import { findTitle } from '../mention/word-lists.ts';
import { describe } from './describe.ts';
import { type Draft, EntityBook } from './entity-book.ts';
import { sexOfName } from './given-names.ts';
import { bodyOf, type FullName, findAgency, isGenericBody, isShortBody } from './name-bodies.ts';
import { NameTable, withoutTitles } from './name-table.ts';
import { findRole } from './roles.ts';
import { TokenIndex } from './token-index.ts';

/** The mentions of one article as entities. `keys` goes by index of the mention; dates, amounts and the like have none. */
export interface Grouped {
  readonly book: EntityBook;
  readonly keys: readonly (string | undefined)[];
  readonly index: TokenIndex;
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  Person: 'person',
  Organization: 'organization',
  Location: 'place',
  Facility: 'place',
  NORP: 'group',
};

/** Groups the mentions of one article: full names first, then the short names and acronyms that only one of them explains. */
export function groupMentions(doc: Doc, mentions: readonly Mention[]): Grouped {
  const text = doc.article.text;
  const book = new EntityBook(doc.article.id, text);
  const index = new TokenIndex(doc);
  const names = new NameTable();
  const keys: (string | undefined)[] = mentions.map(() => undefined);
  const acronyms = findExplained(doc, mentions);
  const people = fullNames(text, mentions);
  const explained = new Set(acronyms.values());
  const enter = (at: number, key: string, name: string, rule: string) => {
    const mention = mentions[at] as Mention;
    const draft = book.add(key, KINDS[mention.label] as EntityKind, name);
    book.mention(draft, mention.span, rule);
    keys[at] = key;
    return draft;
  };
  mentions.forEach((mention, at) => {
    if (KINDS[mention.label] === undefined) return;
    const written = text.slice(...mention.span).replace(/\s+/g, ' ');
    const full = explained.has(written) ? undefined : fullName(doc, index, mention, written, names, people);
    if (!full) return;
    const draft = enter(at, full.key, full.name ?? written, full.rule);
    if (mention.label === 'Person') draft.sex = sexOfName(full.name ?? written) ?? draft.sex;
    if (full.country) draft.country = full.country;
    if (full.role) draft.roles.add(full.role);
    names.add(draft, mention.label, full.name ?? written, mention.span[0]);
    const acronym = acronyms.get(at);
    if (acronym !== undefined) names.explain(acronym, draft.key, written);
  });
  names.hear(
    mentions.flatMap(({ label, span }, at) =>
      label === 'Person' && keys[at] === undefined
        ? [{ name: text.slice(...span), start: span[0], sex: honorificOf(text, span) }]
        : [],
    ),
  );
  mentions.forEach((mention, at) => {
    if (KINDS[mention.label] === undefined || keys[at] !== undefined) return;
    const written = text.slice(...mention.span).replace(/\s+/g, ' ');
    const { key, rule, because } = names.resolve(mention.label, written, honorificOf(text, mention.span));
    const draft = enter(at, key, written, rule);
    if (because) draft.because.add(because);
  });
  mentions.forEach((mention, at) => {
    const draft = book.get(keys[at] ?? '');
    if (mention.label !== 'Person' || !draft) return;
    for (const span of describe(doc, index, mentions, at)) addDescription(book, draft, span);
  });
  return { book, keys, index };
}

/** Acronyms in parentheses right behind the name that they stand for, by index of the name. */
function findExplained(doc: Doc, mentions: readonly Mention[]): ReadonlyMap<number, string> {
  const text = doc.article.text;
  const found = new Map<number, string>();
  for (let at = 0; at + 1 < mentions.length; at++) {
    const [name, acronym] = [mentions[at] as Mention, mentions[at + 1] as Mention];
    const written = text.slice(...acronym.span);
    if (
      name.label !== 'Organization' ||
      acronym.label !== 'Organization' ||
      !/^\p{Lu}[\p{L}\d&.-]{1,9}$/u.test(written)
    )
      continue;
    const long = /\s/.test(text.slice(...name.span));
    if (long && /^ ?\($/.test(text.slice(name.span[1], acronym.span[0])) && text.charAt(acronym.span[1]) === ')')
      found.set(at, written);
  }
  return found;
}

function addDescription(book: EntityBook, draft: Draft, span: Span): void {
  book.describe(draft, span);
  for (const word of book.text.slice(...span).split(/\s+/)) {
    const sex = findTitle(word)?.sex ?? findRole(word)?.sex ?? '-';
    if (sex !== '-') draft.sex = sex;
  }
}

/** The key of a name that says by itself whom it names; undefined for short names. */
function fullName(
  doc: Doc,
  index: TokenIndex,
  mention: Mention,
  written: string,
  names: NameTable,
  people: ReadonlyMap<string, string>,
): FullName | undefined {
  const known = findKnown(written);
  if (mention.label === 'Person') {
    const name = withoutTitles(written);
    if (!plainWords(name).includes(' ')) return undefined;
    const long = people.get(name) ?? name;
    return { key: `person:${nameKey(long)}`, rule: 'entity/full-name', name: long };
  }
  if (mention.label === 'NORP') {
    const name = known?.country ?? written;
    return { key: `group:${nameKey(name)}`, rule: 'entity/people', ...(known?.country && { country: known.country }) };
  }
  if (mention.label === 'Location' || mention.label === 'Facility') {
    if (mention.rule === 'mention/direction') return undefined;
    const country = known?.rule === 'country' ? known.country : undefined;
    return {
      key: `place:${nameKey(country ?? written)}`,
      rule: country ? 'entity/country' : 'entity/place',
      ...(country && { country }),
    };
  }
  const agency = findAgency(written);
  if (agency) return { key: `organization:${nameKey(agency.name)}`, rule: 'entity/agency-list', role: agency.kind };
  if (known?.rule === 'organization' && !isGenericBody(written))
    return { key: `organization:${nameKey(known.name)}`, rule: 'entity/organization-list' };
  if (isShortBody(written) && !names.isLong(written)) return undefined;
  return bodyOf(doc, index, mention, written);
}

/**
 * The longest of the full names that are one person's within an article: "Berg Olsen" of "Ana Berg Olsen", "Ana Olsen" of "Ana B. Olsen",
 * where only one name fits.
 */
function fullNames(text: string, mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const names = [
    ...new Set(
      mentions.flatMap(({ label, span }) =>
        label === 'Person' ? [withoutTitles(text.slice(...span).replace(/\s+/g, ' '))] : [],
      ),
    ),
  ].filter(name => name.includes(' '));
  const longer = names.filter(name => name.split(' ').length > 2);
  const isShort = (name: string, long: string) => {
    const [own, all] = [name.split(' '), long.split(' ')];
    return (
      own.length < all.length &&
      (long.toLowerCase().endsWith(` ${name.toLowerCase()}`) ||
        (own.length === 2 && own[0] === all[0] && own[1] === all.at(-1)))
    );
  };
  return new Map(
    names.flatMap(name => {
      const fits = longer.filter(long => isShort(name, long));
      return fits.length === 1 ? [[name, fits[0] as string] as const] : [];
    }),
  );
}

/** The sex that the honorific in front of a name tells. */
function honorificOf(text: string, [start]: Span): 'm' | 'f' | undefined {
  const word = /(\p{L}+\.?) $/u.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  const title = word === undefined ? undefined : findTitle(word);
  return title?.kind === 'honorific' && title.sex !== '-' ? title.sex : undefined;
}
