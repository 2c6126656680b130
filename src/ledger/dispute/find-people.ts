import { type AnalyzedArticle, itemsTouching, type Mention, type Span, spansOverlap } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { type BodySentence, bodySentences } from './reading.ts';
import { readSmallNumber } from './small-number.ts';

export type Sex = 'm' | 'f';

export interface Age {
  /** In years; a part of one for months, weeks and days. */
  readonly years: number;
  readonly words: string;
  readonly span: Span;
}

/** Words for one person, or for several: a name, a role, an age, a pronoun. */
export interface Person {
  readonly span: Span;
  readonly entity?: string;
  readonly noun?: string;
  readonly age?: Age;
  readonly sex?: Sex;
  readonly plural: boolean;
  readonly pronoun: boolean;
  /** Says something here: what follows is seldom told of them. */
  readonly speaks: boolean;
}

export interface PeopledSentence extends BodySentence {
  /** In order of their place. */
  readonly people: readonly Person[];
}

const LOCALE = 'en';
const NUMBER = String.raw`\d{1,3}|[a-z]+(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?`;
const AGED = String.raw`(${NUMBER})[ -]+(year|month|week|day)s?[ -]+old`;
/** "a 16-year-old boy", "the 4-year-old". */
const AGED_PERSON = new RegExp(
  String.raw`\b(?:(?:a|an|the|another|his|her|their)\s+)?${AGED}s?\b(?:[ -]((?:[a-z-]+ ){0,2}?)([a-z]+))?`,
  'gi',
);
/** "Ann Poe, 31," and "Ann Poe (31)". */
const AGE_BEHIND =
  /^,?\s*(?:,\s*|\()(?:age |aged )?(\d{1,3})(?=\s*[,.;)]|\s+(?:of|from|and|was|were|is|who|died)\b|\s*$)/;
/** "Ann Poe, a 31-year-old nurse", "Ann Poe, who is 31". */
const AGED_BEHIND = new RegExp(
  String.raw`^(?:, (?:an? |the )|,? (?:who )?(?:is|was) (?:an? |the )?)${AGED}\b(?!['’ -]s)`,
  'i',
);
/** "31-year-old nurse Ann Poe"; "the 5-year-old daughter of Ann Poe" is not her age. */
const AGED_BEFORE = new RegExp(
  String.raw`\b${AGED}(?:,? (?:(?!(?:of|and|or|with|by|to|from|for|in|at|on|after|against|who|whom|whose|which|where|that|was|were|is|said|told|shot|killed|named after|his|her|their|when|while|before) )[A-Za-z-]+,? ){0,3})?$`,
  'i',
);
const PRONOUN = /\b(?:(he|him)|(she))\b/gi;
const PLURAL_NOUN =
  /\b(?:(?:all|both|two|three|four|five|six|seven|eight|nine|ten|\d+|several|the|those|these|other|others) (?:of the )?(?:other |surviving |remaining |injured |wounded )?(?:victims|people|men|women|boys|girls|teens|teenagers|children|others|patients|survivors|wounded|injured|officers|students)|others)\b/gi;

const nouns = new Map([
  ...readList(LOCALE, 'roles').flatMap(([noun, kind, sex]) =>
    kind === 'person' && noun ? [[noun, sex ?? '-'] as const] : [],
  ),
  ...readList(LOCALE, 'person-nouns').map(([noun, sex]) => [noun ?? '', sex ?? '-'] as const),
]);
const given = new Map(readList(LOCALE, 'given-names').map(([name, sex]) => [name ?? '', sex as Sex] as const));

/** An age stands so near to the name. */
const REACH = 60;

/** The report's sentences, each with the words in it that point at people. Cost: linear in the text. */
export function findPeople(article: AnalyzedArticle): PeopledSentence[] {
  const sources = article.attributions.flatMap(a => a.sources);
  const speaks = (span: Span) => sources.some(source => spansOverlap(source, span));
  return bodySentences(article).map(sentence => {
    const named = itemsTouching(article.mentions, sentence.span, m => m.span).flatMap(m =>
      fromName(article, sentence, m),
    );
    const people = [...named];
    const add = (person: Omit<Person, 'speaks' | 'plural' | 'pronoun'> & { plural?: boolean; pronoun?: boolean }) => {
      if (
        people.some(
          other => spansOverlap(other.age?.span ?? other.span, person.span) || spansOverlap(other.span, person.span),
        )
      )
        return;
      people.push({ plural: false, pronoun: false, ...person, speaks: speaks(person.span) });
    };
    const at = (index: number, length: number): Span => [sentence.span[0] + index, sentence.span[0] + index + length];
    for (const match of sentence.text.matchAll(PLURAL_NOUN))
      add({ span: at(match.index, match[0].length), plural: true });
    for (const match of /[ -]old/i.test(sentence.text) ? sentence.text.matchAll(AGED_PERSON) : []) {
      const person = fromAge(match, at);
      if (person) add(person);
    }
    for (const { start, end, noun, sex } of findNouns(sentence.text)) {
      add({ span: at(start, end - start), noun, ...(sex === 'm' || sex === 'f' ? { sex } : {}) });
    }
    for (const match of sentence.text.matchAll(PRONOUN)) {
      add({ span: at(match.index, match[0].length), pronoun: true, sex: match[1] ? 'm' : 'f' });
    }
    return {
      ...sentence,
      people: people.map(p => ({ ...p, speaks: p.speaks || speaks(p.span) })).sort((a, b) => a.span[0] - b.span[0]),
    };
  });
}

/** "another was wounded", "one remains in hospital". */
const ALONE = /\b(?:another|one)(?= (?:was|is|remains|remained|died|has)\b)/gi;
const DETERMINER =
  /\b(?:a|an|the|another|one|his|her|their|this|that|second|third|teenage|young|adult)(?=\s+([a-z-]+)(?:\s+([a-z-]+))?(?:\s+([a-z-]+))?)/gi;
const OFFICE = /^['’]s [Oo]ffice/;

/** "the victim", "a second man", "his older brother": an article or the like, at most two other words, a noun for one person. */
function* findNouns(text: string): Generator<{ start: number; end: number; noun: string; sex?: string }> {
  for (const match of text.matchAll(ALONE))
    yield { start: match.index, end: match.index + match[0].length, noun: match[0].toLowerCase() };
  for (const match of text.matchAll(DETERMINER)) {
    const noun = match.slice(1, 4).find(word => word !== undefined && isNoun(word.toLowerCase()));
    if (noun === undefined) continue;
    const end = text.indexOf(noun, match.index + match[0].length) + noun.length;
    const sex = nouns.get(noun.toLowerCase());
    if (!OFFICE.test(text.slice(end))) yield { start: match.index, end, noun: noun.toLowerCase(), ...(sex && { sex }) };
  }
}

const isNoun = (word: string) => nouns.has(word) && nouns.get(word) !== 'none';

function fromName(
  article: AnalyzedArticle,
  sentence: BodySentence,
  { label, entity, span, furniture }: Mention,
): Person[] {
  if (label !== 'Person' || entity === undefined || furniture) return [];
  const before = article.text.slice(Math.max(sentence.span[0], span[0] - REACH), span[0]);
  const after = article.text.slice(span[1], Math.min(sentence.span[1], span[1] + REACH));
  const sex = given.get(article.text.slice(...span).split(' ')[0] ?? '');
  const owns = /['’]s?$/.test(article.text.slice(...span));
  const age = (owns ? undefined : ageBehind(after, span[1])) ?? ageBefore(before, span[0]);
  return [{ span, entity, ...(age && { age }), ...(sex && { sex }), plural: false, pronoun: false, speaks: false }];
}

function ageBehind(after: string, offset: number): Age | undefined {
  const plain = AGE_BEHIND.exec(after);
  if (plain?.[1]) {
    const start = offset + after.indexOf(plain[1]);
    return toAge(plain[1], 'year', [start, start + plain[1].length]);
  }
  const aged = AGED_BEHIND.exec(after);
  return aged?.[1] ? toAge(aged[1], aged[2] ?? 'year', [offset, offset + aged[0].length], aged[0]) : undefined;
}

function ageBefore(before: string, offset: number): Age | undefined {
  const aged = AGED_BEFORE.exec(before);
  // "his 64-year-old mother Bea, whom": somebody else's
  if (!aged?.[1] || /[A-Z]/.test(aged[0].slice(aged[0].toLowerCase().lastIndexOf('old')))) return undefined;
  return toAge(aged[1], aged[2] ?? 'year', [offset - aged[0].length, offset], aged[0]);
}

const PARTS = { year: 1, month: 1 / 12, week: 1 / 52, day: 1 / 365 } as const;
const OLDEST = 115;

function toAge(number: string, unit: string, span: Span, words = number): Age | undefined {
  const value = readSmallNumber(number);
  if (value === undefined || value > OLDEST) return undefined;
  return { years: value * (PARTS[unit.toLowerCase() as keyof typeof PARTS] ?? 1), words: words.trim(), span };
}

function fromAge(match: RegExpMatchArray, at: (index: number, length: number) => Span) {
  const [whole, number, unit, , noun] = match;
  const known = noun ? nouns.get(noun.toLowerCase()) : undefined;
  // words behind that are no noun for a person do not belong to it
  const head = known === undefined ? whole.slice(0, whole.search(/[ -]olds?\b/i) + 4) : whole;
  const age = toAge(number ?? '', unit ?? 'year', at(match.index ?? 0, head.length), head);
  if (!age) return undefined;
  return {
    span: at(match.index ?? 0, head.length),
    age,
    ...(known !== undefined && noun ? { noun: noun.toLowerCase() } : {}),
    ...(known === 'm' || known === 'f' ? { sex: known as Sex } : {}),
  };
}
