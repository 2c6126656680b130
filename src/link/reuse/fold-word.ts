import { readList } from '../../util/lists.ts';

/** What is not part of a word's spelling: marks, apostrophes, soft hyphens and zero-width signs, points and commas inside numbers. */
const UNSPELLED = /[\p{M}\p{Cf}'’ʼ.,]/gu;

interface Rules {
  readonly stems: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  readonly ends: readonly (readonly [string, string])[];
}

let rules: Rules | undefined;

function readRules(): Rules {
  const stems = new Map<string, [string, string][]>();
  const ends: [string, string][] = [];
  for (const [kind, from = '', to = ''] of readList('en', 'spelling-variants')) {
    if (kind === 'end') ends.push([from, to]);
    else {
      const key = from.slice(0, 2);
      const list = stems.get(key);
      if (list) list.push([from, to]);
      else stems.set(key, [[from, to]]);
    }
  }
  return { stems, ends };
}

/**
 * The key by which two words are one: case, diacritics, apostrophes, and British or American spelling do not count.
 * A key for comparison, not a spelling. Empty for a word that has no letter or digit.
 */
export function foldWord(word: string): string {
  const plain = word.normalize('NFKD').replace(UNSPELLED, '').toLowerCase();
  if (plain.length < 4) return plain;
  rules ??= readRules();
  let key = plain;
  for (const [from, to] of rules.stems.get(key.slice(0, 2)) ?? []) {
    if (key.startsWith(from)) {
      key = to + key.slice(from.length);
      break;
    }
  }
  for (const [from, to] of rules.ends) {
    if (key.length > from.length + 1 && key.endsWith(from)) return key.slice(0, -from.length) + to;
  }
  return key;
}
