import { editDistance } from './edit-distance.ts';

/** From so many letters two may differ, below one. */
const LONG_WORD = 7;

/**
 * Pairs of different words that are one edit apart, or two where both are long; sorted. Cost: a few dozen keys a word, after the symmetric
 * deletes of SymSpell (W. Garbe, 2012): words within n edits of one another have a form in common that lacks at most n letters of each.
 */
export function nearWords(words: Iterable<string>): (readonly [string, string])[] {
  const byForm = new Map<string, string[]>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const word of [...new Set(words)].sort()) {
    for (const form of formsOf(word)) {
      const others = byForm.get(form) ?? [];
      for (const other of others) if (areNear(other, word)) pairs.set(`${other} ${word}`, [other, word]);
      byForm.set(form, [...others, word]);
    }
  }
  return [...pairs.values()];
}

export function areNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= LONG_WORD ? 2 : 1;
  return a !== b && editDistance(a, b, most) <= most;
}

/** The word and what is left of it without one letter, or two of a long one. */
function formsOf(word: string): Set<string> {
  const forms = new Set([word]);
  const depth = word.length >= LONG_WORD ? 2 : 1;
  let last = [word];
  for (let n = 0; n < depth; n++) {
    last = last.flatMap(form => Array.from(form, (_, i) => form.slice(0, i) + form.slice(i + 1)));
    for (const form of last) forms.add(form);
  }
  return forms;
}
