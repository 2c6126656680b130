import { stemmer } from 'stemmer';
import type { Entity } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { plainWords } from '../../util/name-key.ts';
import type { Place, Use } from './use.ts';

const LOCALE = 'en';
/** Where the head of a description ends: "a cook | who sat near her", "leader | of the union". */
const HEAD_ENDS = /,|;|:|\(|–|—|\s(?:of|who|whom|whose|which|that|at|in|from|for|to|with|on|and|by|near|about)\s/;
/** Neither cut in a word nor an abbreviated title. */
const WORDS = /^\p{L}[\p{L}\s’'.-]*\p{L}$/u;

let honorifics: ReadonlySet<string> | undefined;

/** The noun that a description of somebody comes down to; nothing of "Mr" and of what is no description. */
export function headOf(description: string): string | undefined {
  const [head = ''] = description.split(HEAD_ENDS);
  if (!WORDS.test(head)) return undefined;
  honorifics ??= new Set(
    readList(LOCALE, 'titles').flatMap(([word = '', , kind]) =>
      kind === 'honorific' || kind === 'royal' ? [plainWords(word)] : [],
    ),
  );
  const word = plainWords(head).split(' ').at(-1) ?? '';
  return word === '' || honorifics.has(word) ? undefined : stemmer(word);
}

/** Each description of somebody in the articles of a story, by the noun that it comes down to. */
export function describedAs({ kind }: Entity, places: readonly Place[]): Use[] {
  if (kind !== 'person' && kind !== 'group' && kind !== 'organization') return [];
  return places.flatMap(({ article, span }) => {
    const key = headOf(article.text.slice(span[0], span[1]));
    return key === undefined ? [] : [{ article, span, key }];
  });
}
