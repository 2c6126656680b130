import type { AnalyzedArticle, Entity } from '../../record/index.ts';
import { spellsName } from '../../util/name-key.ts';
import { groupBy } from '../../util/order.ts';
import { publicationDays } from '../story/publication.ts';
import { entityKeys, isAcronym } from './entity-keys.ts';
import { findVariants } from './join-variants.ts';
import { ministryKey } from './ministry-of-person.ts';
import { contradict, Lot, type Sketch, sketchOf } from './namesakes.ts';
import { parsePersonName, singleName } from './person-name.ts';
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
/** Named by more articles than this, and more than this share of all, somebody is the talk of the day. */
const LEAST_COMMON = 20;
const COMMON_SHARE = 0.03;
/** Shorter acronyms are the letters of too many bodies. */
const LEAST_ACRONYM = 3;

/** Joins entities of articles (in a fixed order) by plain evidence. Cost: about linear in the entities. */
export function clusterEntities(articles: readonly AnalyzedArticle[]): Clusters {
  const items = articles.flatMap((article, at) =>
    article.entities.map((entity): Item => ({ article: at, entity, keys: keysOf(entity, article) })),
  );
  const union = new Union(items.length);
  const notes: [item: number, because: string][] = [];
  const sketches = sketchPeople(articles, items);
  joinByKeys(items, sketches, union);
  joinAcronyms(articles.length, items, union, notes);
  joinVariants(articles.length, items, sketches, union, notes);
  joinShortNames(articles.length, items, union, notes);
  const reasons = new Map<number, string[]>();
  for (const [item, because] of notes) {
    const root = union.find(item);
    reasons.set(root, [...(reasons.get(root) ?? []), because]);
  }
  return { items, union, reasons };
}

function keysOf(entity: Entity, article: AnalyzedArticle): readonly string[] {
  const keys = entityKeys(entity);
  const ministry = keys.length === 0 ? ministryKey(entity, article.entities) : undefined;
  return ministry === undefined ? keys : [ministry];
}

/** What the article says of each person; undefined for other entities. */
function sketchPeople(articles: readonly AnalyzedArticle[], items: readonly Item[]): (Sketch | undefined)[] {
  const company = companyOf(articles.length, items);
  const days = articles.map(article => publicationDays(article)?.first);
  return items.map(({ entity, article, keys }) => {
    if (entity.kind !== 'person') return undefined;
    const others = new Set([...(company[article] ?? [])].filter(key => !keys.includes(key)));
    return sketchOf(entity, others, days[article]);
  });
}

/** Equal keys; people of one name in several lots where the texts contradict. */
function joinByKeys(items: readonly Item[], sketches: readonly (Sketch | undefined)[], union: Union): void {
  const byKey = new Map<string, number[]>();
  items.forEach((item, i) => {
    for (const key of item.keys) {
      const members = byKey.get(key);
      if (members) members.push(i);
      else byKey.set(key, [i]);
    }
  });
  for (const members of byKey.values()) {
    if (items[members[0] as number]?.entity.kind === 'person') joinPeople(members, sketches, union);
    else for (const member of members) union.join(members[0] as number, member);
  }
}

function joinPeople(members: readonly number[], sketches: readonly (Sketch | undefined)[], union: Union): void {
  const lots: Lot[] = [];
  for (const member of members) {
    const sketch = sketches[member] as Sketch;
    const lot = lots.find(one => !contradict(one, sketch));
    if (lot) {
      union.join(lot.first, member);
      lot.add(sketch);
    } else lots.push(new Lot(member, sketch));
  }
}

function joinVariants(
  articleCount: number,
  items: readonly Item[],
  sketches: readonly (Sketch | undefined)[],
  union: Union,
  notes: [number, string][],
): void {
  const members = groupBy(
    items.flatMap((item, i) => (item.entity.kind === 'person' ? [i] : [])),
    i => union.find(i),
  );
  const company = rootsOf(articleCount, items, union);
  const found = findVariants(
    items,
    members,
    i => sketches[i] as Sketch,
    (a, b, apart) => ties(company, a, b, apart),
  );
  for (const { a, b, because } of found) {
    union.join(a, b);
    notes.push([a, because]);
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

/**
 * An acronym joins the long form that spells it, when any article says so and all that say so agree; or, where none says so, when it spells
 * one body only and the articles name the same others.
 */
function joinAcronyms(articleCount: number, items: readonly Item[], union: Union, notes: [number, string][]): void {
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
  joinUnexplained(articleCount, bodies, items, union, notes);
}

function joinUnexplained(
  articleCount: number,
  bodies: readonly number[],
  items: readonly Item[],
  union: Union,
  notes: [number, string][],
): void {
  const bare = bodies.filter(i => {
    const { entity, keys } = items[i] as Item;
    return keys.length === 0 && isAcronym(entity.name) && entity.name.length >= LEAST_ACRONYM;
  });
  if (bare.length === 0) return;
  const spelled = new Map<string, Set<number>>();
  for (const i of bodies) {
    const { entity, keys } = items[i] as Item;
    if (keys.length === 0 || !/\s/.test(entity.name)) continue;
    add(spelled, initialsOf(entity.name), i);
  }
  const company = rootsOf(articleCount, items, union);
  for (const i of bare) {
    const { entity, article } = items[i] as Item;
    const fits = [...(spelled.get(entity.name) ?? [])].filter(j =>
      spellsName(entity.name, (items[j] as Item).entity.name),
    );
    const roots = new Set(fits.map(j => union.find(j)));
    const [root] = roots;
    if (roots.size !== 1 || root === undefined) continue;
    const tied = fits
      .slice(0, MOST_ARTICLES_TRIED)
      .some(j => ties(company, article, (items[j] as Item).article, root) >= TIES_FOR_SHORT_NAME);
    if (!tied) continue;
    union.join(i, root);
    notes.push([
      root,
      `identity/acronym: "${entity.name}" spells one body only, and the articles name the same others`,
    ]);
  }
}

/** First letters of the capitalized words. */
function initialsOf(name: string): string {
  return [...name.matchAll(/(?<![\p{L}’'])\p{Lu}/gu)].map(match => match[0]).join('');
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
      const parts = parsePersonName(name);
      if (parts) for (const word of new Set([parts.given[0], parts.surname])) add(bearers, word ?? '', union.find(i));
    }
  });
  const company = rootsOf(articleCount, items, union);
  const joins: [number, number, string][] = [];
  items.forEach((item, i) => {
    if (item.entity.kind !== 'person' || item.keys.length > 0) return;
    const named = bearers.get(singleName(item.entity.name));
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
  joinSingleNames(items, bearers, company, union, notes);
}

/** "Lund" in two articles that name the same others, where nobody has a full name of it. */
function joinSingleNames(
  items: readonly Item[],
  bearers: ReadonlyMap<string, ReadonlySet<number>>,
  company: readonly ReadonlySet<number>[],
  union: Union,
  notes: [number, string][],
): void {
  const single = groupBy(
    items.flatMap(({ entity, keys }, i) => (entity.kind === 'person' && keys.length === 0 ? [i] : [])),
    i => singleName((items[i] as Item).entity.name),
  );
  for (const [name, group] of single) {
    const [first, ...rest] = group;
    const articles = new Set(group.map(i => (items[i] as Item).article));
    if (first === undefined || name === '' || bearers.has(name) || articles.size < group.length) continue;
    for (const i of rest.slice(0, MOST_ARTICLES_TRIED)) {
      const near = group.find(
        j => j < i && ties(company, (items[j] as Item).article, (items[i] as Item).article, -1) >= TIES_FOR_SHORT_NAME,
      );
      if (near === undefined) continue;
      union.join(near, i);
      notes.push([
        i,
        `identity/single-name: nobody else here bears the name "${(items[i] as Item).entity.name}", and the articles name the same others`,
      ]);
    }
  }
}

/** What each article names, by roots; without what so many articles name that it ties no two of them. */
function rootsOf(articleCount: number, items: readonly Item[], union: Union): Set<number>[] {
  const roots = Array.from({ length: articleCount }, () => new Set<number>());
  items.forEach(({ article, entity, keys }, i) => {
    if ((entity.kind === 'person' || entity.kind === 'organization') && keys.length > 0)
      roots[article]?.add(union.find(i));
  });
  const counts = new Map<number, number>();
  for (const named of roots) for (const root of named) counts.set(root, (counts.get(root) ?? 0) + 1);
  const most = Math.max(LEAST_COMMON, COMMON_SHARE * articleCount);
  for (const named of roots) for (const root of named) if ((counts.get(root) ?? 0) > most) named.delete(root);
  return roots;
}

function ties(company: readonly ReadonlySet<number>[], a: number, b: number, apart: number): number {
  let count = 0;
  for (const root of company[a] ?? []) if (root !== apart && company[b]?.has(root)) count++;
  return count;
}
