/** Small words that stay in lower case inside names and title-case headlines. */
const SMALL = new Set(
  'a an and as at by de del der di du for from in la le of on or over per the to van vs von with & -'.split(' '),
);

/** Ends as sentences end, behind any closing marks. */
export function endsAsSentence(flat: string): boolean {
  return (
    /[.!?;,:][\])}"'»]*$/.test(flat.slice(-12)) &&
    !/\b(?:U\.S|U\.N|U\.K|E\.U|a\.m|p\.m|Inc|Co|Jr|Sr|St)\.$/.test(flat.slice(-8))
  );
}

/**
 * A line that could be a headline: no full stop at its end, at most 24 words, more than one.
 * Says nothing about whether it is one: crossheads and cut sentences look the same.
 */
export function isHeadlineShaped(flat: string, words: number): boolean {
  if (words < 2 || words > 24 || flat.length > 220) return false;
  if (!/^["'(‘“]*[\p{Lu}\p{N}$£€]/u.test(flat)) return /^(?:i[A-Z]|e[A-Z])/.test(flat);
  if (/[!?]["']*$/.test(flat)) return !/[.!?]["']? [A-Z"]/.test(flat.slice(0, -2));
  return !endsAsSentence(flat) && !/\w[.!?]["']? ["']?[A-Z][a-z]+ [a-z]/.test(flat);
}

/** Words that begin with a capital, digits and small words only: "The Quay Courant", "Jane Roe and John Doe". */
export function isNameLike(flat: string, maxWords: number): boolean {
  const words = flat.split(/ +/).filter(Boolean);
  if (words.length === 0 || words.length > maxWords) return false;
  if (!/^["'(]*\p{Lu}/u.test(words[0] ?? '')) return false;
  return words.every(word => /^["'(@]*[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word));
}
