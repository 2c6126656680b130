import type { Furniture } from '../../record/index.ts';
import { AGENCY_SOURCE } from '../metadata/agencies.ts';
import { furnitureOf, type Page, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/reporting-credit';
const BY =
  '(?:Reporting|Additional reporting|Writing|Editing|Compiled|Edited|Written|Reported|Production|Translation|Translated|Graphics?|Video|Research|With (?:additional )?(?:files|reporting|contributions|inputs?)|Additional writing|Further reporting)';
const LINE = [
  /^\(?(?:Contributing|Contributors?|With files from|With agency inputs?|With inputs from|Information from): ?[A-Z]/,
  /^\(?With (?:agency|wire|agencies) (?:inputs?|reports?|files)\b/i,
  /^\(?(?:The )?[A-Z][^.!?]{0,160}\b(?:reporters?|photographers?|writers?|correspondents?|producers?|editors?|staff|Staff)\b[^.!?]{0,160} contributed\.?\)?$/,
  /^\(?(?:The )?[A-Z][^!?]{0,400} contributed (?:reporting|(?:to|for) this (?:\w+ )?(?:report|story|article|post|piece))(?: from .{2,60})?\.?\)?$/,
  /^\W{0,2}(?:This|The) (?:report|story|article) (?:is|was) (?:based|compiled)\b.{0,30}\b(?:wire|news) (?:service|agency)s? (?:reports?|copy)\.?$/i,
  /^\(?Information (?:for|in) this (?:report|story|article) was (?:contributed|provided) by\b/i,
  /^(?:[A-Z][\w.'& -]{1,60}|[A-Z\d ]{2,12}) contributed to this (?:report|story) and is \w+ing\b.{0,60}$/,
  /^(?:The )?(?:[A-Z][\w.'-]+ ){2,6}contributed\.?$/,
  /^(?:This|The) (?:report|story|article) (?:includes|contains|uses) (?:reporting|information|material) (?:from|by)\b/i,
];
const MADE_BY = new RegExp(`^\\(?${BY} (?:by|from):? (?=[A-Z])`, 'i');
/** Words in lower case that credits are made of; any other makes the line a sentence ("Reporting by the paper showed …"). */
const CREDIT_WORD =
  /^(?:and|in|by|from|for|with|of|the|at|on|via|editing|reporting|writing|additional|further|compiled|edited|written|translated|translation|production|graphics?|research|video|contributed|contributions?|files|staff|writers?|reporters?|correspondents?|bureau|newsroom|agency|agencies|de|van|der|von|al|el|la|le|di|da|bin|\W+)\W*$/;

/** Sentence at the end of the last paragraphs: "… she said. The Associated Press contributed to this report." */
const TAIL = [
  /(?:[.!?"')] ?)(\((?:Reporting|Additional reporting|Writing|Editing|Compiled|With files)(?: by| from)[^()]{2,400}(?:\([^()]{0,80}\)[^()]{0,200})?\)\.?)$/,
  /(?:[.!?"')] )((?:Reporting|Additional reporting|Writing|Editing) by [A-Z][^.!?]{2,240}\.?)$/,
  /(?:[.!?"')] ?)((?:The )?[A-Z][\w.' -]{1,60}(?:(?:,| and) [A-Z][\w.' -]{1,60}){0,6} (?:also )?contributed (?:reporting|to this (?:report|story|article))\.?)$/,
];
const SIGNED = new RegExp(
  `^(?:[-–—(/] ?)+(?:with )?(?:${AGENCY_SOURCE})(?:(?:/| and |, )(?:${AGENCY_SOURCE}))*[)/]?\\.?$|^(?:${AGENCY_SOURCE})$`,
);
const SIGNED_TAIL = new RegExp(`[.!?"'] ?((?:--|[–—-]) ?(?:${AGENCY_SOURCE})|\\((?:${AGENCY_SOURCE})\\))\\.?$`);
/** Lines at either end that a credit may stand in. */
const EDGE = 10;

/** "(Reporting by …; editing by …)", "AP contributed to this report.", "— Reuters": who made the report, behind or before it. */
export const reportingCredit: Recognizer = {
  rule: RULE,
  find: page => page.pieces.flatMap(piece => (isAtEdge(piece, page) ? findIn(piece, page) : [])),
};

/** "Reporting by Jane Roe in Quay; editing by John Doe": nothing but names and the words of credits. */
function isMadeBy(flat: string): boolean {
  return MADE_BY.test(flat) && flat.split(/ +/).every(word => !/^\W*\p{Ll}/u.test(word) || CREDIT_WORD.test(word));
}

function isAtEdge(piece: Piece, page: Page): boolean {
  return piece.index < 4 || piece.index >= page.pieces.length - EDGE;
}

function findIn(piece: Piece, page: Page): Furniture[] {
  const { flat, words } = piece;
  const last = piece.index >= page.pieces.length - 4;
  if (words <= 90 && (LINE.some(pattern => pattern.test(flat)) || isMadeBy(flat)))
    return [furnitureOf(piece, 'credit', RULE)];
  if (words <= 8 && (last || piece.index < 3) && SIGNED.test(flat)) return [furnitureOf(piece, 'credit', RULE)];
  const window = Math.max(0, flat.length - 500);
  const tail = flat.slice(window);
  for (const pattern of TAIL) {
    const credit = pattern.exec(tail)?.[1];
    if (credit) return [furnitureOf(piece, 'credit', RULE, flat.length - credit.length)];
  }
  const signed = SIGNED_TAIL.exec(last ? tail.slice(-80) : '')?.[1];
  return signed ? [furnitureOf(piece, 'credit', RULE, flat.lastIndexOf(signed))] : [];
}
