import type { Entity } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { foldWord, wordsIn } from '../../util/words.ts';
import { editDistance } from '../dispute/edit-distance.ts';

const LOCALE = 'en';
/** Shorter words of a name tell nothing: "of", "the", initials. */
const LEAST_LETTERS = 4;
/** Two spellings of one last name differ in so many letters at most, and are this long. */
const MOST_EDITS = 2;
const LEAST_SPELLED = 5;
const SPOKESPERSON =
  /\bspokes(?:man|men|woman|women|person|people)\b|\b(?:press|media) (?:secretary|officer|service)\b/i;

/**
 * Why two named speakers cannot be told to be two, if they cannot: their names are alike ("Orlo", "Bastian Orlo", "Quince's office"),
 * or they may speak for one side: two of one body, a body and its spokesman, a body and who holds an office in it.
 */
export function findKinship(a: Entity, b: Entity): string | undefined {
  if (haveLikeNames(a, b)) return 'origin/names-alike-may-be-one';
  return speakForOneSide(a, b) ? 'origin/speakers-of-one-side-may-be-one' : undefined;
}

/** True when the last word of a person's name, or a word that tells a body from others, is in both names, in one spelling or two. */
export function haveLikeNames(a: Entity, b: Entity): boolean {
  const [x, y] = [tellingWords(a), tellingWords(b)];
  if (x.some(word => y.includes(word))) return true;
  if (a.kind !== 'person' || b.kind !== 'person') return false;
  const [last, other] = [x.at(-1) ?? '', y.at(-1) ?? ''];
  if (Math.min(last.length, other.length) < LEAST_SPELLED) return false;
  return editDistance(last, other, MOST_EDITS) <= MOST_EDITS;
}

let heads: ReadonlySet<string> | undefined;
const telling = new WeakMap<Entity, readonly string[]>();

/** Of a person the last name; of others the words that do not say what kind of body it is, or all where there is no other. */
export function tellingWords(entity: Entity): readonly string[] {
  const known = telling.get(entity) ?? readTelling(entity);
  telling.set(entity, known);
  return known;
}

function readTelling({ kind, name }: Entity): string[] {
  const words = foldedWords(name);
  if (kind === 'person') return words.slice(-1);
  heads ??= new Set(readList(LOCALE, 'name-heads').map(([head = '']) => foldWord(head)));
  const long = words.filter(word => word.length >= LEAST_LETTERS);
  const rare = long.filter(word => !heads?.has(word));
  return rare.length > 0 ? rare : long;
}

function foldedWords(text: string): string[] {
  return wordsIn(text).map(word => foldWord(word.text).replace(/'s?$/, ''));
}

function speakForOneSide(a: Entity, b: Entity): boolean {
  if (a.partOf !== undefined && (a.partOf === b.partOf || a.partOf === b.id)) return true;
  if (b.partOf !== undefined && b.partOf === a.id) return true;
  const [speaksA, speaksB] = [isSpokesperson(a), isSpokesperson(b)];
  return (speaksA && (speaksB || !isPerson(b))) || (speaksB && !isPerson(a)) || holdsOffice(a, b) || holdsOffice(b, a);
}

const isPerson = ({ kind }: Entity): boolean => kind === 'person' || kind === 'anonymous';

export function isSpokesperson({ descriptions }: Entity): boolean {
  return descriptions.some(({ text }) => SPOKESPERSON.test(text));
}

/** "Russian Defence Minister" speaks for Russia, "Ministry spokeswoman" for a ministry. */
function holdsOffice(person: Entity, body: Entity): boolean {
  if (!isPerson(person) || isPerson(body)) return false;
  const described = person.descriptions.flatMap(({ text }) => foldedWords(text));
  const named = [body.name, ...body.aliases].flatMap(foldedWords).filter(word => word.length >= LEAST_LETTERS);
  return named.some(word => described.some(other => other.startsWith(word)));
}
