import type { MentionLabel } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';

/** What the lists say about a name. `seat`: a capital or seat of government, with the country. */
export interface Known {
  readonly label: Extract<MentionLabel, 'Location' | 'NORP' | 'Organization'>;
  /** Name of the country that a country, its people or its capital belongs to. */
  readonly country?: string;
  readonly rule: 'country' | 'demonym' | 'capital' | 'region' | 'city' | 'group' | 'agency' | 'organization';
  /** The name under which the list keeps it. */
  readonly name: string;
}

const LONGEST_NAME = 7;
let known: ReadonlyMap<string, Known> | undefined;

/** What the lists know under a name, written as there or all in capitals. */
export function findKnown(name: string): Known | undefined {
  const plain = plainName(name);
  return (
    names().get(plain) ??
    (plain.length > 4 && plain === plain.toUpperCase() ? names().get(titleCase(plain)) : undefined)
  );
}

/** Longest prefix of the words that the lists know: how many words, and what. */
export function findLongest(
  words: readonly { readonly text: string }[],
  from: number,
): [count: number, known: Known] | undefined {
  for (let count = Math.min(LONGEST_NAME, words.length - from); count > 0; count--) {
    const name = words
      .slice(from, from + count)
      .map(word => word.text)
      .join(' ');
    const found = findKnown(name);
    if (found) return [count, found];
  }
  return undefined;
}

/** Straight apostrophes, no "the" in front. */
export function plainName(name: string): string {
  return name.replace(/[’‘]/g, "'").replace(/^the /i, '');
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}'])\p{L}/gu, letter => letter.toUpperCase());
}

function names(): ReadonlyMap<string, Known> {
  known ??= readNames();
  return known;
}

function readNames(): ReadonlyMap<string, Known> {
  const map = new Map<string, Known>();
  // the first to claim a name keeps it: countries before regions before cities
  const add = (name: string, entry: Known) => {
    const plain = plainName(name.trim());
    if (plain && plain !== '-' && !map.has(plain)) map.set(plain, entry);
  };
  const cells = (cell: string | undefined) => (cell ?? '').split('|');
  for (const [name = '', aliases, people, seats] of readList('en', 'countries')) {
    for (const alias of [name, ...cells(aliases)])
      add(alias, { label: 'Location', country: name, rule: 'country', name });
    for (const word of cells(people)) add(word, { label: 'NORP', country: name, rule: 'demonym', name: word });
    for (const seat of cells(seats)) add(seat, { label: 'Location', country: name, rule: 'capital', name: seat });
  }
  for (const [name = '', people] of readList('en', 'regions')) {
    add(name, { label: 'Location', rule: 'region', name });
    for (const word of cells(people)) add(word, { label: 'NORP', rule: 'group', name: word });
  }
  for (const [name = ''] of readList('en', 'groups')) add(name, { label: 'NORP', rule: 'group', name });
  for (const [name = '', aliases] of readList('en', 'agencies')) {
    for (const alias of [name, ...cells(aliases)])
      if (/^\p{Lu}/u.test(alias)) add(alias, { label: 'Organization', rule: 'agency', name });
  }
  for (const [name = '', aliases] of readList('en', 'organizations')) {
    for (const alias of [name, ...cells(aliases)]) add(alias, { label: 'Organization', rule: 'organization', name });
  }
  for (const [name = '', , plain] of readList('en', 'cities')) {
    add(name, { label: 'Location', rule: 'city', name });
    if (plain) add(plain, { label: 'Location', rule: 'city', name });
  }
  return map;
}

let countryCodes: ReadonlyMap<string, string> | undefined;

/** The country of an ISO 3166 code. */
export function countryOfCode(code: string): string | undefined {
  countryCodes ??= new Map(readList('en', 'countries').map(([name = '', , , , iso = '-']) => [iso, name]));
  return code === '-' ? undefined : countryCodes.get(code);
}
