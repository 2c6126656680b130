import { LIGHT, WORD_CLASS } from '../word-table.ts';
import { idOfWord } from './read-traces.ts';

/** Ids of the words of an outlet's name that tell it from others, kept: a pile has few outlets. */
const known = new Map<string, readonly number[]>();
const MOST_KNOWN = 100_000;

/** True when all telling words of an outlet's name are among those given. */
export function namesOutlet(words: readonly number[], name: string | undefined): boolean {
  if (name === undefined) return false;
  const ids = idsOf(name);
  return ids.length > 0 && ids.every(id => words.includes(id));
}

function idsOf(name: string): readonly number[] {
  let ids = known.get(name);
  if (!ids) {
    if (known.size === MOST_KNOWN) known.clear();
    ids = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(idOfWord).filter(id => (id & WORD_CLASS) !== LIGHT);
    known.set(name, ids);
  }
  return ids;
}
