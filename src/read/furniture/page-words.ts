import { readList } from '../../util/lists.ts';

/** Where words of pages are furniture: alone on a line, between sentences too, or over a list of other stories. */
export type PagePlace = 'line' | 'seam' | 'heading';

const byPlace = new Map<string, string[]>();
for (const [words = '', place = ''] of readList('en', 'page-words'))
  byPlace.set(place, [...(byPlace.get(place) ?? []), words]);

/** The words of `data/en/page-words.tsv` that stand in a place. */
export function pageWords(place: PagePlace): readonly string[] {
  return byPlace.get(place) ?? [];
}

/** Words as lists are asked for them: in small letters, without marks at either end. */
export function pageKey(flat: string): string {
  return flat
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/ +/g, ' ');
}
