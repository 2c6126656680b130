import type { Furniture } from '../../record/index.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';
import { isHeadlineShaped } from './shape.ts';
import { endsInTag } from './tag.ts';

const RULE = 'furniture/related-line';

/** In capitals, or with a colon, these lead to another article whatever follows. */
const LEAD =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4} )?(?:PREVIOUS (?:STORY|COVERAGE)|READ MORE|READ ALSO|ALSO READ|SEE ALSO|ALSO SEE|READ NEXT|RELATED|MORE COVERAGE|READ|LEARN MORE|(?:Read [Mm]ore|Read [Aa]lso|Also [Rr]ead|See [Aa]lso|Related|Read [Nn]ext|Learn [Mm]ore|More [Oo]n [Tt]his|RELATED (?:STORY|STORIES|COVERAGE|CONTENT|ARTICLES?|LINKS?|VIDEOS?)|Related (?:[Ss]tory|[Ss]tories|[Cc]overage|[Cc]ontent|[Aa]rticles?|[Ll]inks?|[Vv]ideos?))(?: ?[:>»|]|\.\.\.|…)|Previous (?:[Ss]tory|[Cc]overage):|Related (?:[Ss]tory|[Ss]tories|[Cc]overage|[Cc]ontent|[Aa]rticles?)(?= [A-Z0-9'"]))(?: ?[:>»|-]| ?\.\.\.|…)? */;
/** These lead elsewhere only with a colon and a headline behind it. */
const COLON =
  /^(?:STORY|MORE|VIDEO|PHOTOS?|MAP|GALLERY|WATCH|LISTEN|GRAPHIC|DATABASE|TIMELINE|PODCAST|INTERACTIVE|SLIDESHOW|DOCUMENTS?|POLL|QUIZ|OPINION|COLUMN|EDITORIAL|LIVE UPDATES|FULL COVERAGE|OTHER NEWS|RAW VIDEO|MUGSHOTS|IMAGES|Full [Cc]overage|Photos|Video|Watch|Gallery|Listen|Slideshow)(?::| \|) ?/;
/** "Read more about the bridge here." */
const INVITE =
  /^(?:Read more(?: top| trending| local)*|Read the full|Read our|See more|Find out more|Learn more|For more|Click for more) (?:about|on|at|from|here|stories|news|coverage|of|in|story|report|article|analysis|explainer|information on)\b/;
const PARENS =
  /^\( ?(?:Also on|Related|Read more|Read(?=:)|See also|More|Watch|Searchable database|Database of|Map)\b[^()]{2,160}\)$/i;
/** A title alone in brackets, or behind a plus sign. */
const BRACKETS = /^\[(?!(?:UPDATE|ORIGINAL|CORRECTION|EDITOR))(?=(?:\S+ ){3}).{8,200}\]$/i;
const PLUS = /^\+ ?(?=[A-Z])/;
const MARKS = /^(?:[►▶>»•*]+ ?)+(?=[A-Z])/;
const MOST_WORDS = 32;

/** "READ MORE …", "RELATED: …", "VIDEO: …": a line that leads to another article. */
export const relatedLine: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.flatMap(findIn),
};

function findIn(piece: Piece): Furniture[] {
  return isRelatedLine(piece.flat, piece.words) ? [furnitureOf(piece, 'related', RULE)] : [];
}

/** True for a line that leads to another article and says nothing besides. */
export function isRelatedLine(flat: string, words: number): boolean {
  if (words > MOST_WORDS || flat.length > 300) return false;
  if (PARENS.test(flat)) return true;
  if (BRACKETS.test(flat)) return isTitleIn(flat.slice(1, -1).trim(), words);
  if (PLUS.test(flat)) return isHeadlineShaped(flat.replace(PLUS, ''), words);
  // posts of others that are shown in the report
  if (/pic\.twitter\.com|https:\/\/t\.co\//.test(flat)) return false;
  if (INVITE.test(flat)) return words <= 20 && !/^[^.]*\. \S/.test(flat);
  const marks = MARKS.exec(flat)?.[0].length ?? 0;
  if (marks > 0) return isRelatedLine(flat.slice(marks), words) || isUpdate(flat, marks);
  const lead = LEAD.exec(flat) ?? COLON.exec(flat);
  if (!lead) return false;
  const rest = flat.slice(lead[0].length).trim();
  // a bare word opens a list, which another rule reads
  if (rest === '') return /\s|[:>»|]/.test(lead[0].trim()) && words > 1;
  if (/^READ(?: |$)/.test(lead[0]) && !/^READ(?: MORE| ALSO| NEXT|:)/.test(flat)) return false;
  return /^https?:\S+$/.test(rest) || endsInTag(rest) || isTitle(rest, words);
}

/** In brackets stand titles and invitations to read on; what an editor adds is a sentence. */
function isTitleIn(inside: string, words: number): boolean {
  return (
    (isHeadlineShaped(inside, words) && !/[.!?]\S? [–—-]/.test(inside)) ||
    /^(?:Read|Watch|See|Related|More|For (?:more|up to the minute)|You can see)\b/.test(inside)
  );
}

/** A title behind the lead; a sentence with a full stop may be report. */
function isTitle(rest: string, words: number): boolean {
  return (
    isHeadlineShaped(rest, Math.max(2, words - 1)) ||
    (words <= 12 && /^\S+(?: \S+)*$/.test(rest) && !/[.!?]["']?$/.test(rest))
  );
}

/** "►Update: Mayor resigns": with a mark in front it leads elsewhere; without, it is what is new. */
function isUpdate(flat: string, marks: number): boolean {
  const title = /^Update: (.+)$/i.exec(flat.slice(marks))?.[1];
  return title !== undefined && isHeadlineShaped(title, title.split(' ').length);
}
