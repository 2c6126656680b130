import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/staff-contact';
const LINE_WORDS = 40;
/** Where a writer is found: an address, also one that the page hid, or an account. */
const ADDRESS =
  /[\w.+-]{1,64}@[\w-]{1,40}(?:\.[\w-]{1,20}){0,2}\.[a-z]{2,10}|\[email protected\]|(?:(?:www\.)?(?:twitter|facebook)\.com\/|@)\w{2,30}/gi;
/** An account alone may be that of somebody who is quoted. */
const SIGN = /\w@[\w-]+\.|\[email|\bTwitter\b|twitter\.com|facebook\.com|^By /i;
const PHONE = /\(?\b\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}(?: ?(?:ext\.?|x) ?\d{1,5})?/g;
const SMALL =
  /^(?:a|an|and|at|by|can|be|reached|via|on|or|is|the|follow|contact|call|e?-?mail|phone|twitter|facebook|instagram|reach|him|her|them|staff|news|breaking|senior|crime|courts?|police|education|reporter|reporters|writer|writers|editor|correspondent|for|with|of|de|van|von|la)$/i;
/** Those whom readers are asked to call are no writers. */
const OFFICIAL =
  /\b(?:Sgt|Det|Detective|Lt|Capt|Cpl|Officer|Sheriff|Police Department|Crime ?Stoppers|Tips?|Hotline|Fund)\b|\.gov\b|police@|tips?@/i;

/** "Jane Roe: 555-555-0199, jroe@quaycourant.example or twitter.com/jroe": nothing but names and where they are found. */
export const staffContact: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.filter(isContact).map(piece => furnitureOf(piece, 'credit', RULE)),
};

function isContact({ flat, words }: Piece): boolean {
  if (words > LINE_WORDS || !SIGN.test(flat) || OFFICIAL.test(flat)) return false;
  const rest = flat.replace(ADDRESS, ' ');
  return (
    rest !== flat &&
    rest
      .replace(PHONE, ' ')
      .split(/[^\p{L}\p{N}'.-]+/u)
      .every(isNameOrSmall)
  );
}

function isNameOrSmall(word: string): boolean {
  const bare = word.replace(/^['.-]+|['.-]+$/g, '');
  return bare === '' || SMALL.test(bare) || /^\p{Lu}/u.test(bare);
}
