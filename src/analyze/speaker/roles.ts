import { readList } from '../../util/lists.ts';

export type RoleKind = 'person' | 'organization' | 'group' | 'document' | 'saying';
export interface Role {
  readonly kind: RoleKind;
  readonly sex: 'm' | 'f' | '-';
  /** The noun as the list has it. */
  readonly noun: string;
}

let roles: ReadonlyMap<string, Role> | undefined;

function allRoles(): ReadonlyMap<string, Role> {
  roles ??= new Map(
    readList('en', 'roles').map(([noun = '', kind, sex]) => [
      noun,
      { noun, kind: kind as RoleKind, sex: sex as Role['sex'] },
    ]),
  );
  return roles;
}

/** What a common noun says of who is quoted; a plural of people or bodies is a group. */
export function findRole(noun: string): Role | undefined {
  const word = noun.toLowerCase();
  const exact = allRoles().get(word);
  if (exact) return exact;
  const singular = word.endsWith('men')
    ? `${word.slice(0, -3)}man`
    : word.replace(/(?<=[^s])s$/, '').replace(/ie$/, 'y');
  const one = singular === word ? undefined : allRoles().get(singular);
  if (!one) return undefined;
  return one.kind === 'person' || one.kind === 'organization' ? { ...one, kind: 'group', sex: '-' } : one;
}
