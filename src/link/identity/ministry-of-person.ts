import type { Entity } from '../../record/index.ts';
import { stateBodyKey } from './entity-keys.ts';
import { officeOf } from './offices.ts';
import { singleName } from './person-name.ts';

const OF_PERSON = /^(\p{Lu}[\p{L}-]+)[’']s? (ministry|department|office)$/iu;

/**
 * "Lee's ministry" is the ministry of the country whose minister the article calls Lee: the key of that body. Undefined where the article
 * does not say so, or says it of two people.
 */
export function ministryKey(entity: Entity, others: readonly Entity[]): string | undefined {
  const match = entity.kind === 'organization' ? OF_PERSON.exec(entity.name) : null;
  if (!match) return undefined;
  const name = singleName(match[1] ?? '');
  const bearers = others.filter(
    other =>
      other.kind === 'person' &&
      [other.name, ...other.aliases].some(one => singleName(one.split(' ').at(-1) ?? '') === name),
  );
  const offices = bearers.flatMap(person => person.descriptions.flatMap(({ text }) => officeOf(text) ?? []));
  const keys = new Set(
    offices.flatMap(({ sort, country, portfolios }) =>
      sort === 'minister' && country !== undefined && portfolios.length === 1
        ? [stateBodyKey(country, `${portfolios[0]} ${match[2]}`)]
        : [],
    ),
  );
  return keys.size === 1 ? [...keys][0] : undefined;
}
