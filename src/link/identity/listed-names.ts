import { readList } from '../../util/lists.ts';
import { nameKey, plainWords } from '../../util/name-key.ts';

interface Listed {
  /** Country by a name of it or of its people, in plain words. */
  readonly countries: ReadonlyMap<string, string>;
  /** Country by its capital, in plain words. */
  readonly capitals: ReadonlyMap<string, string>;
  /** The listed name of a body by any of its names, as a key. */
  readonly bodies: ReadonlyMap<string, string>;
}

let listed: Listed | undefined;

function lists(): Listed {
  listed ??= readLists();
  return listed;
}

function readLists(): Listed {
  const countries = new Map<string, string>();
  const capitals = new Map<string, string>();
  const bodies = new Map<string, string>();
  const cells = (cell = '') => cell.split('|').filter(name => name !== '' && name !== '-');
  for (const [name = '', aliases, people, seats] of readList('en', 'countries')) {
    for (const one of [name, ...cells(aliases), ...cells(people)])
      if (!countries.has(plainWords(one))) countries.set(plainWords(one), name);
    for (const seat of cells(seats)) if (!capitals.has(plainWords(seat))) capitals.set(plainWords(seat), name);
  }
  for (const list of ['agencies', 'organizations']) {
    for (const [name = '', aliases] of readList('en', list)) {
      for (const one of [name, ...cells(aliases)])
        if (!bodies.has(nameKey(one))) bodies.set(nameKey(one), nameKey(name));
    }
  }
  return { countries, capitals, bodies };
}

/** The country of a name of a country or of its people. */
export function findCountry(name: string): string | undefined {
  return lists().countries.get(plainWords(name));
}

export function findCountryOfCapital(name: string): string | undefined {
  return lists().capitals.get(plainWords(name));
}

/** The key of a listed body, whichever of its names is given. */
export function findListedBody(name: string): string | undefined {
  return lists().bodies.get(nameKey(name));
}

/**
 * A name with a country in front or behind, apart: "Russia's Defence Ministry", "the Ministry of Defense of Russia" -> Russia, and
 * the rest in plain words. A capital counts with a possessive: "Moscow's Defence Ministry".
 */
export function splitCountry(name: string): { readonly country: string; readonly rest: string } | undefined {
  const words = plainWords(name).split(' ');
  const behind = / of (?:the )?([^\s].*)$/i.exec(name);
  for (let of = behind; of; of = / of (?:the )?([^\s].*)$/i.exec(of[1] ?? '')) {
    const country = lists().countries.get(plainWords(of[1] ?? ''));
    if (country) return { country, rest: plainWords(name.slice(0, name.length - of[0].length)) };
  }
  const seat = /^([\p{Lu}][^’']*)[’']s? (.+)$/u.exec(name);
  const governed = seat && findCountryOfCapital(seat[1] ?? '');
  if (seat && governed) return { country: governed, rest: plainWords(seat[2] ?? '') };
  for (let count = Math.min(5, words.length - 1); count > 0; count--) {
    const country = lists().countries.get(words.slice(0, count).join(' '));
    if (country) return { country, rest: words.slice(count).join(' ') };
  }
  return undefined;
}
