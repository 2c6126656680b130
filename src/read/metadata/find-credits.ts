import { type Credit, compareSpans, type Furniture, type Span } from '../../record/index.ts';
import { datelineOf } from '../furniture/dateline.ts';
import { flatten } from '../furniture/page.ts';
import { isNameLike } from '../furniture/shape.ts';
import { HAT_TIP } from '../furniture/source-line.ts';
import { AGENCY_SOURCE, findAgency, isAgencyLike, isAgencyName, isPlainName } from './agencies.ts';
import { findOutletName, hostOf } from './find-outlet.ts';

type Role = Credit['role'];

const NAMED = new RegExp(`(?<![\\w@.])(?:${AGENCY_SOURCE})(?![\\w@]|\\.\\w|'s? )`, 'g');
const UNLISTED =
  /(?<![\w@])(?:[A-Z][\w.'-]* ){1,4}(?:News Agency|Press Agency|Press Association|News Service|Newswire|News Wire|Wire Service|Telegraph Agency)(?!\w)/g;
const TOLD = new RegExp(
  `\\b(?:told|tells|interview (?:with|by|to)|interviewed by|speaking (?:to|with)|spoke (?:to|with)|said to) (?:the )?(?:(?:state(?:-run|-owned)?|official|Russian|Chinese|French|German|Iranian|Turkish|Japanese|Italian|Spanish|local) )?(?:(?:news|press|wire) (?:agency|service) )?(${AGENCY_SOURCE}|(?:[A-Z][\\w.'-]* ){1,4}(?:News Agency|Press Agency|Press Association|News Service|Newswire))(?![\\w@-])(?!'s? [a-z])`,
  'g',
);

/** Postal codes that are also acronyms of agencies, and days. */
const STATE = /^(?:PA|CP)$|^[A-Z][a-z]{2,8}\.? \d{1,2}\b/;

/**
 * "(Reporting by Ana Lee in Quay; Editing by Bo Moe)": how Reuters signs, and of the wires nobody else; it stands where the name is cut.
 * In the tuning half of PolNeAR all seven texts signed so were declared as its own (November 2026).
 */
const REUTERS_SIGNS =
  /^\((?:Additional )?(?:Reporting|Writing)(?: and (?:writing|editing))? by [A-Z][^()]*(?:\([^()]*\)[^()]*)?[;.,] ?(?:Editing|Writing and editing) by [A-Z][^()]*\)\.?$/i;
/** Behind "Source:", "Via", "Originally published by", "h/t": a name to the end of the line. */
const FROM =
  /^\(?(?:(?:news )?sources?:|via:?|(?:this \w+ )?(?:was )?(?:originally|first) (?:published|posted|appeared) (?:on|at|in|by)|republished from|reposted from|h\/t(?: to)?:?|hat tip(?: to)?:?) ?(?:the )?([A-Z@][^.!?)]{1,60})/i;

/** What each sort of furniture credits an agency with. */
const ROLES: Readonly<Record<string, Role>> = {
  'furniture/photo-credit': 'photo',
  'furniture/copyright': 'text',
  'furniture/source-line': 'text',
  'furniture/byline': 'text',
};

/**
 * Agencies that the text credits: in its dateline, byline, copyright and source lines, credits at its end, photo credits, and
 * where somebody "told AFP". In order of place. `entity` is the list's name, or the words of the text for agencies that no list has.
 */
export function findCredits(
  text: string,
  body: readonly Span[],
  furniture: readonly Furniture[],
  own: { readonly outlet?: string; readonly url?: string },
): Credit[] {
  const credits = furniture.flatMap(item => creditsIn(text, item, own));
  for (const span of body) credits.push(...interviewsIn(text, span));
  return credits.sort((a, b) => compareSpans(a.span, b.span));
}

function creditsIn(text: string, item: Furniture, own: { readonly outlet?: string; readonly url?: string }): Credit[] {
  const flat = flatten(text.slice(...item.span));
  if (item.kind === 'dateline') return datelineCredits(flat, item, own);
  const role = ROLES[item.rule] ?? (item.rule === 'furniture/reporting-credit' ? reportingRole(flat) : undefined);
  if (role === undefined || flat.length > 1200) return [];
  const spans = [...flat.matchAll(NAMED), ...(role === 'photo' ? [] : flat.matchAll(UNLISTED))];
  const seen = new Set<string>();
  const credits: Credit[] = [];
  for (const match of spans) {
    const entity = findAgency(match[0])?.name ?? match[0];
    if (seen.has(entity) || !isPlainName(match[0])) continue;
    seen.add(entity);
    credits.push({
      entity,
      role,
      span: place(item.span, match.index, match[0]),
      rule: item.rule.replace('furniture/', 'credit/'),
    });
  }
  if (credits.length > 0) return credits;
  if (REUTERS_SIGNS.test(flat))
    return [{ entity: 'Reuters', role: 'text', span: item.span, rule: 'credit/house-style' }];
  return item.rule === 'furniture/source-line' ? outletIn(flat, item) : [];
}

/** An outlet of the list that a line names as where the text, or the news, was taken from. */
function outletIn(flat: string, item: Furniture): Credit[] {
  const name = FROM.exec(flat)?.[1]?.trim();
  const entity = name === undefined ? undefined : findOutletName(name);
  if (name === undefined || entity === undefined) return [];
  const role = HAT_TIP.test(flat) ? ('contribution' as const) : ('text' as const);
  return [{ entity, role, span: place(item.span, flat.indexOf(name), name), rule: 'credit/source-line' }];
}

/** A line that is the agency's name, or credits reporters of it as the writers, gives the text; the rest contributed. */
function reportingRole(flat: string): Role {
  if (/\b(?:contribut|additional reporting|with (?:\w+ )?(?:files|inputs?|reporting)|information from)/i.test(flat))
    return 'contribution';
  return /^\W*(?:Contributing|Contributors?)\b/i.test(flat) ? 'contribution' : 'text';
}

function datelineCredits(
  flat: string,
  item: Furniture,
  own: { readonly outlet?: string; readonly url?: string },
): Credit[] {
  const inside = datelineOf(`${flat} X`)?.inside ?? datelineOf(flat)?.inside;
  if (!inside) return [];
  const credits: Credit[] = [];
  let at = inside.start;
  for (const part of inside.text.split('/')) {
    const name = part.trim();
    const start = at + part.indexOf(name);
    at += part.length + 1;
    if (name === '' || STATE.test(name) || !(isAgencyLike(name) || isUnlistedWire(name)) || isOwn(name, own)) continue;
    credits.push({
      entity: findAgency(name)?.name ?? name,
      role: 'text',
      span: place(item.span, start, name),
      // a name that no list has may be a wire or a station: whoever it is, the text is theirs
      rule: isAgencyLike(name) ? 'credit/dateline' : 'credit/dateline-unlisted',
    });
  }
  return credits;
}

/** A name in a dateline's parenthesis that no list has, other than the call sign of a US station. */
function isUnlistedWire(name: string): boolean {
  return isNameLike(name, 4) && !/^[KW][A-Z]{2,3}(?:[ -]?(?:TV|AM|FM))?$/.test(name);
}

/** The outlet's own mark in its dateline ("PITTSBURGH (QCTV) —" in qctv.example) is no wire. */
function isOwn(name: string, own: { readonly outlet?: string; readonly url?: string }): boolean {
  if (isAgencyName(name)) return false;
  const key = name.toLowerCase().replace(/\W/g, '');
  const outlet = own.outlet ?? '';
  const initials = outlet
    .replace(/^The /, '')
    .split(/[\s-]+/)
    .map(word => word[0] ?? '')
    .join('')
    .toLowerCase();
  return (
    outlet.toLowerCase().replace(/\W/g, '').includes(key) || initials === key || (hostOf(own.url) ?? '').includes(key)
  );
}

function interviewsIn(text: string, span: Span): Credit[] {
  const flat = flatten(text.slice(...span));
  return [...flat.matchAll(TOLD)].flatMap(match => {
    const name = match[1];
    if (name === undefined || !(isPlainName(name) || /(?:agency|service) $/.test(match[0].slice(0, -name.length))))
      return [];
    const start = match.index + match[0].length - name.length;
    return [
      {
        entity: findAgency(name)?.name ?? name,
        role: 'interview' as const,
        span: place(span, start, name),
        rule: 'credit/told-agency',
      },
    ];
  });
}

function place(outer: Span, start: number, name: string): Span {
  return [outer[0] + start, outer[0] + start + name.length];
}
