import { readList } from '../../util/lists.ts';
import { plainWords } from '../../util/name-key.ts';
import { firstForm, foldLetters, isSameSurname, variationOf } from './name-variants.ts';

/** A full name in its parts, in plain letters. */
export interface PersonName {
  /** Given names and middle names; an initial is one letter. */
  readonly given: readonly string[];
  readonly surname: string;
  /** "jr", "sr", "iii". */
  readonly suffix?: string;
}

/** What has to be assumed for two names to be one person's; none for equal names. */
export type Assumption = 'middle-name' | 'initial' | 'short-form' | 'spelling' | 'suffix';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|bin|ibn|bint|abu|ter|ten|zu)$/;
/** The Arabic article is written, joined on, or left out. */
const ARTICLE = /^(?:al|el|ul)$/;
/**
 * Family names that stand first (Korean, Vietnamese): what follows them is one name in two parts, so that a part more is another name.
 */
const FAMILY_FIRST = new Set(
  'kim lee park choi jung jeong jong kang cho yoon yun jang lim im han oh seo shin kwon hwang ahn song yoo hong ri pak jon moon son bae baek noh heo ryu nguyen tran pham hoang phan vu vo dang bui ngo duong ly'.split(
    ' ',
  ),
);

/** Titles in front of a name; several may stand there. */
export function withoutTitles(name: string): string {
  let words = name.trim().split(/\s+/);
  while (words.length > 2 && titles().has(plainWords(words[0] ?? ''))) words = words.slice(1);
  // in front of one name only what is nobody's given name: "Dean Lund" may be called Dean
  if (words.length === 2 && ONLY_TITLE.test(words[0] ?? '')) words = words.slice(1);
  return words.join(' ');
}

const ONLY_TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|President|Minister|Senator|Sen|Governor|Gov|Gen|Capt|Col|Sgt|Lt|Rep)\.?$/;
let titleSet: ReadonlySet<string> | undefined;

function titles(): ReadonlySet<string> {
  titleSet ??= new Set(readList('en', 'titles').map(([title = '']) => plainWords(title)));
  return titleSet;
}

/** The parts of a full name; undefined for a single name. */
export function parsePersonName(name: string): PersonName | undefined {
  const tokens = withoutTitles(name.replace(/[’']s$/, ''))
    .split(/[\s,]+/)
    .flatMap(splitInitials);
  const suffix = tokens.length > 2 && SUFFIX.test(tokens.at(-1) ?? '') ? tokens.pop() : undefined;
  const words = tokens.filter((token, i) => token !== '' && !(i > 0 && ARTICLE.test(token)));
  if (words.length < 2) return undefined;
  const particle = words.findIndex((word, i) => i > 0 && PARTICLE.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  return { given: words.slice(0, at), surname: words.slice(at).join(''), ...(suffix !== undefined && { suffix }) };
}

/** "J.K." and "JK" as two letters; "Jong-un" and "al-Assad" without their hyphens, the article dropped. */
function splitInitials(token: string): string[] {
  if (/^(?:\p{Lu}\.-?)+$/u.test(token) || /^\p{Lu}{1,2}$/u.test(token))
    return [...token].filter(letter => /\p{Lu}/u.test(letter)).map(letter => foldLetters(letter));
  return [foldLetters(token.replace(/^(?:al|el|ul)[-‐‑](?=\p{Lu})/iu, '')).replaceAll(' ', '')];
}

/** A single name as it stands among the parts of full ones: "al-Sisi" as "sisi". */
export function singleName(name: string): string {
  return parsePersonName(`x ${name}`)?.surname ?? '';
}

/** Key of a full name in plain letters, without gaps, the Arabic article and titles. */
export function personKey(name: string): string | undefined {
  const parsed = parsePersonName(name);
  return parsed && `${parsed.given.join('')}${firstForm('surname', parsed.surname)}${parsed.suffix ?? ''}`;
}

/** What has to be assumed for both to be one person's; `apart` when their parts contradict. Names of one surname. */
export function compareNames(a: PersonName, b: PersonName): readonly Assumption[] | 'apart' {
  if (!isSameSurname(a.surname, b.surname)) return 'apart';
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return 'apart';
  const assumed = new Set<Assumption>();
  if (a.suffix !== b.suffix) assumed.add('suffix');
  const [firstA = '', ...restA] = a.given;
  const [firstB = '', ...restB] = b.given;
  const first = compareGiven(firstA, firstB);
  if (first === 'apart') return 'apart';
  if (first) assumed.add(first);
  for (let i = 0; i < Math.min(restA.length, restB.length); i++) {
    const middle = compareGiven(restA[i] ?? '', restB[i] ?? '');
    if (middle === 'apart') return 'apart';
    if (middle) assumed.add('middle-name');
  }
  if (restA.length !== restB.length) {
    if (FAMILY_FIRST.has(firstA) || FAMILY_FIRST.has(firstB)) return 'apart';
    assumed.add('middle-name');
  }
  return [...assumed];
}

function compareGiven(a: string, b: string): Assumption | 'apart' | undefined {
  if (a === b) return undefined;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 'initial' : 'apart';
  const variation = variationOf(a, b);
  return variation === undefined ? 'apart' : variation === 'short' ? 'short-form' : 'spelling';
}

/** The key of a name with its last part first ("Won-gon Park"), where the parts show that a family name may stand first. */
export function turnedKey(name: string): string | undefined {
  const words = withoutTitles(name).split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length !== 2 || !FAMILY_FIRST.has(foldLetters(last))) return undefined;
  return personKey(`${last} ${words[0]}`);
}
