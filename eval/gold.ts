import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Span } from '../src/record/index.ts';
import { SHARED } from './shared.ts';

/** The invented stories of `examples/`, each with its truth under `test/gold/`. */
export const EXAMPLES = ['ferry', 'water'] as const;
/** With the five real articles, which lie in the shared folder; their truth is by offsets alone. */
export const STORIES = [...EXAMPLES, 'seeds'] as const;
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
  /** False for an arguable merge: neither asked for nor counted as wrong. */
  readonly sure?: boolean;
}

export function storyPath(story: StoryName): string {
  if (story === 'seeds') return `${SHARED}seeds`;
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
