import type { AnalyzedArticle } from '../../record/index.ts';
import { foldWord, wordsIn } from '../../util/words.ts';
import { editDistance } from './edit-distance.ts';
import { findPeople, type PeopledSentence, type Person } from './find-people.ts';

export interface PeopledArticle {
  readonly article: AnalyzedArticle;
  readonly sentences: readonly PeopledSentence[];
}

/**
 * Who is meant, as a key that is the same in every article: a named one by the entity, an unnamed one by the age if nobody or one named person of
 * the story has it, else by the noun. Undefined for several people and where it cannot be told.
 */
export interface Cast {
  readonly articles: readonly PeopledArticle[];
  keyOf(person: Person): string | undefined;
  sexOf(person: Person): Person['sex'];
}

/** Shorter words of a name are initials and short forms. */
const LEAST_LETTERS = 4;
/** So many sentences back a pronoun looks for whom it stands for. */
const REACH_SENTENCES = 3;

/** The people of a story's articles. Cost: linear in the text. */
export function resolvePeople(members: readonly AnalyzedArticle[]): Cast {
  const articles = members.map(article => ({ article, sentences: findPeople(article) }));
  const everybody = articles.flatMap(({ sentences }) => sentences.flatMap(sentence => sentence.people));
  const byAge = new Map<string, Set<string>>();
  const ages = new Map<string, Set<string>>();
  const unnamed = new Map<string, Set<string>>();
  for (const { entity, age, sex } of everybody) {
    if (entity === undefined && age && sex) add(unnamed, ageKey(age.years), sex);
    if (entity === undefined || !age) continue;
    add(byAge, ageKey(age.years), entity);
    add(ages, entity, ageKey(age.years));
  }
  const antecedents = new Map(articles.flatMap(({ sentences }) => [...antecedentsOf(sentences)]));
  const sexes = sexesOf(everybody, antecedents);
  const one = oneForAll(articles, ages);
  const keyOf = (person: Person): string | undefined => {
    if (person.plural) return undefined;
    if (person.pronoun) {
      const meant = antecedents.get(person);
      return meant && keyOf(meant);
    }
    if (person.entity !== undefined) return `e:${one.get(person.entity) ?? person.entity}`;
    if (person.age) {
      const named = byAge.get(ageKey(person.age.years));
      if (!named) {
        const both = (unnamed.get(ageKey(person.age.years))?.size ?? 0) > 1;
        if (!both) return `a:${ageKey(person.age.years)}`;
        return person.sex && `a:${ageKey(person.age.years)} ${person.sex}`;
      }
      const fits = (entity: string) => !person.sex || !sexes.get(entity) || sexes.get(entity) === person.sex;
      const fitting = new Set([...named].filter(fits).map(entity => one.get(entity) ?? entity));
      return fitting.size === 1 ? `e:${[...fitting][0]}` : undefined;
    }
    if (!person.noun) return undefined;
    const aged = byNoun.get(person.noun);
    return aged?.size === 1 ? [...aged][0] : `r:${person.noun}`;
  };
  // "the boy" is the one whose age was told with that noun, where there is one
  const byNoun = new Map<string, Set<string>>();
  for (const person of everybody) {
    const key = person.age && person.noun ? keyOf(person) : undefined;
    if (key !== undefined && person.noun) add(byNoun, person.noun, key);
  }
  const sexOf = (person: Person) => person.sex ?? (person.entity === undefined ? undefined : sexes.get(person.entity));
  return { articles, keyOf, sexOf };
}

/** Names that the links keep apart, of one age and with a word in common: "CJ Poe, 16" and "C. J. Roe-Poe, 16". */
function oneForAll(
  articles: readonly PeopledArticle[],
  ages: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, string> {
  const words = new Map<string, Set<string>>();
  for (const { article } of articles) {
    for (const { label, entity, span } of article.mentions) {
      if (label !== 'Person' || entity === undefined || !ages.has(entity)) continue;
      for (const { text } of wordsIn(article.text.slice(...span).replaceAll('-', ' '))) {
        if (text.length >= LEAST_LETTERS) add(words, entity, foldWord(text).replace(/'s?$/, ''));
      }
    }
  }
  const one = new Map<string, string>();
  const known = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [i, [x, own]] of known.entries()) {
    for (const [y, other] of known.slice(i + 1)) {
      const sameAge = [...(ages.get(x) ?? [])].some(age => ages.get(y)?.has(age));
      if (sameAge && [...own].some(a => [...other].some(b => editDistance(a, b, 1) <= 1))) one.set(y, one.get(x) ?? x);
    }
  }
  return one;
}

const ageKey = (years: number) => years.toFixed(2);

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set<string>()).add(value));
}

/** For each pronoun the first person who fits of the nearest sentence that has one; whoever only speaks does not. */
function antecedentsOf(sentences: readonly PeopledSentence[]): Map<Person, Person> {
  const found = new Map<Person, Person>();
  sentences.forEach((sentence, i) => {
    for (const pronoun of sentence.people) {
      if (!pronoun.pronoun) continue;
      const fits = (p: Person) => !p.pronoun && !p.plural && !p.speaks && (!p.sex || p.sex === pronoun.sex);
      const here = sentence.people.find(p => p.span[1] <= pronoun.span[0] && fits(p));
      const before = sentences.slice(Math.max(0, i - REACH_SENTENCES), i).reverse();
      const meant = here ?? before.map(other => other.people.find(fits)).find(p => p !== undefined);
      if (meant) found.set(pronoun, meant);
    }
  });
  return found;
}

/** The sex that pronouns, nouns and given names tell of an entity, where they agree. */
function sexesOf(everybody: readonly Person[], antecedents: ReadonlyMap<Person, Person>): Map<string, Person['sex']> {
  const told = new Map<string, Set<'m' | 'f'>>();
  const tell = (entity: string | undefined, sex: Person['sex']) => {
    if (entity !== undefined && sex) told.set(entity, (told.get(entity) ?? new Set<'m' | 'f'>()).add(sex));
  };
  for (const person of everybody) tell(person.entity, person.sex);
  for (const [pronoun, person] of antecedents) if (!told.has(person.entity ?? '')) tell(person.entity, pronoun.sex);
  return new Map([...told].flatMap(([entity, sexes]) => (sexes.size === 1 ? [[entity, [...sexes][0]] as const] : [])));
}
