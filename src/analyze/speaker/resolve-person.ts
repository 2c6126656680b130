import type { Mention, Span } from '../../record/index.ts';
import { findKnown } from '../mention/gazetteer.ts';
import type { Draft, EntityBook } from './entity-book.ts';
import type { Phrase } from './phrase.ts';
import {
  countryOf,
  headSpan,
  isCompleted,
  type PhraseContext,
  qualifiersOf,
  resolved,
  unnamed,
} from './phrase-context.ts';
import { clearly } from './rank-people.ts';
import type { Resolution } from './resolution.ts';

/** "the minister", "the Ruritanian leader": the person whom the text has called that. */
export function personByRole(context: PhraseContext, phrase: Phrase): Resolution {
  const { book, recent } = context;
  const noun = phrase.role?.noun ?? '';
  const country = countryOf(context, phrase);
  const words = [...qualifiersOf(context, phrase), noun];
  const isCalled = (draft: Draft) => [...draft.descriptions.keys()].some(text => describes(text, words, country));
  const backward = (phrase.definite || country !== undefined) && !isCompleted(context, phrase);
  const fitting = backward ? described(book, noun).filter(isCalled) : [];
  const spoke = fitting.find(draft => draft.key === recent[0]);
  if (spoke) return resolved(context, spoke, phrase, 'role-of-last-speaker', 0.85);
  if (fitting.length === 1 && fitting[0]) return resolved(context, fitting[0], phrase, 'only-person-so-called', 0.8);
  const last = fitting.length === 0 ? inMind(context, phrase) : undefined;
  if (last) return resolved(context, last, phrase, 'role-of-person-in-mind', 0.6);
  return unnamed(
    context,
    phrase,
    fitting.length > 1 ? `${fitting.length} people of the article are so called: kept apart` : undefined,
  );
}

/** People who speak for others or are many: "the spokesman" is seldom the one who spoke last. */
const ATTACHED =
  /^(?:spokes.*|aide|official|source|lawyer|attorney|narrator|moderator|reporter|host|interviewer|witness|officer|judge|mother|father|wife|husband|son|daughter|brother|sister|man|woman|boy|girl|child|friend|neighbou?r|victim|suspect)$/;

/** "the painter" whom the text has not called so: whoever is clearly likeliest of the people in mind, if it brings in nobody new. */
function inMind(context: PhraseContext, phrase: Phrase): Draft | undefined {
  const { book, doc, track } = context;
  const noun = phrase.role?.noun ?? '';
  const opener = doc.tokens[phrase.first]?.lower ?? '';
  const isHeadline = doc.tokens[phrase.first]?.sentence === 0 && !/^(?:an?|one|another)$/.test(opener);
  if ((!/^(?:the|this)$/.test(opener) && !isHeadline) || phrase.owner || ATTACHED.test(noun)) return undefined;
  // "the Marlow supporter", "the leader of the council", "the other painter": somebody else
  const isOther = qualifiersOf(context, phrase).some(word =>
    /^(?:other|second|third|first|next|only|same|then)$/.test(word),
  );
  if (isOfBody(context, phrase) || isOther || isCompletedByName(context, phrase)) return undefined;
  const before = (context.chains(phrase.last - 1)?.phrases ?? []).filter(({ head }) => head < phrase.last - 1);
  const meant = before.flatMap(({ span }) => personAt(context, span) ?? []).at(-1);
  if (!meant && before.some(({ definite }) => !definite)) return undefined;
  const key = meant?.key ?? clearly(track.get(phrase.span[0]) ?? []);
  const draft = book.get(key ?? '');
  if (!draft) return undefined;
  const near = [...draft.mentions.values()].some(
    ({ span }) => span[1] <= phrase.span[0] && phrase.span[0] - span[1] < NEAR,
  );
  const sex = phrase.role?.sex ?? '-';
  const fitsSex = sex === '-' || draft.sex === '-' || sex === draft.sex;
  return near && fitsSex && !holdsOther(draft, noun) ? draft : undefined;
}

/** A name in front that is no people or party. */
function isOfBody({ doc, mentions }: PhraseContext, phrase: Phrase): boolean {
  const inside = phrase.named.map(at => mentions[at] as Mention);
  if (inside.some(({ label }) => label !== 'NORP')) return true;
  const words = doc.tokens.slice(phrase.first + 1, phrase.last - 1);
  if (words[0]?.lower === 'former') return false;
  const isFree = (start: number) => !inside.some(({ span }) => span[0] <= start && start < span[1]);
  return (
    doc.tokens[phrase.first]?.sentence !== 0 &&
    words.some(({ text, start }) => /^\p{Lu}\p{Ll}/u.test(text) && isFree(start))
  );
}

/** "of the council", "for Marlow"; but not "of State", which is the office's own. */
function isCompletedByName(context: PhraseContext, phrase: Phrase): boolean {
  const behind = context.doc.article.text.slice(headSpan(context, phrase)[1], phrase.span[1]);
  return isCompleted(context, phrase) && !/^ of (?:[Ss]tate|[Dd]efen[sc]e|the [Tt]reasury)\b/.test(behind);
}

/** The person whom a phrase of these words meant before. */
function personAt({ book }: PhraseContext, span: Span): Draft | undefined {
  for (const draft of book.all()) if (draft.kind === 'person' && draft.mentions.has(span.join('-'))) return draft;
  return undefined;
}

/** Characters back to the name that a new role takes up. */
const NEAR = 400;

/** Offices of which a person who is said to hold another does not hold this one. */
const OFFICE =
  /^(?:senator|governor|president|mayor|congressman|congresswoman|representative|minister|chancellor|king|queen|pope|pontiff|prince|princess|premier|judge|ambassador|general|sheriff)$/;

function holdsOther(draft: Draft, noun: string): boolean {
  if (!OFFICE.test(noun)) return false;
  const held = [...draft.descriptions.keys()].filter(text => wordsOfDescription(text).some(word => OFFICE.test(word)));
  return held.length > 0 && !held.some(text => describes(text, [noun], undefined));
}

const describedBy = new WeakMap<EntityBook, Map<string, Draft[]>>();

/** People whom the text describes with a word. Descriptions are all in the book before the first phrase is resolved. */
function described(book: EntityBook, word: string): readonly Draft[] {
  let index = describedBy.get(book);
  if (!index) {
    index = new Map();
    for (const draft of book.all()) {
      if (draft.kind !== 'person') continue;
      for (const one of new Set([...draft.descriptions.keys()].flatMap(wordsOfDescription))) {
        const same = index.get(one);
        if (same) same.push(draft);
        else index.set(one, [draft]);
      }
    }
    describedBy.set(book, index);
  }
  return index.get(word) ?? [];
}

/** Titles that are written short before a name. */
const LONG_FORMS: Readonly<Record<string, readonly string[]>> = {
  sen: ['senator', 'lawmaker'],
  senator: ['lawmaker'],
  rep: ['representative', 'congressman', 'congresswoman', 'lawmaker'],
  representative: ['congressman', 'congresswoman', 'lawmaker'],
  gov: ['governor'],
  gen: ['general'],
  col: ['colonel'],
  prof: ['professor'],
  pope: ['pontiff'],
  king: ['monarch'],
  queen: ['monarch'],
};

function wordsOfDescription(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .flatMap(word => [word, ...(LONG_FORMS[word.replace(/\.$/, '')] ?? [])]);
}

/** Words that make another office of the same noun: a vice president is no president, a prime minister not "the minister". */
const LESSER = /^(?:prime|vice|deputy|assistant|associate|acting|former|ex|late|shadow)$/;

function describes(description: string, wanted: readonly string[], country: string | undefined): boolean {
  const words = wordsOfDescription(description);
  if (!wanted.every(word => words.includes(word))) return false;
  if (words.some(word => LESSER.test(word) && !wanted.includes(word))) return false;
  if (country === undefined) return true;
  const all = description.split(' ');
  return all.some((_, i) => [1, 2, 3].some(count => findKnown(all.slice(i, i + count).join(' '))?.country === country));
}
