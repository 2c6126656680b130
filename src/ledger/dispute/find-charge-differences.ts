import type { Span } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { publishedBefore } from '../chronology.ts';
import { subjectOf } from './find-condition-differences.ts';
import { allBefore, compareReadings, compareSides } from './order-sides.ts';
import { type Difference, type Reading, toSides } from './reading.ts';
import type { Cast, PeopledArticle } from './resolve-people.ts';

const LOCALE = 'en';
const STATES = ['open', 'charged', 'closed', 'acquitted', 'convicted', 'sentenced'] as const;
type State = (typeof STATES)[number];

interface Charge extends Reading {
  readonly state: State;
  /** The accused: see `Cast`. */
  readonly key?: string;
  /** The gravest offence of one family that is named. */
  readonly offence?: Offence;
}

interface Offence {
  readonly grade: number;
  readonly name: string;
  /** Where it ends, from the start of the phrase. */
  readonly end: number;
}

const phrases = readList(LOCALE, 'court-states').map(([state, phrase]) => ({
  state: state as State,
  pattern: new RegExp(String.raw`(?<![\w-])(?:${phrase})(?![\w-])`, 'g'),
}));
const offences = readList(LOCALE, 'offences').map(([grade, name, phrase]) => ({
  grade: Number(grade),
  name: name ?? '',
  pattern: new RegExp(String.raw`\b(?:${phrase})\b`, 'i'),
}));

/** What is told of another time or case, or is only possible. */
const NOT_SO =
  /\b(?:not|never|no|if|could|would|may|might|previously|once|earlier pleaded|prior|until|expected to be|should be|will be|to be|until) (?:[\w’']+ ){0,2}$/i;
const LONG_AGO = /\b(?:years? ago|in (?:19|20)\d\d|criminal history|record shows?|previous(?:ly)?|prior|unrelated)\b/i;

/** How far the case against one person has come, and as what. What comes later is an update. */
export function findChargeDifferences(cast: Cast): Difference[] {
  const charges = cast.articles.flatMap(article => settleAccused(readCharges(article, cast))).sort(compareReadings);
  const accused = toSides(
    charges.filter(({ key }) => key?.startsWith('e:')),
    ({ key }) => key ?? '',
  );
  return [...firstCharge(charges), ...[...accused.values()].flatMap(own => [...outcomeOf(own), ...raised(own)])];
}

/** "A judge dropped the charges": against the one who is charged in that article, where there is one. */
function settleAccused(own: readonly Charge[]): Charge[] {
  const charged = new Set(own.flatMap(({ state, key }) => (state === 'charged' && key !== undefined ? [key] : [])));
  const [only] = charged;
  if (charged.size !== 1 || only === undefined) return [...own];
  return own.map(charge => (charge.key === undefined || !charged.has(charge.key) ? { ...charge, key: only } : charge));
}

function readCharges({ article, sentences }: PeopledArticle, cast: Cast): Charge[] {
  return sentences.flatMap((sentence, i) => {
    if (LONG_AGO.test(sentence.text)) return [];
    // capitals tell names; the first one tells nothing
    const text = sentence.text.charAt(0).toLowerCase() + sentence.text.slice(1);
    const found: Charge[] = [];
    for (const { state, pattern } of phrases) {
      for (const match of text.matchAll(pattern)) {
        const span: Span = [sentence.span[0] + match.index, sentence.span[0] + match.index + match[0].length];
        if (found.some(f => f.span[0] < span[1] && span[0] < f.span[1])) continue;
        if (state !== 'open' && NOT_SO.test(sentence.text.slice(0, match.index))) continue;
        const inside = sentence.people.find(person => person.span[0] >= span[0] && person.span[1] <= span[1]);
        const person = inside ?? subjectOf(sentences, i, span);
        const key = person && cast.keyOf(person);
        const told = sentence.text.slice(match.index, match.index + match[0].length + OFFENCE_REACH);
        const offence = state === 'charged' ? offenceIn(told) : undefined;
        const end = Math.max(span[1], offence ? span[0] + offence.end : 0);
        found.push({
          article,
          span: [span[0], end],
          words: article.text.slice(span[0], end),
          state,
          ...(key !== undefined && { key }),
          ...(offence && { offence }),
        });
      }
    }
    return found;
  });
}

/** The gravest that stands in the words behind "charged with", up to the next clause. */
function offenceIn(words: string): Offence | undefined {
  const list = words.split(NEXT_CLAUSE)[0] ?? '';
  const found: Offence[] = [];
  let left = list;
  for (const { grade, name, pattern } of offences) {
    const match = pattern.exec(left);
    if (!match) continue;
    found.push({ grade, name, end: match.index + match[0].length });
    // "attempted murder" is no murder
    left = left.replace(pattern, blank => ' '.repeat(blank.length));
  }
  return found.sort((a, b) => b.grade - a.grade)[0];
}

/** So far behind the phrase an offence is looked for, */
const OFFENCE_REACH = 90;
/** and no further than here. */
const NEXT_CLAUSE =
  /[.;]|, (?:police|according|who|and (?:is|was|has))\b| after | when | in the (?:death|shooting|killing)/;

/** Nobody charged in the earlier articles, somebody in a later one. */
function firstCharge(charges: readonly Charge[]): Difference[] {
  const byArticle = [...toSides(charges, ({ article }) => article.id).values()];
  const open = byArticle.flatMap(own => (own.every(({ state }) => state === 'open') ? own : []));
  const charged = charges.filter(
    ({ state, article }) =>
      state === 'charged' &&
      open.some(early => early.article.id !== article.id) &&
      open.every(early => !publishedBefore(article.published, early.article.published)),
  );
  if (open.length === 0 || charged.length === 0) return [];
  return [
    {
      kind: 'denial',
      relation: 'update',
      sides: [{ readings: open }, { readings: charged }],
      because: ['dispute/charges-differ', 'update/charged-later'],
    },
  ];
}

/** Charged, then dropped, convicted or sentenced: an article's last state is what it says. */
function outcomeOf(own: readonly Charge[]): Difference[] {
  const last = [...toSides(own, ({ article }) => article.id).values()].map(list => {
    const furthest = Math.max(...list.map(({ state }) => STATES.indexOf(state)));
    return list.filter(({ state }) => STATES.indexOf(state) === furthest);
  });
  const sides = [
    ...toSides(
      last.flat().filter(({ state }) => state !== 'open'),
      ({ state }) => state,
    ).values(),
  ].sort(compareSides);
  const inOrder = sides.every(
    (side, i) => i === 0 || (rank(sides[i - 1]) < rank(side) && allBefore(sides[i - 1] as Charge[], side)),
  );
  if (sides.length < 2 || !inOrder) return [];
  const whole = (side: readonly Charge[]) => ({ readings: own.filter(({ state }) => state === side[0]?.state) });
  return [
    {
      kind: 'wording',
      relation: 'update',
      sides: sides.map(whole),
      because: ['dispute/case-against-one-person-differs', 'update/case-went-on'],
    },
  ];
}

const rank = (side: readonly Charge[] | undefined) => STATES.indexOf(side?.[0]?.state ?? 'open');

/** Attempted murder or assault first, murder later. */
function raised(own: readonly Charge[]): Difference[] {
  const named = own.filter(({ offence }) => offence !== undefined);
  const gravest = [...toSides(named, ({ article }) => article.id).values()].map(list => {
    const top = Math.max(...list.map(({ offence }) => offence?.grade ?? 0));
    return list.filter(({ offence }) => offence?.grade === top);
  });
  const sides = [...toSides(gravest.flat(), ({ offence }) => offence?.name ?? '').values()].sort(compareSides);
  const [first, second] = sides;
  if (sides.length !== 2 || !first || !second || !allBefore(first, second)) return [];
  if ((first[0]?.offence?.grade ?? 0) >= (second[0]?.offence?.grade ?? 0)) return [];
  return [
    {
      kind: 'wording',
      relation: 'update',
      sides: [{ readings: first }, { readings: second }],
      because: ['dispute/charges-against-one-person-differ', 'update/graver-charge-later'],
    },
  ];
}
