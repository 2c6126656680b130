/**
 * Chose the thirty incidents: of those with 4 to 7 articles, in order of their first line in the file, thirty
 * stretches of equal length; one of each by a seeded draw. `npx tsx test/gold/incidents/choose.ts` prints their ids.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SHARED } from '../../../eval/shared.ts';

const SEED = 6;
const COUNT = 30;

const file = `${SHARED}data/gva/known.ndjson.gz`;
const size = new Map<string, number>();
for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { story } = JSON.parse(line) as { story: string };
  size.set(story, (size.get(story) ?? 0) + 1);
}
const eligible = [...size].filter(([, n]) => n >= 4 && n <= 7).map(([story]) => story);
const random = generator(SEED);
for (let i = 0; i < COUNT; i++) {
  const stretch = eligible.slice(
    Math.floor((i * eligible.length) / COUNT),
    Math.floor(((i + 1) * eligible.length) / COUNT),
  );
  console.log(stretch[Math.floor(random() * stretch.length)]);
}

/** Mulberry32: a public-domain generator of one 32-bit state. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
