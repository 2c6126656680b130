import type { AnalyzedArticle, Entity } from '../../record/index.ts';
import { nameKey, plainWords, spellsName } from '../../util/name-key.ts';
import { groupBy } from '../../util/order.ts';
import { entityKeys, isAcronym } from './entity-keys.ts';
import { contradict, Lot, sketchOf } from './namesakes.ts';
import { Union } from './union.ts';

/** An entity of one article. */
export interface Item {
  readonly article: number;
  readonly entity: Entity;
  readonly keys: readonly string[];
}

export interface Clusters {
  readonly items: readonly Item[];
  readonly union: Union;
  /** Reasons of joins, by the smallest member once all are made. */
  readonly reasons: ReadonlyMap<number, readonly string[]>;
}

/** Articles of a full name that a short one is held against; keeps the cost linear. */
const MOST_ARTICLES_TRIED = 200;
/** Things in common that tie two articles to one event. */
const TIES_FOR_SHORT_NAME = 2;

/** Joins entities of articles (in a fixed order) by plain evidence. Cost: about linear in the entities. */
export function clusterEntities(articles: readonly AnalyzedArticle[]): Clusters {
  const items = articles.flatMap((article, at) =>
    article.entities.map((entity): Item => ({ article: at, entity, keys: entityKeys(entity) })),
  );
  const union = new Union(items.length);
  const notes: [item: number, because: string][] = [];
  joinByKeys(articles.length, items, union);
  joinAcronyms(items, union, notes);
  joinShortNames(articles.length, items, union, notes);
  const reasons = new Map<number, string[]>();
  for (const [item, because] of notes) {
    const root = union.find(item);
    reasons.set(root, [...(reasons.get(root) ?? []), because]);
  }
  return { items, union, reasons };
}

/** Equal keys; people of one name in several lots where the texts contradict. */
function joinByKeys(articleCount: number, items: readonly Item[], union: Union): void {
  const company = companyOf(articleCount, items);
  const byKey = new Map<string, number[]>();
  items.forEach((item, i) => {
    for (const key of item.keys) {
      const members = byKey.get(key);
      if (members) members.push(i);
      else byKey.set(key, [i]);
    }
  });
  for (const members of byKey.values()) {
    if (items[members[0] as number]?.entity.kind === 'person') joinPeople(items, members, company, union);
    else for (const member of members) union.join(members[0] as number, member);
  }
}

function joinPeople(
  items: readonly Item[],
  members: readonly number[],
  company: readonly ReadonlySet<string>[],
  union: Union,
): void {
  const lots: Lot[] = [];
  for (const member of members) {
    const { entity, article, keys } = items[member] as Item;
    const others = new Set([...(company[article] ?? [])].filter(key => !keys.includes(key)));
    const sketch = sketchOf(entity, others);
    const lot = lots.find(one => !contradict(one, sketch));
    if (lot) {
      union.join(lot.first, member);
      lot.add(sketch);
    } else lots.push(new Lot(member, sketch));
  }
}

/** What each article names: keys of people and bodies. Countries are in too many articles to tie any two. */
function companyOf(articleCount: number, items: readonly Item[]): Set<string>[] {
  const company = Array.from({ length: articleCount }, () => new Set<string>());
  for (const { article, entity, keys } of items) {
    if (entity.kind === 'person' || entity.kind === 'organization') for (const key of keys) company[article]?.add(key);
  }
  return company;
}

/** An acronym joins the long form that spells it, when any article says so and all that say so agree. */
function joinAcronyms(items: readonly Item[], union: Union, notes: [number, string][]): void {
  const bodies = items.flatMap((item, i) => (item.entity.kind === 'organization' ? [i] : []));
  const long = new Map<string, Set<number>>();
  for (const i of bodies) {
    const { entity } = items[i] as Item;
    const names = [entity.name, ...entity.aliases];
    const acronyms = names.filter(isAcronym);
    if (!names.some(name => !isAcronym(name) && acronyms.some(acronym => spellsName(acronym, name)))) continue;
    for (const acronym of acronyms) add(long, acronym, union.find(i));
  }
  for (const i of bodies) {
    const { entity, keys } = items[i] as Item;
    if (keys.length > 0 || !isAcronym(entity.name)) continue;
    const found = new Set([...(long.get(entity.name) ?? [])].map(root => union.find(root)));
    if (found.size === 1) {
      union.join(i, [...found][0] as number);
      notes.push([i, `identity/acronym: "${entity.name}" is explained as one body only`]);
    } else if (found.size === 0) add(long, entity.name, union.find(i));
  }
}

function add<K>(map: Map<K, Set<number>>, key: K, value: number): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

/**
 * "Lee" alone in one article joins "Ana Lee" of others when no other person of these articles bears that name, and the articles name at
 * least two other people or bodies in common. A surname alone is never enough.
 */
function joinShortNames(articleCount: number, items: readonly Item[], union: Union, notes: [number, string][]): void {
  const bearers = new Map<string, Set<number>>();
  const members = groupBy(
    items.map((_, i) => i),
    i => union.find(i),
  );
  items.forEach((item, i) => {
    if (item.entity.kind !== 'person' || item.keys.length === 0) return;
    for (const name of [item.entity.name, ...item.entity.aliases]) {
      const words = plainWords(name).split(' ');
      if (words.length > 1)
        for (const word of new Set([words[0], words.at(-1)])) add(bearers, word ?? '', union.find(i));
    }
  });
  const company = rootsOf(articleCount, items, union);
  const joins: [number, number, string][] = [];
  items.forEach((item, i) => {
    if (item.entity.kind !== 'person' || item.keys.length > 0) return;
    const named = bearers.get(nameKey(item.entity.name));
    const [root] = named?.size === 1 ? [...named] : [];
    if (root === undefined) return;
    const tied = (members.get(root) ?? [])
      .slice(0, MOST_ARTICLES_TRIED)
      .some(member => ties(company, item.article, (items[member] as Item).article, root) >= TIES_FOR_SHORT_NAME);
    if (tied)
      joins.push([
        i,
        root,
        `identity/short-name: nobody else here bears the name "${item.entity.name}", and the articles name the same others`,
      ]);
  });
  for (const [i, root, because] of joins) {
    union.join(i, root);
    notes.push([i, because]);
  }
}

function rootsOf(articleCount: number, items: readonly Item[], union: Union): Set<number>[] {
  const roots = Array.from({ length: articleCount }, () => new Set<number>());
  items.forEach(({ article, entity, keys }, i) => {
    if ((entity.kind === 'person' || entity.kind === 'organization') && keys.length > 0)
      roots[article]?.add(union.find(i));
  });
  return roots;
}

function ties(company: readonly ReadonlySet<number>[], a: number, b: number, apart: number): number {
  let count = 0;
  for (const root of company[a] ?? []) if (root !== apart && company[b]?.has(root)) count++;
  return count;
}
