import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Span } from '../src/record/index.ts';

/** The invented stories of `examples/`, each with its truth under `test/gold/`. */
export const STORIES = ['ferry', 'water'] as const;
export type StoryName = (typeof STORIES)[number];

export interface GoldCarrier {
  readonly article: string;
  readonly spans: readonly Span[];
}

export interface GoldClaim {
  readonly id: string;
  readonly label: string;
  readonly carriers: readonly GoldCarrier[];
  readonly origins: { readonly least: number; readonly most: number };
}

export function examplePath(story: StoryName): string {
  return fileURLToPath(new URL(`../examples/${story}`, import.meta.url));
}

/** A file of a story's truth: one record a line. Articles are named by file name, or by record id in a container. */
export function readGold<T>(story: StoryName, kind: string): T[] {
  const file = new URL(`../test/gold/${story}/${kind}.ndjson`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);
}
