import { byPlace, type Check, order, outOfOrder } from './problems.ts';

/** Absent fields are left out; numbers have three decimals at most; confidences lie in 0..1; no path of a machine. */
export const valuesArePlain: Check = function* (ledger) {
  const found: string[] = [];
  visit(ledger, 'ledger', found);
  yield* found;
};

function visit(value: unknown, where: string, found: string[]): void {
  if (value === null) found.push(`${where}: null`);
  else if (value === undefined) found.push(`${where}: undefined`);
  else if (typeof value === 'number') visitNumber(value, where, found);
  else if (typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) visit(inner, `${where}.${key}`, found);
}

function visitNumber(value: number, where: string, found: string[]): void {
  if (!Number.isFinite(value) || Math.round(value * 1000) / 1000 !== value) found.push(`${where}: ${value}`);
  if (/\.(?:confidence|similarity)$/.test(where) && (value < 0 || value > 1)) found.push(`${where}: ${value}`);
}

export const pathsAreRelative: Check = function* ({ articles, notices }) {
  for (const { path } of [...articles, ...notices]) if (path?.startsWith('/')) yield `a path of this machine: ${path}`;
};

/** The orders that `docs/architecture.md` states. */
export const listsAreInOrder: Check = function* (ledger) {
  const articleAt = new Map(ledger.articles.map((article, i) => [article.id, i]));
  const at = (id: string) => articleAt.get(id) ?? -1;
  yield* outOfOrder('attributions', ledger.attributions, (a, b) => at(a.article) - at(b.article));
  const first = (spans: readonly (readonly [number, number])[]) =>
    spans.map(span => span[0]).sort((a, b) => a - b)[0] ?? 0;
  yield* outOfOrder('attributions in their article', ledger.attributions, (a, b) =>
    a.article === b.article ? first([...a.cues, ...a.contents]) - first([...b.cues, ...b.contents]) : 0,
  );
  const storyAt = new Map(ledger.stories.map((story, i) => [story.id, i]));
  const story = (stories: readonly string[]) => storyAt.get(stories[0] ?? '') ?? -1;
  yield* outOfOrder(
    'claims',
    ledger.claims,
    (a, b) =>
      story(a.stories) - story(b.stories) ||
      b.origins.most - a.origins.most ||
      b.carriers.length - a.carriers.length ||
      order(a.first.published ?? '9', b.first.published ?? '9') ||
      order(a.id, b.id),
  );
  yield* outOfOrder(
    'timeline',
    ledger.timeline,
    (a, b) => story(a.stories) - story(b.stories) || order(a.when.value ?? '', b.when.value ?? ''),
  );
  for (const claim of ledger.claims) {
    for (const carrier of claim.carriers) yield* outOfOrder(`spans of ${claim.id}`, carrier.spans, byPlace);
  }
  for (const { id, sources, cues, contents } of ledger.attributions) {
    for (const spans of [sources, cues, contents]) yield* outOfOrder(`spans of ${id}`, spans, byPlace);
  }
};
