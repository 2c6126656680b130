import type { Entity } from '../../record/index.ts';
import { nameKey, plainWords, spellsName } from '../../util/name-key.ts';
import { findCountry, findCountryOfCapital, findListedBody, splitCountry } from './listed-names.ts';
import { firstForm, foldLetters, writeOutUmlauts } from './name-variants.ts';
import { personKey } from './person-name.ts';

/** Words of which the names of bodies that every country has are made. */
const GENERIC =
  /^(?:ministry|department|parliament|congress|senate|cabinet|court|council|commission|committee|assembly|army|navy|air|force|forces|police|guard|bank|government|administration|party|bureau|office|agency|authority|board|service|services|supreme|national|state|central|high|house|federal|general|armed|people|peoples|of|for|and|the|prime|minister|president|presidency|staff|security|media|tv|television|radio|news|foreign|defense|interior|health|finance|justice|education|trade|energy|labor|union|opposition|ruling|democratic|republican|communist|socialist|liberal|conservative|workers|official|local|affairs|political|military|public|city|county|district|regional|university|hospital|school|church|team|company|group|college|representatives|treasury|staff|bar|times|post|union|front|league)$/;
/**
 * Keys that an entity shares with every other entity of the same name, the best first; none for what is never joined over articles:
 * unnamed people, documents, bodies told by common nouns only, single names of people (see `join-short-names.ts`).
 */
export function entityKeys(entity: Entity): string[] {
  const names = [entity.name, ...entity.aliases];
  if (entity.kind === 'person') return unique(names.flatMap(personKeys));
  if (entity.kind === 'organization') return unique(bodyKeys(names));
  if (entity.kind === 'group') return [`group:${nameKey(findCountry(entity.name) ?? entity.name)}`];
  if (entity.kind === 'place') return [`place:${placeKey(countryOf(entity) ?? entity.name)}`];
  return [];
}

/** The country that a place is; for a capital that speaks, the country of its government. */
function countryOf(entity: Entity): string | undefined {
  const own = findCountry(entity.name);
  if (own || !entity.roles?.includes('government')) return own;
  return [entity.name, ...entity.aliases].map(name => findCountry(name) ?? findCountryOfCapital(name)).find(Boolean);
}

/** "St. Petersburg" and "Saint Petersburg", "Kiev" and "Kyiv". */
function placeKey(name: string): string {
  return firstForm('place', foldLetters(name).replace(/^(?:st|saint) (?=\S)/, 'saint ')).replaceAll(' ', '');
}

function personKeys(name: string): string[] {
  if (!isName(name)) return [];
  const written = writeOutUmlauts(name);
  return [name, ...(written === undefined ? [] : [written])].flatMap(form => {
    const key = personKey(form);
    return key === undefined ? [] : [`person:${key}`];
  });
}

/** "Lee administration": called after one person, not after a country. */
const BODY_OF_SOMEBODY = /^(?:the )?\p{Lu}[\p{L}’'-]+ (?:administration|presidency|campaign)$/iu;

/** Begins each end with a capital: no "the minister", "Lee's aide". */
function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return /^\p{Lu}/u.test(words.at(-1)?.replace(/^al-|^el-/, '') ?? '') && /^(?:\p{Lu}|al-|el-)/u.test(words[0] ?? '');
}

function bodyKeys(names: readonly string[]): string[] {
  const keys: string[] = [];
  for (const name of names) {
    // an acronym that the article explains is that, not the listed one
    const own =
      isAcronym(name) && names.some(other => !isAcronym(other) && /\s/.test(other) && spellsName(name, other));
    const body = own ? undefined : findListedBody(name);
    if (body && !isGeneric(name)) keys.push(`organization:${body}`);
    else if (isName(name.replace(/^the /, '')) && !isAcronym(name)) keys.push(...bodyKey(name));
    else if (isMedia(name)) keys.push(...bodyKey(name));
    else if (BODY_OF_SOMEBODY.test(name) && !findCountry(name.split(' ')[0] ?? ''))
      keys.push(`organization:${nameKey(name)}`);
  }
  return keys;
}

function isMedia(name: string): boolean {
  return /\bstate (?:media|tv|television|radio)$/i.test(name);
}

/** A generic body counts only with its country: every country has a "Defense Ministry". */
function bodyKey(name: string): string[] {
  const split = splitCountry(name);
  const written = name.replace(/^(?:the )?(?:UN|U\.N\.) /, 'United Nations ');
  if (split && isGeneric(split.rest)) return [stateBodyKey(split.country, split.rest)];
  return isGeneric(name) || (!/\s/.test(name.trim()) && /^(?:the )/i.test(name))
    ? []
    : [`organization:${foldLetters(withoutForm(written)).replaceAll(' ', '')}`];
}

/** One key for "Russia's Defence Ministry", "the Russian Ministry of Defense" and "the Ministry of Defence of Russia". */
export function stateBodyKey(country: string, body: string): string {
  const words = plainWords(body)
    .split(' ')
    .filter(word => !/^(?:of|for|and|the|affairs)$/.test(word));
  return `organization:${nameKey(country)}|${words.sort().join('')}`;
}

/** A company's name without its legal form, where a name is left. */
function withoutForm(name: string): string {
  const short = name.replace(/,? (?:Inc|Corp|Ltd|LLC|PLC|plc|AG|GmbH|S\.A|Limited|Incorporated)\.?$/, '');
  return isGeneric(short) ? name : short;
}

function isGeneric(name: string): boolean {
  return plainWords(name)
    .split(' ')
    .every(word => GENERIC.test(word));
}

/** All capitals: its long form decides, not the letters. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&.-]{1,7}$/u.test(name);
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}
