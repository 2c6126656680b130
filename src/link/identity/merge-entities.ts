import { compareSpans, type Entity } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { nameKey } from '../../util/name-key.ts';
import { compareText } from '../../util/order.ts';
import { isAcronym } from './entity-keys.ts';

/** One entity of several articles; `members` in the articles' order. `id` and `partOf` are still to be set over all. */
export function mergeEntities(members: readonly Entity[], reasons: readonly string[]): Omit<Entity, 'id' | 'partOf'> {
  const [first] = members;
  if (!first) throw new RangeError('invalid cluster: no members');
  const names = new Set(members.flatMap(member => [member.name, ...member.aliases]));
  const name = bestName(members);
  const roles = new Set(members.flatMap(member => member.roles ?? []));
  const spread =
    members.length > 1
      ? [
          `identity/equal-names: ${[...new Set(members.map(m => m.name))]
            .sort(compareText)
            .map(n => `"${n}"`)
            .join(', ')}`,
        ]
      : [];
  return {
    name,
    kind: first.kind,
    ...(roles.size > 0 && { roles: [...roles].sort(compareText) }),
    aliases: [...names].filter(alias => alias !== name).sort(compareText),
    descriptions: distinctBy(
      members.flatMap(member => member.descriptions),
      d => `${d.article} ${d.text}`,
    ),
    mentions: members
      .flatMap(member => member.mentions)
      .sort((a, b) => compareText(a.article, b.article) || compareSpans(a.span, b.span)),
    because: [...new Set([...members.flatMap(member => member.because), ...spread, ...reasons])].sort(compareText),
  };
}

/** The name that most articles give, long forms before acronyms; of equals the longest, then the first by letters. */
function bestName(members: readonly Entity[]): string {
  const counts = new Map<string, number>();
  for (const { name } of members) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rank = (name: string) => (isAcronym(name) ? 0 : /\s/.test(name) ? 2 : 1);
  return (
    [...counts].sort(
      ([a, x], [b, y]) => rank(b) - rank(a) || y - x || b.length - a.length || compareText(a, b),
    )[0]?.[0] ?? ''
  );
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map(item => [key(item), item])).values()];
}

/** An id of the name and kind; `own` tells apart what shares both and yet is not one. */
export function entityId(entity: Pick<Entity, 'name' | 'kind'>, own?: string): string {
  return own === undefined
    ? idOf('e', entity.kind, nameKey(entity.name))
    : idOf('e', entity.kind, nameKey(entity.name), own);
}
