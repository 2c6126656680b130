import type { Claim, Ledger } from '../../src/record/index.ts';
import type { Check } from './problems.ts';

/** 1 <= least <= most <= carriers; `groups` is a partition at most; joining what `may` be joined gives `least`. */
export const originsAddUp: Check = function* ({ claims }) {
  for (const claim of claims) {
    const { least, most, groups } = claim.origins;
    const where = `claim ${claim.id}`;
    if (!(1 <= least && least <= most && most <= claim.carriers.length))
      yield `${where}: ${least}-${most} origins of ${claim.carriers.length} carriers`;
    if (groups.length !== most) yield `${where}: ${groups.length} groups, ${most} at most`;
    const members = groups.flatMap(group => group.carriers).sort((a, b) => a - b);
    if (members.join() !== claim.carriers.map((_, i) => i).join()) yield `${where}: groups are no partition`;
    const joined = joinedGroups(claim);
    if (joined !== least) yield `${where}: joining what may be one gives ${joined}, not ${least}`;
  }
};

function joinedGroups({ origins }: Claim): number {
  const root = origins.groups.map((_, i) => i);
  const find = (i: number): number => (root[i] === i || root[i] === undefined ? i : find(root[i]));
  for (const { groups } of origins.may) for (const group of groups) root[find(group)] = find(groups[0] ?? group);
  return new Set(root.map(find)).size;
}

/** Evidence is the first carrier's; mode, stance and speakers are what the attributions say; outlets are counted right. */
export const carriersAreAsTold: Check = function* (ledger) {
  const attributions = new Map(ledger.attributions.map(attribution => [attribution.id, attribution]));
  const articles = new Map(ledger.articles.map(article => [article.id, article]));
  for (const claim of ledger.claims) {
    const where = `claim ${claim.id}`;
    const [first] = claim.carriers;
    if (claim.first.article !== first?.article) yield `${where}: its first article is not its first carrier`;
    if (claim.evidence.article !== first?.article) yield `${where}: its evidence is not the first carrier's`;
    for (const carrier of claim.carriers) {
      const told = carrier.attribution === undefined ? undefined : attributions.get(carrier.attribution);
      if ((carrier.mode === 'attributed') !== (told !== undefined)) yield `${where}: a carrier is ${carrier.mode}`;
      if (told && told.article !== carrier.article) yield `${where}: attributed in another article`;
      if (told && told.stance !== carrier.stance) yield `${where}: another stance than its attribution`;
    }
    const carrying = [...new Set(claim.carriers.map(carrier => carrier.article))];
    const unnamed = carrying.filter(id => articles.get(id)?.outlet.name === undefined).length;
    if (claim.outlets.unknown !== unnamed) yield `${where}: ${claim.outlets.unknown} unnamed outlets, ${unnamed} found`;
    if (claim.absent.some(({ article }) => carrying.includes(article))) yield `${where}: carried and absent`;
  }
};

/** What stands in furniture is marked so and reaches no claim; what is only believed or wanted is no claim either. */
export const furnitureReachesNoClaim: Check = function* (ledger: Ledger) {
  const furniture = new Map(ledger.articles.map(article => [article.id, article.furniture]));
  const within = (article: string, [start, end]: readonly [number, number]) =>
    (furniture.get(article) ?? []).some(({ span }) => span[0] <= start && end <= span[1]);
  for (const a of ledger.attributions) {
    const all = [...a.sources, ...a.cues, ...a.contents];
    if (!a.furniture && all.every(span => within(a.article, span))) yield `attribution ${a.id}: in furniture, unmarked`;
  }
  const attributions = new Map(ledger.attributions.map(attribution => [attribution.id, attribution]));
  for (const { id, carriers } of ledger.claims) {
    for (const carrier of carriers) {
      const told = attributions.get(carrier.attribution ?? '');
      if (told?.furniture) yield `claim ${id}: from furniture`;
      if (told && told.attitude !== 'says' && told.attitude !== 'shows') yield `claim ${id}: ${told.attitude}`;
      for (const span of carrier.spans) if (within(carrier.article, span)) yield `claim ${id}: its words are furniture`;
    }
  }
};
