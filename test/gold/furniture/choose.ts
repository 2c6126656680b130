/**
 * Drew the articles: 80 of `gva/known`, seeded, no outlet more than twice, none that another gold set of ours holds.
 * `npx tsx test/gold/furniture/choose.ts` prints their ids in the order of `articles.ndjson`.
 */
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../../eval/corpus.ts';
import { readLines } from '../../../eval/gold-texts.ts';
import { SHARED } from '../../../eval/shared.ts';

const ARTICLES = 80;
const PER_OUTLET = 2;
const SEED = 20261123;

export function chooseArticles(): string[] {
  const taken = new Set([...ofIncidents(), ...ofNewsroom()]);
  const perOutlet = new Map<string, number>();
  const chosen: string[] = [];
  for (const { id, outlet = '' } of shuffle(readCorpus(`${SHARED}data/gva/known.ndjson.gz`))) {
    const before = perOutlet.get(outlet) ?? 0;
    if (taken.has(id) || before === PER_OUTLET || chosen.length === ARTICLES) continue;
    perOutlet.set(outlet, before + 1);
    chosen.push(id);
  }
  return chosen;
}

function ofIncidents(): string[] {
  return readLines<{ articles: string[] }>(goldPath('incidents/disputes.ndjson')).flatMap(({ articles }) => articles);
}

function ofNewsroom(): string[] {
  return readLines<{ a: { article: string }; b: { article: string } }>(goldPath('newsroom/judged.ndjson')).flatMap(
    ({ a, b }) => [a.article, b.article],
  );
}

function goldPath(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

/** Fisher and Yates with Park and Miller's generator (1988). */
function shuffle<T>(items: readonly T[]): T[] {
  const order = [...items];
  let state = SEED;
  for (let last = order.length - 1; last > 0; last--) {
    state = (state * 48271) % 2147483647;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const id of chooseArticles()) console.log(id);
