import type { EntityKind, Mention, Span } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { nameKey, plainWords, spellsName } from '../../util/name-key.ts';
import type { Doc, Token } from '../doc.ts';
import { findKnown } from '../mention/gazetteer.ts';
import { findTitle, isTitleModifier } from '../mention/word-lists.ts';
import { describe } from './describe.ts';
import { type Draft, EntityBook } from './entity-book.ts';
import { sexOfName } from './given-names.ts';
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
      label === 'Person' && keys[at] === undefined ? [{ name: text.slice(...span), start: span[0] }] : [],
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

interface FullName {
  readonly key: string;
  readonly rule: string;
  readonly name?: string;
  readonly country?: string;
  readonly role?: 'agency' | 'state-media';
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
      (long.endsWith(` ${name}`) || (own.length === 2 && own[0] === all[0] && own[1] === all.at(-1)))
    );
  };
  return new Map(
    names.flatMap(name => {
      const fits = longer.filter(long => isShort(name, long));
      return fits.length === 1 ? [[name, fits[0] as string] as const] : [];
    }),
  );
}

/** "Prince Anwar" is Anwar; a title alone stays. */
function withoutTitles(written: string): string {
  const words = written.split(' ');
  let first = 0;
  while (first < words.length - 1 && findTitle(words[first] as string)) first++;
  return words.slice(first).join(' ');
}

/** The sex that the honorific in front of a name tells. */
function honorificOf(text: string, [start]: Span): 'm' | 'f' | undefined {
  const word = /(\p{L}+\.?) $/u.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  const title = word === undefined ? undefined : findTitle(word);
  return title?.kind === 'honorific' && title.sex !== '-' ? title.sex : undefined;
}

/** One word of capitals, which a long form may explain. */
function isShortBody(written: string): boolean {
  return !/\s/.test(written);
}

const GENERIC =
  /^(?:ministry|department|parliament|congress|senate|cabinet|court|council|commission|committee|assembly|army|navy|force|forces|police|guard|guards|bank|government|administration|party|bureau|office|agency|authority|board|service|services|supreme|representatives|treasury|national|state|central|high|house|federal|general|armed|people|of|for|and|the|prime|minister|president)$/;

/** True of "Defense Ministry", "Supreme Court": each country has its own. */
export function isGenericBody(name: string): boolean {
  return plainWords(name)
    .split(' ')
    .every(word => GENERIC.test(word) || isTitleModifier(word.charAt(0).toUpperCase() + word.slice(1)));
}

/** A body; a generic one belongs to the country that stands before it: "Russia's Defence Ministry", "Russian Defense Ministry". */
function bodyOf(doc: Doc, index: TokenIndex, mention: Mention, written: string): FullName {
  const first = index.first(mention.span[0]);
  const [own, before] = [doc.tokens[first - 1], doc.tokens[first - 2]];
  const inside = countryInFront(written);
  if (inside)
    return {
      key: `organization:${nameKey(inside.country)}|${nameKey(inside.rest)}`,
      rule: 'entity/body-of-country',
      country: inside.country,
    };
  if (!isGenericBody(written)) return { key: `organization:${nameKey(written)}`, rule: 'entity/full-name' };
  const owner = own && /^[’']s?$/.test(own.text) && before ? ownerBefore(doc, first - 2) : undefined;
  if (owner) {
    const name = doc.article.text.slice(owner.start, mention.span[1]).replace(/\s+/g, ' ');
    return {
      key: `organization:${nameKey(owner.country)}|${nameKey(written)}`,
      rule: 'entity/body-of-country',
      country: owner.country,
      name,
    };
  }
  return { key: `organization:?|${nameKey(written)}`, rule: 'entity/generic-body' };
}

function countryInFront(written: string): { country: string; rest: string } | undefined {
  const words = written.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const known = findKnown(words.slice(0, count).join(' '));
    const rest = words.slice(count).join(' ');
    if (known?.country && known.rule !== 'capital' && isGenericBody(rest)) return { country: known.country, rest };
  }
  return undefined;
}

function ownerBefore(doc: Doc, last: number): { start: number; country: string } | undefined {
  for (let count = 4; count > 0; count--) {
    const [first, end] = [doc.tokens[last - count + 1], doc.tokens[last] as Token];
    if (!first || first.sentence !== end.sentence) continue;
    const country = findKnown(doc.article.text.slice(first.start, end.end).replace(/\s+/g, ' '))?.country;
    if (country) return { start: first.start, country };
  }
  return undefined;
}

interface Agency {
  readonly name: string;
  readonly kind: 'agency' | 'state-media';
  readonly country: string;
}

let agencies: ReadonlyMap<string, Agency> | undefined;

/** An agency or state outlet of the list, by its name or another name, as written there. */
export function findAgency(written: string): Agency | undefined {
  agencies ??= readAgencies();
  return agencies.get(written.replace(/^the /i, ''));
}

function readAgencies(): ReadonlyMap<string, Agency> {
  const map = new Map<string, Agency>();
  for (const [name = '', aliases = '', kind, , country = ''] of readList('en', 'agencies')) {
    const agency: Agency = { name, kind: kind === 'agency' ? 'agency' : 'state-media', country };
    for (const alias of [name, ...aliases.split('|')])
      if (alias !== '-' && alias !== '' && !map.has(alias)) map.set(alias, agency);
  }
  return map;
}

/** First words of many names: no short form of any. */
const ORDINARY =
  /^(?:New|Old|White|Black|Red|Blue|Green|Golden|Great|Grand|Royal|United|First|Second|Third|Big|Free|Open|Public|Human|World|Holy|Real|Young|High|House|Street|Wall|General|National|American|European|International|Central|Federal|State|North|South|East|West|N\.?Y\.?)$/;

/** Names of one article that may explain short ones. */
class NameTable {
  readonly #people = new Map<string, Set<string>>();
  readonly #starts = new Map<string, number>();
  readonly #sexes = new Map<string, Draft['sex']>();
  /** Who bears a short name by its first use, of several who could. */
  readonly #holders = new Map<string, string>();
  readonly #bodies = new Map<string, { readonly key: string; readonly name: string }>();
  readonly #explained = new Map<string, { readonly key: string; readonly name: string }>();
  readonly #directions = new Map<string, Set<string>>();

  explain(acronym: string, key: string, name: string): void {
    const known = this.#explained.get(acronym);
    if (!known) this.#explained.set(acronym, { key, name });
  }

  isLong(written: string): boolean {
    return this.#bodies.has(`organization:${nameKey(written)}`);
  }

  /**
   * Of two who share a surname the one introduced first has it alone, if the text calls them by it before it names the other: a writer
   * gives the full name of the second person then.
   */
  hear(short: readonly { readonly name: string; readonly start: number }[]): void {
    for (const { name, start } of short) {
      const key = nameKey(name);
      const bearers = [...(this.#people.get(key) ?? [])].sort((a, b) => this.#startOf(a) - this.#startOf(b));
      const [first, second] = bearers;
      if (!first || !second || this.#holders.has(key)) continue;
      if (start > this.#startOf(first) && start < this.#startOf(second)) this.#holders.set(key, first);
    }
  }

  #startOf(key: string): number {
    return this.#starts.get(key) ?? 0;
  }

  add(draft: Draft, label: Mention['label'], written: string, start: number): void {
    if (label === 'Person') {
      if (!this.#starts.has(draft.key)) this.#starts.set(draft.key, start);
      this.#sexes.set(draft.key, draft.sex);
      const words = written.split(' ');
      for (const word of [words[0], words.at(-1)]) if (word) put(this.#people, nameKey(word), draft.key);
      // a surname of several words: "van der Linde", "al-Sisi"
      for (let i = 1; i < words.length - 1; i++)
        if (/^(?:\p{Ll}|[Aa]l$|El$)/u.test(words[i] ?? ''))
          put(this.#people, nameKey(words.slice(i).join(' ')), draft.key);
    }
    if (label === 'Organization' && /\s/.test(written)) this.#bodies.set(draft.key, { key: draft.key, name: written });
    const direction = /^(North|South|East|West) /.exec(draft.country ?? '')?.[1];
    if (direction) put(this.#directions, direction, `place:${nameKey(draft.country ?? '')}`);
  }

  resolve(
    label: Mention['label'],
    written: string,
    sex: 'm' | 'f' | undefined,
  ): { key: string; rule: string; because?: string } {
    if (label === 'Person') return this.#person(withoutTitles(written), sex);
    if (label === 'Organization') return this.#body(written);
    const countries = this.#directions.get(written);
    if (countries?.size === 1) {
      return {
        key: [...countries][0] as string,
        rule: 'entity/short-country',
        because: `"the ${written}" is the only such country in the article`,
      };
    }
    return { key: `place:${nameKey(written)}`, rule: 'entity/place' };
  }

  #person(written: string, sex: 'm' | 'f' | undefined): { key: string; rule: string; because?: string } {
    const full = this.#people.get(nameKey(written));
    const fits = [...(full ?? [])].filter(key => !sex || !this.#sexes.get(key) || this.#sexes.get(key) !== other(sex));
    if (full && fits.length === 1)
      return {
        key: fits[0] as string,
        rule: 'entity/short-name',
        because: `"${written}" is part of one full name in the article`,
      };
    const holder = this.#holders.get(nameKey(written));
    if (holder && fits.includes(holder))
      return {
        key: holder,
        rule: 'entity/short-name',
        because: `"${written}" stands before anybody else of that name is named`,
      };
    const because = full ? `"${written}" is part of ${full.size} full names in the article: kept apart` : undefined;
    return { key: `person:${nameKey(written)}`, rule: 'entity/single-name', ...(because && { because }) };
  }

  #body(written: string): { key: string; rule: string; because?: string } {
    const said = this.#explained.get(written);
    if (said)
      return {
        key: said.key,
        rule: 'entity/acronym',
        because: `"${written}" stands in parentheses behind "${said.name}"`,
      };
    const fits = [...this.#bodies.values()].filter(
      ({ name }) =>
        spellsName(written, name) ||
        (!ORDINARY.test(written) && nameKey(name.split(' ')[0] ?? '') === nameKey(written)),
    );
    const keys = new Set(fits.map(fit => fit.key));
    if (keys.size === 1)
      return {
        key: fits[0]?.key ?? '',
        rule: 'entity/acronym',
        because: `"${written}" stands for "${fits[0]?.name}" in the article`,
      };
    return { key: `organization:${nameKey(written)}`, rule: 'entity/full-name' };
  }
}

const other = (sex: 'm' | 'f') => (sex === 'm' ? 'f' : 'm');

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
