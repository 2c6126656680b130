import type { Span } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { publishedBefore } from '../chronology.ts';
import type { PeopledSentence, Person } from './find-people.ts';
import { allBefore, compareReadings, compareSides } from './order-sides.ts';
import { articlesOf, type Difference, type Reading, toSides } from './reading.ts';
import type { Cast, PeopledArticle } from './resolve-people.ts';

interface Condition extends Reading {
  readonly state: string;
  /** Whose: see `Cast`. Undefined for several people. */
  readonly key?: string;
  readonly sex?: Person['sex'];
}

const LOCALE = 'en';
const NOT_SO = /\b(?:not|never|if|could|would|may|might|would have|initially thought)\s+(?:\w+\s+){0,3}$/i;
/** Grades that are next to each other: one of two outlets has it wrong. Others are a change. */
const NEAR = new Set([
  'critical serious',
  'serious critical',
  'fair serious',
  'serious fair',
  'fair stable',
  'stable fair',
]);

const phrases = readList(LOCALE, 'conditions').map(([state, pattern, where]) => ({
  state: state ?? '',
  pattern: new RegExp(String.raw`\b(?:${pattern})(?![\w-])`, 'gi'),
  after: where === 'after',
}));

/** How one and the same person is said to be. Who dies later, or is better or worse in a later article, is an update. */
export function findConditionDifferences(cast: Cast): Difference[] {
  const conditions = cast.articles.flatMap(article => readConditions(article, cast)).sort(compareReadings);
  const found = [...gather(conditions).values()].flatMap(differencesOf);
  if (found.some(({ because }) => because.includes('update/died-later'))) return found;
  return [...found, ...firstDeath(conditions)];
}

const DEATH =
  /\b(?:kill(?:s|ed|ing)?|dead|deadly|die[ds]?|dying|fatal(?:ly)?|homicide|murder(?:s|ed)?|slain|deaths?|deceased|suicide|self-inflicted)\b/i;

/** An article that tells of the hurt alone, and a later one that tells of a death. Who it is need not be told. */
function firstDeath(conditions: readonly Condition[]): Difference[] {
  const hurt = conditions.filter(({ state, article }) => state !== 'dead' && !DEATH.test(article.text));
  const dead = conditions.filter(({ state }) => state === 'dead');
  const died = dead.filter(
    ({ article, words }) =>
      DIED.test(words) &&
      hurt.length > 0 &&
      hurt.every(early => publishedBefore(early.article.published, article.published)),
  );
  if (hurt.length === 0 || died.length === 0) return [];
  return [
    {
      kind: 'wording',
      relation: 'update',
      sides: [{ readings: hurt }, { readings: died }],
      because: ['dispute/conditions-of-one-event-differ', 'update/died-later'],
    },
  ];
}

/** Says that somebody has died since; "killed" tells of the event. */
const DIED = /^(?:(?:has|had|have) )?(?:died|dies|passed away|succumbed)/i;

export function readConditions({ article, sentences }: PeopledArticle, cast: Cast): Condition[] {
  return sentences.flatMap((sentence, i) => {
    const found: Condition[] = [];
    for (const { state, pattern, after } of phrases) {
      for (const match of sentence.text.matchAll(pattern)) {
        const span: Span = [sentence.span[0] + match.index, sentence.span[0] + match.index + match[0].length];
        if (NOT_SO.test(sentence.text.slice(0, match.index)) || found.some(f => overlaps(f.words, f.span, span)))
          continue;
        const person = after ? firstBehind(sentence, span) : subjectOf(sentences, i, span);
        const key = person && cast.keyOf(person);
        if (!person) {
          if (state !== 'dead') found.push({ article, span, words: match[0], state });
          continue;
        }
        const sex = cast.sexOf(person);
        const own = person.span[0] >= sentence.span[0] && person.span[0] < sentence.span[1];
        found.push({
          article,
          span: own ? [Math.min(person.span[0], span[0]), Math.max(person.span[1], span[1])] : span,
          words: match[0],
          state,
          ...(key !== undefined && { key }),
          ...(sex && { sex }),
        });
      }
    }
    // "critically injured but expected to survive" is one condition
    const hurt = found.filter(({ state }) => state === 'critical' || state === 'serious');
    return found.filter(({ words, span }) => !EXPECTED.test(words) || !hurt.some(other => other.span[0] === span[0]));
  });
}

const EXPECTED = /^expected/i;

/** A phrase in words that another has read: "critical but stable condition" is not "stable condition". */
const overlaps = (words: string, whole: Span, span: Span) => whole[1] - words.length < span[1] && span[0] < whole[1];

const PREPOSITION = /\b(?:by|of|with|to|from|for|between|near|at|against|told|and)\s+$/i;

/** Who stands before the phrase, as a subject rather than behind a preposition; "the girl's mother" is not the girl. */
export function subjectOf(sentences: readonly PeopledSentence[], i: number, span: Span): Person | undefined {
  const sentence = sentences[i] as PeopledSentence;
  const before = sentence.people.filter(person => person.span[1] <= span[0] && !person.speaks);
  const startOf = ({ age, span: own }: Person) => (age ? Math.min(age.span[0], own[0]) : own[0]) - sentence.span[0];
  const owns = (person: Person) => /^['’]s?(?![\w])/.test(sentence.text.slice(person.span[1] - sentence.span[0]));
  const free = before.filter(person => !owns(person));
  return free.filter(person => !PREPOSITION.test(sentence.text.slice(0, startOf(person)))).at(-1) ?? free.at(-1);
}

/** The first who stands right behind the phrase. */
function firstBehind(sentence: PeopledSentence, span: Span): Person | undefined {
  const next = sentence.people.find(
    person => person.span[0] >= span[1] || (person.age && person.age.span[0] >= span[1]),
  );
  return next && next.span[0] - span[1] <= 30 ? next : undefined;
}

/** By whom they are of. Somebody without name and age is the one whose condition is told, where there is only one. */
function gather(conditions: readonly Condition[]): Map<string, Condition[]> {
  const known = toSides(
    conditions.filter(({ key }) => key !== undefined && !key.startsWith('r:')),
    ({ key }) => key ?? '',
  );
  const hurt = [...known].filter(([, own]) => own.some(({ state }) => state !== 'dead'));
  const [only] = hurt;
  if (hurt.length !== 1 || !only) return known;
  const [key, own] = only;
  const sexes = new Set(own.flatMap(({ sex }) => sex ?? []));
  const there = articlesOf(own);
  for (const unnamed of conditions) {
    if (!unnamed.key?.startsWith('r:') || there.has(unnamed.article.id) || unnamed.state === 'dead') continue;
    if (unnamed.sex && sexes.size > 0 && !sexes.has(unnamed.sex)) continue;
    known.set(key, [...(known.get(key) ?? []), unnamed]);
  }
  return known;
}

function differencesOf(conditions: readonly Condition[]): Difference[] {
  // an article's last word is what it says; what it told before is how it was
  const states = toSides(conditions, gradeOf);
  const last = [...toSides(conditions, ({ article }) => article.id).values()].map(own => lastOf(own));
  const sides = [...toSides(last.flat(), gradeOf).values()].sort(compareSides);
  if (sides.length < 2 || sides.some(([first]) => first?.state === 'mixed')) return [];
  const dead = sides.findIndex(([first]) => first?.state === 'dead');
  const living = sides.filter((_, i) => i !== dead);
  // who was dead is not said to be better later: they are two people
  if (dead >= 0 && !living.every(side => !allBefore(sides[dead] as Condition[], side))) return [];
  const whole = (side: readonly Condition[]) => ({ readings: states.get(side[0] ? gradeOf(side[0]) : '') ?? side });
  if (dead >= 0) {
    if (living.length === 0) return [];
    const earlier = living.flatMap(side => whole(side).readings);
    return [
      {
        kind: 'wording',
        relation: 'update',
        sides: [{ readings: earlier }, whole(sides[dead] as Condition[])],
        because: ['dispute/conditions-of-one-person-differ', 'update/died-later'],
      },
    ];
  }
  const inOrder = sides.every((side, i) => i === 0 || allBefore(sides[i - 1] as Condition[], side));
  const near = sides.length === 2 && NEAR.has(sides.map(([first]) => first?.state).join(' '));
  return [
    {
      kind: 'wording',
      relation: near && !inOrder ? 'dispute' : 'update',
      sides: sides.map(whole),
      because: ['dispute/conditions-of-one-person-differ', ...(near && !inOrder ? [] : ['update/condition-changed'])],
    },
  ];
}

/** Whoever is stable is said to get better too. */
const gradeOf = ({ state }: Condition) => (state === 'good' || state === 'better' ? 'stable' : state);

function lastOf(own: readonly Condition[]): Condition[] {
  const dead = own.filter(({ state }) => state === 'dead');
  if (dead.length > 0) return dead;
  const last = own.at(-1);
  return last ? [last] : [];
}
