import { readList } from '../../util/lists.ts';

let names: ReadonlyMap<string, 'm' | 'f'> | undefined;

/** The sex that the first word of a full name tells, if it does. */
export function sexOfName(name: string): 'm' | 'f' | undefined {
  names ??= new Map(readList('en', 'given-names').map(([given = '', sex]) => [given, sex as 'm' | 'f']));
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 ? names.get(first) : undefined;
}
