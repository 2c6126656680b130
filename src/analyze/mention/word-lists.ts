import { readList } from '../../util/lists.ts';

export type HeadKind = 'organization' | 'facility' | 'place' | 'misc';
export interface Title {
  readonly sex: 'm' | 'f' | '-';
  readonly kind: 'honorific' | 'royal' | 'office' | 'rank';
}

/** A value read at its first use. */
function lazy<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
}

const titles = lazy(
  () => new Map(readList('en', 'titles').map(([word, sex, kind]) => [word ?? '', { sex, kind } as Title])),
);
const modifiers = lazy(() => new Set(readList('en', 'title-modifiers').map(([word]) => word ?? '')));
const heads = lazy(() => ({ start: readHeads('start'), end: readHeads('end') }));

function readHeads(position: string): ReadonlyMap<string, HeadKind> {
  return new Map(
    readList('en', 'name-heads')
      .filter(row => row[2] === position)
      .map(([word, kind]) => [word ?? '', kind as HeadKind]),
  );
}

/** A title in front of a person's name: "President", "Gen.", "Mrs". Capitals or as listed. */
export function findTitle(word: string): Title | undefined {
  return (
    titles().get(word) ?? (word.length > 3 && word === word.toUpperCase() ? titles().get(capitalized(word)) : undefined)
  );
}

/** A word that may stand before a title: "Prime", "Defense". */
export function isTitleModifier(word: string): boolean {
  return modifiers().has(word);
}

/** Kind of name that the word makes at the end of a name, or at its start. */
export function findHead(word: string, position: 'start' | 'end'): HeadKind | undefined {
  return heads()[position].get(word) ?? (word.length > 3 ? heads()[position].get(capitalized(word)) : undefined);
}

function capitalized(word: string): string {
  return word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
