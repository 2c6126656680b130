import type { Furniture } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { AGENCY_SOURCE, isAgencyLike } from '../metadata/agencies.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';
import { behindPastedDate } from './pasted-date.ts';

const RULE = 'furniture/dateline';
/** Lines from the top that may begin with a dateline. */
const TOP = 12;

const CAPITALS = "[A-Z][A-Z'.-]*(?: (?:[A-Z][A-Z'.-]*|de|la|al|el)){0,4}";
const REGION = "(?:, ?[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3}){0,2}";
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const DAY = `(?:,? ${DATE})?`;
const PARENS = '\\(([^()]{2,40})\\)';
const DASH = '(?: ?--+ ?| ?[–—] ?| ?- | -(?=["\'A-Z]))';

/** With a parenthesis, which names an agency, a station or a date: `PYONGYANG, July 26 (Reuters) -`, `Seoul (Yonhap) —`, `Aug 27 (Reuters) -`, `(AP) —`. */
const WITH_PARENS = new RegExp(
  `^(?:(?:${CAPITALS}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?:/${CAPITALS})?${REGION}${DAY},? ?|${DATE},? ?)?${PARENS}(?:${DASH}| ?: )`,
);
const PLACELESS = new RegExp(`^(?:${DATE},? ?)?\\(`);
/** Place in capitals and a dash: `GREEN BAY, Wis. -`, `ELGIN —`. */
const WITHOUT_PARENS = new RegExp(`^(${CAPITALS})(?:/${CAPITALS})?${REGION}${DAY}(?:${DASH})`);
/** `MOSCOW, July 26. /TASS/.`, `BEIJING, June 3, Xinhua --`. */
const SLASHED = new RegExp(`^${CAPITALS}${REGION}${DAY}\\. ?/([A-Z][A-Za-z ]{1,30})/\\. ?`);
const BARE_AGENCY = new RegExp(`^${CAPITALS}${REGION}${DAY}, (${AGENCY_SOURCE})(?:${DASH}|: )`);

/** `Ala.`, `AL`, `Alabama`: how an American state stands behind a town; no groups. */
const STATE = readList('en', 'us-states')
  .flatMap(cells => cells.filter(cell => cell !== '-').flatMap(cell => [cell, cell.toUpperCase()]))
  .map(name => name.replaceAll('.', '\\.?'))
  .join('|');
/** With a state, small letters are enough: `Green Harbor, Wis. –`, `(Green Harbor, Wis.) –`. */
const WITH_STATE = new RegExp(
  `^\\(?[A-Z][A-Za-z'.-]+(?: [A-Z][A-Za-z'.-]+){0,2}, ?(?:${STATE})\\)?${DAY}(?:${DASH})(?=["'(\\dA-Z])`,
);
/** A line of its own above the report: `GREEN HARBOR, WI`, `GREEN HARBOR (HNA)`. */
const ALONE = new RegExp(`^[A-Z][A-Z'.-]+(?: [A-Z][A-Z'.-]+){0,3}(?:, ?(?:${STATE})\\.?| \\(([A-Z]{2,5})\\))$`);

/** `KUALA LUMPUR: Police said …`, as South and Southeast Asian papers write. */
const WITH_COLON = new RegExp(`^(${CAPITALS}): (?=["'A-Z])`);
/** Fewer words behind a colon are a headline or an answer rather than a first sentence. */
const COLON_WORDS = 15;

/** Fewer words under a line of capitals, and it is a heading. */
const ALONE_ABOVE = 8;

/** A second dash soon after: what stands between the two is an aside. */
const ASIDE = /^[^.]{0,80}? (?:--|[-–—]) /;

/** Labels that stand in capitals in front of a dash, but are no places. */
const LABEL =
  /UPDATE|^(?:BREAKING|DEVELOPING|EXCLUSIVE|LIVE|WATCH|VIDEO|PHOTOS?|ANALYSIS|OPINION|REVIEW|CORRECTION|EDITOR'S NOTE|NEW|FILE|NOTE|FACT CHECK|EXPLAINER|A|I|THE|Q|US|U\.S\.|UK|EU|UN|NATO)(?: |$)/;

/** Who speaks, or what follows, rather than where. */
const SPEAKER =
  /^(?:POLICE|REPORTER|HOST|MODERATOR|QUESTION|ANSWER|INTERVIEWER|SOURCES?|REPORTS?|OFFICIALS?|WARNING|READ|RELATED|MORE|SUMMARY|BACKGROUND|MYTH|FACT|CLAIM|VERDICT|INTERVIEW|PRESIDENT|MINISTER|MR|MRS|MS|DR|SEN|REP|GOV|JUDGE|CHIEF|SPOKESMAN|SPOKESWOMAN)\b/;

/** The dateline in front of a report. */
export interface Dateline {
  /** End of it in the line, without trailing blanks. */
  readonly end: number;
  /** What stands in the parenthesis: an agency, a station, a date. */
  readonly inside?: { readonly text: string; readonly start: number };
}

/** The dateline that a line begins with, if any. */
export function datelineOf(flat: string): Dateline | undefined {
  const head = flat.slice(0, 160);
  for (const pattern of [WITH_PARENS, SLASHED, BARE_AGENCY]) {
    const match = pattern.exec(head);
    const text = match?.[1];
    if (!match || text === undefined) continue;
    const placeless = PLACELESS.test(head);
    if (placeless ? !isAgencyLike(text) : !isInside(text)) continue;
    return { end: match[0].trimEnd().length, inside: { text, start: match[0].lastIndexOf(text) } };
  }
  const state = WITH_STATE.exec(head);
  if (state && !ASIDE.test(head.slice(state[0].length))) return { end: state[0].trimEnd().length };
  const match = WITHOUT_PARENS.exec(head);
  if (!match || (match[1] ?? '').replace(/[^A-Z]/g, '').length < 4 || LABEL.test(match[1] ?? '')) return undefined;
  // "NORAD - the command - said" is an aside, not a dateline
  return ASIDE.test(head.slice(match[0].length)) ? undefined : { end: match[0].trimEnd().length };
}

/** An agency, a station, a paper, or a date; not an age, a party or an aside. */
function isInside(text: string): boolean {
  return (
    isAgencyLike(text) ||
    /^[A-Z][A-Za-z0-9.&/ +'-]*$/.test(text) ||
    new RegExp(`^${MONTH} \\d{1,2}(?:,? \\d{4})?$`).test(text)
  );
}

/** A place in capitals and a colon, in front of the first long paragraph; where several lines begin so it is a transcript. */
function colonDateline(pieces: readonly Piece[]): Furniture[] {
  const colons = pieces.filter(piece => WITH_COLON.test(piece.flat.slice(0, 80)));
  const [piece] = colons;
  const first = pieces.find(other => other.words >= COLON_WORDS);
  if (!piece || piece !== first || colons.length > 1 || pieces.length < 3 || !/[.!?]["')]*$/.test(piece.flat))
    return [];
  const place = WITH_COLON.exec(piece.flat)?.[1] ?? '';
  if (
    place.replace(/[^A-Z]/g, '').length < 4 ||
    place.split(' ').length > 2 ||
    LABEL.test(place) ||
    SPEAKER.test(place)
  )
    return [];
  return [furnitureOf(piece, 'dateline', RULE, 0, place.length + 1)];
}

/** Place, day and wire in front of the report; not the report, but they carry the credit. */
export const dateline: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => {
    const found = pieces.slice(0, TOP).flatMap((piece: Piece) => {
      const from = piece.index === 0 ? behindPastedDate(piece.flat) : 0;
      const flat = piece.flat.slice(from);
      const next = pieces[piece.index + 1];
      if (piece.words <= 6 && ALONE.test(flat) && next && next.words >= ALONE_ABOVE)
        return [furnitureOf(piece, 'dateline', RULE, from)];
      // a dateline may stand on a line of its own
      const line = datelineOf(piece.words <= 8 ? `${flat} X` : flat);
      return line ? [furnitureOf(piece, 'dateline', RULE, from, from + Math.min(line.end, flat.length))] : [];
    });
    // a round-up has many places in front of its items; one report has one
    return found.length > 0 ? found.slice(0, 1) : colonDateline(pieces);
  },
};
