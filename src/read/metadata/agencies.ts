import { readList } from '../../util/lists.ts';

export interface Agency {
  readonly name: string;
  readonly kind: 'agency' | 'state-media';
}

const byName = new Map<string, Agency>();
for (const [name = '', aliases = '-', kind] of readList('en', 'agencies')) {
  const agency: Agency = { name, kind: kind === 'state-media' ? 'state-media' : 'agency' };
  for (const known of [name, ...(aliases === '-' ? [] : aliases.split('|'))])
    if (!byName.has(known)) byName.set(known, agency);
}

/** Source of a pattern for every name of the list, the longest first; no groups. */
export const AGENCY_SOURCE = [...byName.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, ' +'))
  .join('|');

/** The agency that a name or acronym stands for, in a place where an agency stands. */
export function findAgency(name: string): Agency | undefined {
  const flat = name.trim().replace(/ +/g, ' ').replace(/[‘’]/g, "'");
  return byName.get(flat) ?? byName.get(flat.replace(/^(?:the|The) /, '')) ?? byName.get(`The ${flat}`);
}

/** Acronyms that mean an agency wherever English-language news uses them; the others of the list also mean other things. */
const WELL_KNOWN = new Set(
  'AFP AP A.P. UPI DPA dpa EFE ANSA TASS ITAR-TASS KCNA IRNA ISNA PTI ANI IANS AAP EPA EPA-EFE RIA VOA RFE/RL RFERL RFA UNIAN ANSA KUNA CGTN'.split(
    ' ',
  ),
);

/** A full name, or an acronym that everybody knows: enough outside datelines, where acronyms may mean other things. */
export function isPlainName(name: string): boolean {
  return WELL_KNOWN.has(name) || /[a-z]/.test(name);
}

const LOOKS_LIKE =
  /^(?:the |The )?(?:[A-Z][\w.'-]* ){1,4}(?:News Agency|Press Agency|Press Association|News Service|Newswire|News Wire|Wire Service|Telegraph Agency)$/;
/** American stations sign with their call letters: an outlet's own mark. */
const CALL_SIGN = /^[KW][A-Z]{2,3}(?:-?(?:TV|AM|FM|DT))?$/;

/** On the list, or a name that says what it is ("Harbor News Agency"). */
export function isAgencyName(name: string): boolean {
  return findAgency(name) !== undefined || LOOKS_LIKE.test(name.trim());
}

/** As `isAgencyName`, and acronyms besides ("HNA"): for places where nothing but an agency, an outlet or a date stands. */
export function isAgencyLike(name: string): boolean {
  return isAgencyName(name) || (/^[A-Z]{2,6}(?:\/[A-Z]{2,6})?$/.test(name) && !CALL_SIGN.test(name));
}
