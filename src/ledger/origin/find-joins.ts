import type { Entity, OriginGroup, Origins } from '../../record/index.ts';
import { makeSets } from '../../util/sets.ts';
import { publishedBefore } from '../chronology.ts';
import { findKinship } from './name-likeness.ts';
import type { Entities, TracedCarrier } from './traced-carrier.ts';

/**
 * Groups that cannot be told to be two origins, each join with its reason; joining all of them gives the least number. A group whose text
 * names no speaker may have it from any other, a named one first: also from one that was quoted later, who may have told it before.
 * Two groups with named speakers may be one where these are alike in name or on one side. Cost: groups times groups with named speakers.
 */
export function findJoins(
  groups: readonly OriginGroup[],
  carriers: readonly TracedCarrier[],
  settled: readonly (readonly Entity[])[],
  entities: Entities,
): Origins['may'] {
  const sets = makeSets();
  const named = groups.map(group => [
    ...new Map(group.carriers.flatMap(i => settled[i] ?? []).map(e => [e.id, e])).values(),
  ]);
  const joins: { groups: [number, number]; because: string[] }[] = [];
  const join = (a: number, b: number, reason: string) => {
    if (sets.find(`${a}`) === sets.find(`${b}`)) return;
    sets.join([`${a}`, `${b}`]);
    joins.push({ groups: [Math.min(a, b), Math.max(a, b)], because: [reason] });
  };
  groups.forEach((group, i) => {
    if (named[i]?.length) {
      named.slice(0, i).forEach((others, j) => {
        const reason = findFirst(others, a => findFirst(named[i] ?? [], b => findKinship(a, b)));
        if (reason) join(j, i, reason);
      });
      return;
    }
    const target = findTarget(i, groups, named, carriers);
    if (target) join(target.index, i, reasonFor(group, target.later, carriers, entities));
  });
  return joins;
}

function findFirst<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The group that one without a named speaker may be one with: a named one that is not later, a named one, the first of all. */
function findTarget(
  index: number,
  groups: readonly OriginGroup[],
  named: readonly (readonly Entity[])[],
  carriers: readonly TracedCarrier[],
): { readonly index: number; readonly later: boolean } | undefined {
  const others = groups.flatMap((_, i) => (i !== index && named[i]?.length ? [i] : []));
  const before = others.find(i => !isLater(groups[i], groups[index], carriers));
  if (before !== undefined) return { index: before, later: false };
  if (others[0] !== undefined) return { index: others[0], later: true };
  return index > 0 ? { index: 0, later: false } : undefined;
}

function reasonFor(group: OriginGroup, later: boolean, carriers: readonly TracedCarrier[], entities: Entities): string {
  if (later) return 'origin/may-have-it-from-who-is-quoted-later';
  if (group.kind === 'document') return 'origin/document-may-be-from-there';
  if (group.kind === 'speaker') return 'origin/implied-speaker-may-be-the-same';
  const speakers = group.carriers.flatMap(i => carriers[i]?.statement.attribution?.speakers ?? []);
  return speakers.some(({ entity }) => entity !== undefined && entities.get(entity)?.kind === 'anonymous')
    ? 'origin/unnamed-speaker-may-be-the-same'
    : 'origin/names-nobody-may-have-it-from-there';
}

/** True when every carrier of `a` is known to have been published after every carrier of `b`. */
function isLater(a: OriginGroup | undefined, b: OriginGroup | undefined, carriers: readonly TracedCarrier[]): boolean {
  const published = (group: OriginGroup | undefined) =>
    (group?.carriers ?? []).flatMap(i => carriers[i]?.statement.article.published ?? []);
  const earlier = published(b);
  return published(a).every(x => earlier.every(y => publishedBefore(y, x)));
}
