import { lineRule } from './line-rule.ts';
import { pageKey, pageWords } from './page-words.ts';

const WORDS = new Set([...pageWords('line'), ...pageWords('seam')].map(pageKey));
const COUNTED =
  /^\d+(?:\.\d+k)? (?:pending )?(?:comments?|shares?|likes?|views?)(?: (?:Facebook|Twitter|Google\+?|E-?mail|Print))*$/i;

/** Rules drawn with signs, ends of wires, what a script did not fill in, lengths of videos, places on a map. */
const SIGNS = [
  /^[^\p{L}\p{N}]+$/u,
  /^(?:###|-30-|- ?30 ?-|ENDS?|\(END\)|\(ENDS\)|— ?END ?—)$/,
  /^\{\* ?\w+ ?\*\}$/,
  /^\d{1,2}:\d{2}$/,
  /^-?\d{1,3}\.\d{3,} -?\d{1,3}\.\d{3,}$/,
];

/** Buttons and labels (`data/en/page-words.tsv`), counters, and lines of signs. */
export const interfaceWords = lineRule({
  rule: 'furniture/interface-words',
  kind: 'other',
  maxWords: 30,
  patterns: [...SIGNS, COUNTED, { test: flat => flat.length < 60 && WORDS.has(pageKey(flat)) }],
});
