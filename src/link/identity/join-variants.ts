import type { Item } from './cluster-entities.ts';
import { firstForm } from './name-variants.ts';
import { contradict, Lot, type Sketch } from './namesakes.ts';
import {
  type Assumption,
  compareNames,
  type PersonName,
  parsePersonName,
  personKey,
  turnedKey,
} from './person-name.ts';

/** People of one surname that are compared in pairs; beyond that a surname tells nothing. */
const MOST_OF_SURNAME = 60;
/** Articles of each of two people that are held against each other; keeps the cost linear. */
const MOST_ARTICLES_TRIED = 14;
/** Things that two articles name in common before an initial is somebody's. */
const TIES_FOR_INITIAL = 2;

/** A person so far: all entities under one root. */
interface Person {
  readonly root: number;
  readonly names: readonly PersonName[];
  readonly articles: ReadonlySet<number>;
  readonly sketch: Sketch;
}

export interface Variant {
  readonly a: number;
  readonly b: number;
  readonly because: string;
}

/**
 * People whose full names differ as one person's names do: a middle name or an initial more, a short form, another spelling, the family
 * name behind. Each joining needs that no other person here fits, that no article names both, that nothing said of them contradicts,
 * and that two of their articles name others in common. Cost: pairs of people of one surname.
 * @param members entities of each person, by root
 * @param ties how many things two articles name in common, one root left out
 */
export function findVariants(
  items: readonly Item[],
  members: ReadonlyMap<number, readonly number[]>,
  sketchOf: (item: number) => Sketch,
  ties: (a: number, b: number, apart: number) => number,
): Variant[] {
  const people = [...members].flatMap(([root, group]) => personOf(root, group, items, sketchOf) ?? []);
  const found: Variant[] = [];
  for (const group of bySurname(people).values()) {
    if (group.length < 2 || group.length > MOST_OF_SURNAME) continue;
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) {
        const [a, b] = [group[i] as Person, group[j] as Person];
        const assumed = relate(a, b);
        if (assumed === 'apart' || !isOnlyFit(a, b, group)) continue;
        const needed = assumed.includes('initial') ? TIES_FOR_INITIAL : 1;
        if (!areTied(a, b, needed, ties)) continue;
        const because = `identity/${assumed[0] ?? 'spelling'}: nobody else here fits the name, and the articles name the same others`;
        found.push({ a: a.root, b: b.root, because });
      }
    }
  }
  return [...found, ...findTurned(people, ties)];
}

function personOf(
  root: number,
  group: readonly number[],
  items: readonly Item[],
  sketchOf: (item: number) => Sketch,
): Person | undefined {
  const names = new Map<string, PersonName>();
  for (const i of group) {
    const { entity, keys } = items[i] as Item;
    if (entity.kind !== 'person' || keys.length === 0) continue;
    for (const name of [entity.name, ...entity.aliases]) {
      const parsed = parsePersonName(name);
      if (parsed) names.set(name, parsed);
    }
  }
  if (names.size === 0) return undefined;
  const [first = 0, ...rest] = group;
  const sketch = new Lot(first, sketchOf(first));
  for (const i of rest) sketch.add(sketchOf(i));
  const articles = new Set(group.map(i => (items[i] as Item).article));
  return { root, names: [...names.values()], articles, sketch };
}

function bySurname(people: readonly Person[]): Map<string, Person[]> {
  const map = new Map<string, Person[]>();
  for (const person of people) {
    for (const surname of new Set(person.names.map(name => firstForm('surname', name.surname)))) {
      const group = map.get(surname);
      if (group) group.push(person);
      else map.set(surname, [person]);
    }
  }
  return map;
}

/** What has to be assumed for two people to be one; `apart` when anything contradicts. */
function relate(a: Person, b: Person): readonly Assumption[] | 'apart' {
  for (const article of a.articles) if (b.articles.has(article)) return 'apart';
  let all: readonly Assumption[] = [];
  for (const x of a.names) {
    for (const y of b.names) {
      const assumed = compareNames(x, y);
      if (assumed === 'apart') return 'apart';
      if (assumed.length > all.length) all = assumed;
    }
  }
  // equal names that are two people were kept apart for what is said of them
  const kin = isKin(a.sketch) !== isKin(b.sketch);
  return all.length === 0 || kin || contradict(a.sketch, b.sketch) ? 'apart' : all;
}

/** Father and son may bear nearly one name: who is named as somebody's kin is not joined with who is not. */
function isKin({ roles }: Sketch): boolean {
  return KIN.some(word => roles.has(word));
}

const KIN = [
  'father',
  'mother',
  'son',
  'daughter',
  'brother',
  'sister',
  'grandfather',
  'grandson',
  'uncle',
  'nephew',
  'cousin',
];

/** Everybody else who fits the one fits the other too. */
function isOnlyFit(a: Person, b: Person, group: readonly Person[]): boolean {
  return group.every(
    other => other === a || other === b || (relate(a, other) === 'apart') === (relate(b, other) === 'apart'),
  );
}

function areTied(a: Person, b: Person, needed: number, ties: (x: number, y: number, apart: number) => number): boolean {
  const [some, others] = [a, b].map(person => [...person.articles].slice(0, MOST_ARTICLES_TRIED)) as [
    number[],
    number[],
  ];
  return some.some(x => others.some(y => ties(x, y, a.root) >= needed));
}

/** "Won-gon Park" and "Park Won-gon". */
function findTurned(people: readonly Person[], ties: (a: number, b: number, apart: number) => number): Variant[] {
  const byKey = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return people.flatMap(a => {
    const [name] = a.names;
    const turned = name && turnedKey([...name.given, name.surname].join(' '));
    const [b, ...more] = (turned && byKey.get(turned)) || [];
    if (!b || b === a || more.length > 0 || contradict(a.sketch, b.sketch) || !areTied(a, b, 1, ties)) return [];
    const because =
      'identity/name-order: the same name with the family name first, and the articles name the same others';
    return [{ a: a.root, b: b.root, because }];
  });
}

function keyOf({ names: [name] }: Person): string {
  return name ? (personKey([...name.given, name.surname].join(' ')) ?? '') : '';
}
