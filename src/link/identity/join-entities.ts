import type { AnalyzedArticle, Attribution, Entity } from '../../record/index.ts';
import { nameKey } from '../../util/name-key.ts';
import { byKey, compareText, groupBy } from '../../util/order.ts';
import { clusterEntities, type Item } from './cluster-entities.ts';
import { creditedBodies } from './credited-bodies.ts';
import { findListedBody } from './listed-names.ts';
import { entityId, mergeEntities } from './merge-entities.ts';

/**
 * One entity per thing over all articles, on plain evidence only: equal names, an acronym with its long form, a short name that only one
 * person bears. Gives the articles back, in the order given, with their ids replaced. The same for any order of the articles.
 * Cost: about linear in the entities.
 */
export function joinEntities(articles: readonly AnalyzedArticle[]): {
  articles: AnalyzedArticle[];
  entities: Entity[];
} {
  const sorted = [...articles].sort(byKey(article => article.id));
  const { items, union, reasons } = clusterEntities(sorted);
  const groups = [
    ...groupBy(
      items.map((_, i) => i),
      i => union.find(i),
    ),
  ];
  const merged = groups.map(([root, members]) => ({
    members: members.map(i => items[i] as Item),
    joinable: members.some(i => (items[i] as Item).keys.length > 0),
    entity: mergeEntities(
      members.map(i => (items[i] as Item).entity),
      reasons.get(root) ?? [],
    ),
  }));
  const ids = makeIds(sorted, merged);
  const newIds = new Map<Item, string>(
    merged.flatMap((group, g) => group.members.map(item => [item, ids[g] as string] as const)),
  );
  const byArticle = articleIds(sorted, items, newIds);
  const found = merged.map((group, g): Entity => withIds(group, ids[g] as string, byArticle, sorted));
  const known = bodiesByName(found);
  const credited = creditedBodies(sorted, name => known.get(bodyName(name)) !== undefined, bodyName, new Set(ids));
  const entities = [...found, ...credited];
  const outlets = new Map([...known, ...bodiesByName(credited)]);
  return {
    articles: articles.map(article => renameIn(article, byArticle.get(article.id) ?? new Map(), outlets)),
    entities: entities.sort((a, b) => compareText(a.id, b.id)),
  };
}

interface Group {
  readonly members: readonly Item[];
  readonly joinable: boolean;
  readonly entity: Omit<Entity, 'id' | 'partOf'>;
}

/** Ids by name and kind. What is never joined, and the second of one name, add the article that has it first. */
function makeIds(articles: readonly AnalyzedArticle[], groups: readonly Group[]): string[] {
  const taken = new Set<string>();
  return groups.map(({ members, joinable, entity }) => {
    const first = members[0] as Item;
    const plain = entityId(entity);
    const apart = entityId(entity, `${articles[first.article]?.id} ${first.entity.id}`);
    const id = joinable && !taken.has(plain) ? plain : apart;
    taken.add(id);
    return id;
  });
}

/** New id by old id, for each article. */
function articleIds(
  articles: readonly AnalyzedArticle[],
  items: readonly Item[],
  newIds: ReadonlyMap<Item, string>,
): Map<string, Map<string, string>> {
  const maps = new Map(articles.map(article => [article.id, new Map<string, string>()]));
  for (const item of items) maps.get(articles[item.article]?.id ?? '')?.set(item.entity.id, newIds.get(item) as string);
  return maps;
}

function withIds(
  group: Group,
  id: string,
  byArticle: ReadonlyMap<string, ReadonlyMap<string, string>>,
  articles: readonly AnalyzedArticle[],
): Entity {
  const owners = group.members.flatMap(({ article, entity }) => {
    const owner =
      entity.partOf === undefined ? undefined : byArticle.get(articles[article]?.id ?? '')?.get(entity.partOf);
    return owner !== undefined && owner !== id ? [owner] : [];
  });
  const [owner] = owners.sort(compareText);
  const { name, kind, roles, aliases, descriptions, mentions, because } = group.entity;
  return {
    id,
    name,
    kind,
    ...(roles && { roles }),
    ...(owner !== undefined && { partOf: owner }),
    aliases,
    descriptions,
    mentions,
    because,
  };
}

/** Bodies by every name that only one of them has. */
function bodiesByName(entities: readonly Entity[]): Map<string, string | undefined> {
  const map = new Map<string, string | undefined>();
  for (const { id, kind, name, aliases } of entities) {
    if (kind !== 'organization') continue;
    for (const key of new Set([name, ...aliases].map(bodyName)))
      map.set(key, map.has(key) && map.get(key) !== id ? undefined : id);
  }
  return map;
}

function bodyName(name: string): string {
  return findListedBody(name) ?? nameKey(name);
}

function renameIn(
  article: AnalyzedArticle,
  ids: ReadonlyMap<string, string>,
  bodies: ReadonlyMap<string, string | undefined>,
): AnalyzedArticle {
  const rename = (id: string) => ids.get(id) ?? id;
  const outlet = article.outlet.name === undefined ? undefined : bodies.get(bodyName(article.outlet.name));
  return {
    ...article,
    outlet: outlet === undefined ? article.outlet : { ...article.outlet, entity: outlet },
    credits: article.credits.map(credit => ({
      ...credit,
      entity: bodies.get(bodyName(credit.entity)) ?? credit.entity,
    })),
    mentions: article.mentions.map(mention =>
      mention.entity === undefined ? mention : { ...mention, entity: rename(mention.entity) },
    ),
    entities: distinctById(article.entities.map(entity => renameEntity(entity, rename))),
    attributions: article.attributions.map(attribution => renameAttribution(attribution, rename)),
  };
}

function renameEntity(entity: Entity, rename: (id: string) => string): Entity {
  const { partOf, ...rest } = entity;
  const owner = partOf === undefined ? undefined : rename(partOf);
  const id = rename(entity.id);
  return { ...rest, id, ...(owner !== undefined && owner !== id && { partOf: owner }) };
}

/** Two entities of one article that are one after all become one there too. */
function distinctById(entities: readonly Entity[]): Entity[] {
  return [...groupBy(entities, entity => entity.id).values()].map(same => {
    const [first] = same as [Entity];
    return same.length === 1 ? first : { ...first, ...mergeEntities(same, []) };
  });
}

function renameAttribution(attribution: Attribution, rename: (id: string) => string): Attribution {
  const { via, to } = attribution;
  return {
    ...attribution,
    speakers: attribution.speakers.map(speaker =>
      speaker.entity === undefined ? speaker : { ...speaker, entity: rename(speaker.entity) },
    ),
    ...(via && { via: via.map(relay => ({ ...relay, entity: rename(relay.entity) })) }),
    ...(to && { to: to.map(addressee => ({ ...addressee, entity: rename(addressee.entity) })) }),
  };
}
