import type { Mention } from '../../record/index.ts';
import { nameKey, spellsName } from '../../util/name-key.ts';
import { findTitle } from '../mention/word-lists.ts';
import type { Draft } from './entity-book.ts';

/** "Prince Anwar" is Anwar; a title alone stays. */
export function withoutTitles(written: string): string {
  const words = written.split(' ');
  let first = 0;
  while (first < words.length - 1 && findTitle(words[first] as string)) first++;
  return words.slice(first).join(' ');
}

/** First words of many names: no short form of any. */
const ORDINARY =
  /^(?:New|Old|White|Black|Red|Blue|Green|Golden|Great|Grand|Royal|United|First|Second|Third|Big|Free|Open|Public|Human|World|Holy|Real|Young|High|House|Street|Wall|General|National|American|European|International|Central|Federal|State|North|South|East|West|N\.?Y\.?)$/;

/** Letters of a name that a slip of two still tells. */
const LONG_ENOUGH = 6;

/** Names of one article that may explain short ones. */
export class NameTable {
  readonly #people = new Map<string, Set<string>>();
  readonly #starts = new Map<string, number>();
  readonly #sexes = new Map<string, Draft['sex']>();
  /** Who bears a short name by its first use, of several who could. */
  readonly #holders = new Map<string, string>();
  readonly #strangers = new Set<string>();
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
   * gives the full name of the second person then. A surname whose "Mr." fits none of its bearers has a bearer who is never named in full.
   */
  hear(
    short: readonly { readonly name: string; readonly start: number; readonly sex?: 'm' | 'f' | undefined }[],
  ): void {
    for (const { name, start, sex } of short) {
      const key = nameKey(name);
      const known = this.#people.get(key);
      if (known && sex && [...known].every(one => this.#sexes.get(one) === other(sex))) this.#strangers.add(key);
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
    if (full && fits.length === 1 && (sex || !this.#strangers.has(nameKey(written))))
      return {
        key: fits[0] as string,
        rule: 'entity/short-name',
        because: `"${written}" is part of one full name in the article`,
      };
    const holder = this.#holders.get(nameKey(written));
    if (holder && !this.#strangers.has(nameKey(written)) && fits.includes(holder))
      return {
        key: holder,
        rule: 'entity/short-name',
        because: `"${written}" stands before anybody else of that name is named`,
      };
    const meant = full ? undefined : this.#misspelt(written);
    if (meant)
      return {
        key: meant,
        rule: 'entity/misspelt-name',
        because: `"${written}" has the letters of a name in the article`,
      };
    const because = full ? `"${written}" is part of ${full.size} full names in the article: kept apart` : undefined;
    return { key: `person:${nameKey(written)}`, rule: 'entity/single-name', ...(because && { because }) };
  }

  /** The only surname with two neighboring letters the other way round: "Kiedis", "Keidis". */
  #misspelt(written: string): string | undefined {
    const own = nameKey(written);
    if (own.length < LONG_ENOUGH) return undefined;
    const keys = new Set<string>();
    for (let i = 1; i + 1 < own.length; i++) {
      const swapped = own.slice(0, i) + own.charAt(i + 1) + own.charAt(i) + own.slice(i + 2);
      if (swapped !== own) for (const key of this.#people.get(swapped) ?? []) keys.add(key);
    }
    return keys.size === 1 ? [...keys][0] : undefined;
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
