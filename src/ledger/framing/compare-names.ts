import type { Entity } from '../../record/index.ts';
import { plainWords, spellsName } from '../../util/name-key.ts';
import { makeSets } from '../../util/sets.ts';
import type { Place, Use } from './use.ts';

const ENDS_AS_NAME = /(?:^|[\s-])\p{Lu}[^\s]*$/u;

/**
 * The names by which articles of the story call one body, place or group; forms of one name count as one: a part of it, its acronym, a
 * plural. Persons are left out: their names differ in length and spelling only. Cost: mentions, and names times names.
 */
export function calledBy({ kind }: Entity, places: readonly Place[]): Use[] {
  if (kind === 'person' || kind === 'anonymous' || kind === 'document') return [];
  const mentions = places.flatMap(({ article, span }) => {
    const name = article.text.slice(span[0], span[1]);
    // "his ministry" describes
    return ENDS_AS_NAME.test(name) ? [{ article, span, name }] : [];
  });
  const names = [...new Set(mentions.map(({ name }) => name))].sort();
  const forms = makeSets();
  for (const [i, name] of names.entries())
    for (const other of names.slice(0, i)) if (areForms(name, other)) forms.join([name, other]);
  return mentions.map(({ article, span, name }) => ({ article, span, key: forms.find(name) }));
}

function areForms(a: string, b: string): boolean {
  if (spellsName(a, b) || spellsName(b, a)) return true;
  const [x, y] = [plainWords(a).split(' '), plainWords(b).split(' ')];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const initials = long.map(word => word.charAt(0)).join('');
  return short.every(
    (word, i) =>
      (word.length > 1 && word.length < long.length && initials.startsWith(word, i)) ||
      long.some(other => other === word || `${word}s` === other || `${other}s` === word),
  );
}
