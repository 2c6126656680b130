const MARKS = /\p{M}/gu;
const ASCII = /^[ -~]*$/;
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/\bdefence\b/g, 'defense'],
  [/\blabour\b/g, 'labor'],
  [/\bcentre\b/g, 'center'],
  [/\borganisation\b/g, 'organization'],
  [/\bprogramme\b/g, 'program'],
];

/** A name without what writers vary: case, diacritics, apostrophes, "the", British spelling. Words parted by one space. */
export function plainWords(name: string): string {
  let plain = known.get(name);
  if (plain === undefined) {
    if (known.size >= KNOWN_NAMES) known.clear();
    plain = makePlain(name);
    known.set(name, plain);
  }
  return plain;
}

/** The same names are asked for again and again. */
const known = new Map<string, string>();
const KNOWN_NAMES = 50_000;

function makePlain(name: string): string {
  // most names are of plain letters, and normalization costs ten times as much as looking
  const letters = ASCII.test(name) ? name : name.normalize('NFD').replace(MARKS, '');
  let plain = letters.toLowerCase();
  plain = plain
    .replace(/[’'`]s\b/g, '')
    .replace(/[’'`.]/g, '')
    .replace(/^the\s+/, '');
  plain = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  for (const [from, to] of SPELLING) plain = plain.replace(from, to);
  return plain;
}

/** The same with no gaps at all: "Jong Un", "Jong-un" and "Jongun" are one. */
export function nameKey(name: string): string {
  return plainWords(name).replaceAll(' ', '');
}

/** True when the letters of the acronym are the first letters of the name's capitalized words, one each; "of" and "and" may count. */
export function spellsName(acronym: string, name: string): boolean {
  const letters = acronym
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '')
    .toUpperCase();
  if (letters.length < 2) return false;
  const words = name.split(/[\s-]+/).filter(word => word !== '');
  const initials = (parts: readonly string[]) => parts.map(word => word.charAt(0).toUpperCase()).join('');
  return letters === initials(words.filter(word => /^\p{Lu}/u.test(word))) || letters === initials(words);
}
