import type { AnalyzedArticle } from '../../record/index.ts';
import { type Days, daysApart, joinDays } from './publication.ts';
import type { Vector } from './vector.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Traits } from './weigh-article.ts';

/** Articles of one event; `foreign` joined by names and numbers alone, since they are in another language. */
export interface Joined {
  readonly members: readonly number[];
  readonly foreign: ReadonlyMap<number, { readonly similarity: number; readonly names: readonly string[] }>;
}

/** Cosine of names and numbers that joins two languages, and how many they must share. */
const NAMES_ALIKE = 0.25;
const NAMES_SHARED = 3;
/** Days between publications past which names alone do not join. */
const NAMES_DAYS = 7;
/** Articles that hold a name past which it does not lead to candidates. */
const MANY_HOLDERS = 150;

/**
 * Puts clusters that are not in the collection's main language to the cluster of the main language whose names and numbers are most
 * like theirs, when enough are. Only these articles are compared. Cost: their names times the articles that hold them.
 */
export function joinLanguages(
  articles: readonly AnalyzedArticle[],
  clusters: readonly (readonly number[])[],
  traits: readonly Traits[],
  vocabulary: Vocabulary,
): Joined[] {
  const names = traits.map(each => each.names);
  const days = traits.map(each => each.published);
  const main = mainLanguage(articles);
  const isMain = (cluster: readonly number[]) => articles[cluster[0] ?? 0]?.language === main;
  const targets = clusters.filter(isMain).map(members => ({ members: [...members], foreign: new Map() }));
  const others = clusters.filter(cluster => !isMain(cluster));
  const alone: Joined[] = [];
  if (others.length === 0) return targets;
  const holders = indexNames(targets, names);
  for (const cluster of others) {
    const best = findTarget(cluster, targets, holders, names, days);
    if (!best) {
      alone.push({ members: cluster, foreign: new Map() });
      continue;
    }
    const target = targets[best.target] as (typeof targets)[number];
    target.members.push(...cluster);
    target.members.sort((x, y) => x - y);
    for (const member of cluster)
      target.foreign.set(member, {
        similarity: best.similarity,
        names: best.terms.map(term => vocabulary.wordOf(term)),
      });
  }
  return [...targets, ...alone];
}

/** The language of most articles; of equals the first by code. */
function mainLanguage(articles: readonly AnalyzedArticle[]): string {
  const counts = new Map<string, number>();
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]?.[0] ?? 'en';
}

function indexNames(
  targets: readonly { members: readonly number[] }[],
  names: readonly Vector[],
): Map<number, Set<number>> {
  const holders = new Map<number, Set<number>>();
  targets.forEach(({ members }, target) => {
    for (const member of members) {
      for (const term of names[member]?.terms ?? []) {
        const set = holders.get(term) ?? new Set();
        holders.set(term, set.add(target));
      }
    }
  });
  return holders;
}

function findTarget(
  cluster: readonly number[],
  targets: readonly { members: readonly number[] }[],
  holders: ReadonlyMap<number, ReadonlySet<number>>,
  names: readonly Vector[],
  days: readonly (Days | undefined)[],
): { target: number; similarity: number; terms: number[] } | undefined {
  const own = centroid(cluster, names);
  const shared = new Map<number, number>();
  for (const term of own.keys()) {
    const held = holders.get(term);
    if (held && held.size <= MANY_HOLDERS) for (const target of held) shared.set(target, (shared.get(target) ?? 0) + 1);
  }
  let best: { target: number; similarity: number; terms: number[] } | undefined;
  for (const [target, count] of [...shared].sort((x, y) => x[0] - y[0])) {
    const members = targets[target]?.members ?? [];
    if (count < NAMES_SHARED || !isNear(cluster, members, days)) continue;
    const other = centroid(members, names);
    const similarity = cosine(own, other);
    if (similarity < NAMES_ALIKE || (best && similarity <= best.similarity)) continue;
    best = { target, similarity, terms: heaviestShared(own, other) };
  }
  return best;
}

function isNear(x: readonly number[], y: readonly number[], days: readonly (Days | undefined)[]): boolean {
  const span = (members: readonly number[]) =>
    members.reduce<Days | undefined>((all, member) => joinDays(all, days[member]), undefined);
  const [one, other] = [span(x), span(y)];
  return !one || !other || daysApart(one, other) <= NAMES_DAYS;
}

function centroid(members: readonly number[], vectors: readonly Vector[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const member of members) {
    const vector = vectors[member];
    vector?.terms.forEach((term, k) => {
      sum.set(term, (sum.get(term) ?? 0) + (vector.weights[k] as number));
    });
  }
  return sum;
}

function cosine(x: ReadonlyMap<number, number>, y: ReadonlyMap<number, number>): number {
  let dot = 0;
  for (const [term, weight] of x) dot += weight * (y.get(term) ?? 0);
  const norm = (map: ReadonlyMap<number, number>) => Math.sqrt([...map.values()].reduce((sum, w) => sum + w * w, 0));
  return dot / (norm(x) * norm(y) || 1);
}

function heaviestShared(x: ReadonlyMap<number, number>, y: ReadonlyMap<number, number>): number[] {
  const weight = (term: number) => (x.get(term) ?? 0) * (y.get(term) ?? 0);
  return [...x.keys()]
    .filter(term => y.has(term))
    .sort((s, t) => weight(t) - weight(s) || s - t)
    .slice(0, 5);
}
