import { readList } from '../../util/lists.ts';
import { plainWords } from '../../util/name-key.ts';

type Kind = 'given' | 'surname' | 'place';

/** How two written forms of one name differ. */
export type Variation = 'short' | 'spelling';

interface Row {
  readonly kind: Kind;
  readonly variation: Variation;
}

let rows: ReadonlyMap<string, readonly Row[]> | undefined;

/** Rows of the list that hold a form, by kind and form. */
function rowsOf(kind: Kind, form: string): readonly Row[] {
  rows ??= readRows();
  return rows.get(`${kind} ${form}`) ?? [];
}

function readRows(): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const [kind = '', name = '', others = '', variation = ''] of readList('en', 'name-variants')) {
    const row: Row = { kind: kind as Kind, variation: variation as Variation };
    for (const form of [name, ...others.split('|')]) {
      const key = `${kind} ${foldLetters(form)}`;
      map.set(key, [...(map.get(key) ?? []), row]);
    }
  }
  return map;
}

/** How two forms are one given name; undefined when the list does not say so. */
export function variationOf(a: string, b: string): Variation | undefined {
  const others = rowsOf('given', b);
  return rowsOf('given', a).find(row => others.includes(row))?.variation;
}

/** True when the list has the two as spellings of one surname. */
export function isSameSurname(a: string, b: string): boolean {
  const others = rowsOf('surname', b);
  return a === b || rowsOf('surname', a).some(row => others.includes(row));
}

/** One form for all spellings of a surname or place: the list's first. */
export function firstForm(kind: 'surname' | 'place', form: string): string {
  firsts ??= new Map(
    readList('en', 'name-variants').flatMap(([k = '', name = '', others = '']) =>
      others.split('|').map(other => [`${k} ${foldLetters(other)}`, foldLetters(name)] as const),
    ),
  );
  return firsts.get(`${kind} ${form}`) ?? form;
}

let firsts: ReadonlyMap<string, string> | undefined;

/** Letters that are no letter with a mark: Unicode does not take them apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** A name in plain letters: no marks, no case, one spelling of the endings that transliteration varies (Zelenskyy, Zelenskiy). */
export function foldLetters(name: string): string {
  return plainWords(name)
    .replace(/[øłđðþßæœı]/g, letter => LETTERS[letter] ?? letter)
    .replace(/(?<=\p{L}{3}sk)(?:yy|iy|yi|ij|yj)\b/gu, 'y');
}

/** The same with umlauts written out ("Schröder", "Schroeder"); undefined where there is none. */
export function writeOutUmlauts(name: string): string | undefined {
  const out = name.normalize('NFC').replace(/[äöüÄÖÜ]/g, letter => `${letter.normalize('NFD').charAt(0)}e`);
  return out === name.normalize('NFC') ? undefined : out;
}
