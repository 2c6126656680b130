import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ArticleInput } from '../src/record/index.ts';

/** A line of a shared corpus, as far as the input of Hearsay and the gold of stories go. */
export interface CorpusArticle extends ArticleInput {
  readonly id: string;
  readonly story?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Articles of an NDJSON file, gzipped or not. A date that is not ISO 8601 is left out. */
export function readCorpus(path: string): CorpusArticle[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => toInput(JSON.parse(line) as Record<string, unknown>));
}

function toInput(line: Record<string, unknown>): CorpusArticle {
  const published = field(line, 'published') ?? field(line, 'date');
  const headline = field(line, 'headline') ?? field(line, 'title');
  const outlet = field(line, 'outlet') ?? field(line, 'source');
  // an article of several round-ups goes with the first
  const [round] = Array.isArray(line.stories) ? (line.stories as unknown[]) : [];
  const story = field(line, 'story') ?? (typeof round === 'string' ? round : undefined);
  return {
    id: field(line, 'id') ?? '',
    text: field(line, 'text') ?? '',
    ...(headline !== undefined && { headline }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && DAY.test(published) && { published }),
    ...(story !== undefined && { story }),
  };
}

function field(line: Record<string, unknown>, name: string): string | undefined {
  const value = line[name];
  return typeof value === 'string' ? value : undefined;
}
